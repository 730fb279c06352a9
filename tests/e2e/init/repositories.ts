/** A repository before `ssot init`, a violation to plant, and what it is set up with. */
export interface StartingPoint {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly planted: readonly [file: string, text: string];
  readonly written: readonly string[];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const PYTHON = {
  'app/__init__.py': '',
  'app/cache.py':
    'import redis\n\nclient = redis.Redis()\n\n\ndef get_client() -> redis.Redis:\n    return client\n',
  'app/users.py': 'from app.cache import client\n\nprint(client.get("a"))\n',
  'app/old.py': 'import redis\n\nold_client = redis.Redis()\n',
};

const NEW_PYTHON = ['app/quota.py', 'import redis\n\nquota = redis.Redis(db=3)\n'] as const;

const NODE = [
  'package.json',
  '.husky/pre-commit',
  '.husky/pre-merge-commit',
  '.github/workflows/ssot.yml',
  '.vscode/settings.json',
  'ssot-baseline.json',
];

export const STARTING_POINTS: readonly StartingPoint[] = [
  {
    name: 'plain JavaScript',
    files: {
      'package.json': json({ name: 'plain', private: true, type: 'module' }),
      'src/redis.js': "import Redis from 'ioredis';\n\nexport const redis = new Redis();\n",
      'src/users.js': "import { redis } from './redis.js';\n\nredis.get('a');\n",
      'src/old.js': "import Redis from 'ioredis';\n\nexport const old = new Redis(6380);\n",
    },
    planted: [
      'src/quota.js',
      "import Redis from 'ioredis';\n\nexport const quota = new Redis(1);\n",
    ],
    written: ['ssot.config.js', 'eslint.config.js', ...NODE],
  },
  {
    name: 'a TypeScript monorepo with workspaces',
    files: {
      'package.json':
        '{\n\t"name": "mono",\n\t"private": true,\n\t"workspaces": ["packages/*"]\n}\n',
      'tsconfig.json': json({ compilerOptions: { strict: true, module: 'nodenext' } }),
      'packages/infra/package.json': json({ name: '@mono/infra', exports: './src/index.ts' }),
      'packages/infra/src/index.ts': "export { redis } from './redis.ts';\n",
      'packages/infra/src/redis.ts':
        "import { Redis } from 'ioredis';\n\nexport const redis: Redis = new Redis();\n",
      'packages/api/package.json': json({ name: '@mono/api' }),
      'packages/api/src/users.ts':
        "import { redis } from '../../infra/src/index.ts';\n\nexport const user = (id: string) => redis.get(id);\n",
      '.gitlab-ci.yml': 'stages: [build, check]\n\nbuild:\n  stage: build\n  script: [make]\n',
    },
    planted: [
      'packages/api/src/quota.ts',
      "import { Redis } from 'ioredis';\n\nexport const quota: Redis = new Redis(1);\n",
    ],
    written: [
      'ssot.config.ts',
      'eslint.config.mjs',
      ...NODE.filter((file) => !file.startsWith('.github')),
      '.gitlab-ci.yml',
    ],
  },
  {
    name: 'an application with a flat configuration',
    files: {
      'package.json': json({
        name: 'shop',
        private: true,
        scripts: { prepare: 'husky' },
        devDependencies: { eslint: '^10.0.0', husky: '^9.0.0' },
      }),
      '.husky/pre-commit': 'echo checked\n',
      'eslint.config.mjs':
        "import tseslint from 'typescript-eslint';\n\n// Ours.\nexport default [\n  ...tseslint.configs.recommended,\n  { rules: { 'no-var': 'error' } }, // keep\n];\n",
      'app/layout.tsx': 'export default function Layout() {\n  return <main />;\n}\n',
      'lib/db.ts':
        "import { PrismaClient } from '@prisma/client';\n\nexport const db = new PrismaClient();\n",
      'app/page.tsx':
        "import { db } from '../lib/db';\n\nexport default async function Page() {\n  return <p>{await db.user.count()}</p>;\n}\n",
    },
    planted: [
      'app/quota.ts',
      "import { PrismaClient } from '@prisma/client';\n\nexport const quota = new PrismaClient({ log: [] });\n",
    ],
    written: ['ssot.config.ts', 'eslint.config.mjs', ...NODE],
  },
  {
    name: 'Python with pyproject',
    files: {
      ...PYTHON,
      'pyproject.toml': '[project]\nname = "app"\nversion = "0"\n',
      '.pre-commit-config.yaml':
        'repos:\n  # Formatting.\n  - repo: https://example.org/fmt\n    rev: v1\n    hooks:\n      - id: fmt\nci:\n  skip: [fmt]\n',
    },
    planted: NEW_PYTHON,
    written: [
      'ssot.config.json',
      '.pre-commit-config.yaml',
      '.github/workflows/ssot.yml',
      'ssot-baseline.json',
    ],
  },
  {
    name: 'Python and TypeScript',
    files: {
      ...PYTHON,
      'package.json': json({ name: 'mixed', private: true }),
      'web/redis.ts': "import Redis from 'ioredis';\n\nexport const redis = new Redis();\n",
      'web/users.ts': "import { redis } from './redis';\n\nexport const user = redis.get('a');\n",
    },
    planted: NEW_PYTHON,
    written: ['ssot.config.ts', 'eslint.config.mjs', ...NODE],
  },
];
