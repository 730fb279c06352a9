import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// Commands are loaded on demand; here, before the clock of the first test runs.
import '../../../../src/hosts/cli/commands/init.ts';
import { run } from '../../../../src/hosts/cli/run.ts';

const MODULES = path.join(import.meta.dirname, '../../../../node_modules');
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const REDIS = {
  'src/redis.js': "import Redis from 'ioredis';\n\nexport const redis = new Redis();\n",
  'src/users.js': "import { redis } from './redis.js';\n\nredis.get('a');\n",
  'src/old.js': "import Redis from 'ioredis';\n\nexport const old = new Redis(6380);\n",
};

let scratch = '';
let count = 0;
beforeAll(() => {
  scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-init-')));
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = path.join(scratch, String(count++));
  for (const [file, text] of Object.entries({ '.gitignore': 'node_modules\n', ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  symlinkSync(MODULES, path.join(folder, 'node_modules'), 'dir');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  return folder;
}

interface Outcome {
  readonly status: number;
  /** Of both streams. */
  readonly output: string;
}

/** @param answers lines that a person types; without them there is no terminal. */
async function ssot(
  folder: string,
  args: readonly string[],
  { answers, from = '.' }: { answers?: readonly string[]; from?: string } = {},
): Promise<Outcome> {
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const stdin = Object.assign(new PassThrough(), { isTTY: answers !== undefined });
  stdin.end((answers ?? []).map((answer) => `${answer}\n`).join(''));
  const status = await run(['init', ...args], {
    cwd: path.join(folder, from),
    env: process.env,
    stdout: stream,
    stderr: stream,
    stdin,
  });
  return { status, output };
}

const init = (folder: string, ...args: readonly string[]): Promise<Outcome> =>
  ssot(folder, ['--yes', '--no-install', ...args]);

const read = (folder: string, file: string): string =>
  readFileSync(path.join(folder, file), 'utf8');
const changes = (folder: string): string =>
  execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('ssot init asks', () => {
  const files = { 'package.json': json({ name: 'shop', type: 'module' }), ...REDIS };

  it('who owns what, and takes another owner than the proposed one', async () => {
    const folder = repositoryOf(files);
    const { status, output } = await ssot(folder, ['--no-install'], { answers: ['7', '2', ''] });
    expect(status).toBe(0);
    expect(output).toContain('redis: 1 competitor of the likely owner');
    // What is no answer is asked again.
    expect(output.match(/Who owns redis\? /gu)).toHaveLength(2);
    expect(output).toContain('Write 8 files? [Y/n] ');
    expect(read(folder, 'ssot.config.js')).toContain("module: ['src/old.js']");
  });

  it('before it writes, and writes nothing on a no', async () => {
    const folder = repositoryOf(files);
    const before = changes(folder);
    const { status, output } = await ssot(folder, [], { answers: ['', 'n'] });
    expect(status).toBe(0);
    expect(output).toMatch(/To write:\n {2}new {6}ssot\.config\.js/u);
    expect(output).toContain('Nothing was written.');
    expect(changes(folder)).toBe(before);
  });

  it('and writes nothing where the answers end', async () => {
    const folder = repositoryOf(files);
    const before = changes(folder);
    expect((await ssot(folder, [], { answers: [] })).output).toContain('Nothing was written.');
    expect(changes(folder)).toBe(before);
  });

  it('and has nothing to guard where nobody shall own anything', async () => {
    const folder = repositoryOf(files);
    const { status, output } = await ssot(folder, [], { answers: ['none'] });
    expect(status).toBe(2);
    expect(output).toContain('Nothing was found to guard');
  });
});

describe('ssot init knows', () => {
  it('loggers, queues and HTTP clients, where one module stands out', async () => {
    const folder = repositoryOf({
      'package.json': json({ name: 'shop', type: 'module' }),
      'src/logger.js': "import pino from 'pino';\n\nexport const logger = pino();\n",
      'src/a.js': "import { logger } from './logger.js';\n\nlogger.info('a');\n",
      'src/b.js': "import { logger } from './logger.js';\n\nlogger.info('b');\n",
      'src/c.js': "import { http } from './one.js';\n\nhttp.get('/');\n",
      'src/d.js': "import { http } from './two.js';\n\nhttp.get('/');\n",
      'src/one.js': "import axios from 'axios';\n\nexport const http = axios.create({});\n",
      'src/two.js': "import axios from 'axios';\n\nexport const http = axios.create({});\n",
    });
    const { status, output } = await init(folder);
    expect(status).toBe(0);
    expect(output).toMatch(/\* +1 +src\/logger\.js +instance logger +- +1 +2\n/u);
    expect(output).toContain('http: no owner');
    const registry = read(folder, 'ssot.config.js');
    expect(registry).toContain("module: ['src/logger.js']");
    expect(registry).not.toContain('http');
  });

  it('pnpm, with lefthook', async () => {
    const folder = repositoryOf({
      'package.json': json({ name: 'shop', type: 'module', devDependencies: { lefthook: '^2' } }),
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'lefthook.yml': 'pre-commit:\n  commands:\n    lint:\n      run: pnpm lint\n',
      ...REDIS,
    });
    const { status, output } = await init(folder);
    expect(status).toBe(0);
    expect(read(folder, 'lefthook.yml')).toBe(
      'pre-commit:\n  commands:\n    ssot:\n      run: pnpm exec ssot guard\n    lint:\n      run: pnpm lint\n' +
        '\npre-merge-commit:\n  commands:\n    ssot:\n      run: pnpm exec ssot guard\n',
    );
    expect(output).toContain('  pnpm exec lefthook install\n');
    const workflow = read(folder, '.github/workflows/ssot.yml');
    expect(workflow).toContain('run: corepack enable && pnpm install --frozen-lockfile\n');
    expect(workflow).toContain('run: pnpm exec ssot scan --format github\n');
    expect(existsSync(path.join(folder, '.husky'))).toBe(false);
    expect((await init(folder)).output).toContain('Everything is in place');
  });

  it("yarn without node_modules, whose programs are not on the hook's path", async () => {
    const folder = repositoryOf({
      'package.json': json({ name: 'shop', type: 'module' }),
      'yarn.lock': '',
      '.pnp.cjs': '',
      ...REDIS,
    });
    const { output } = await init(folder);
    expect(read(folder, '.husky/pre-commit')).toBe('yarn lint-staged\nyarn ssot guard\n');
    expect(output).toContain('  yarn husky\n');
    expect(read(folder, '.github/workflows/ssot.yml')).toContain('yarn install --immutable\n');
  });

  it('a legacy configuration of ESLint, which it leaves alone', async () => {
    const folder = repositoryOf({
      'package.json': json({ name: 'shop', type: 'module' }),
      '.eslintrc.json': json({ root: true }),
      ...REDIS,
    });
    const { status, output } = await init(folder);
    expect(status).toBe(0);
    expect(output).toContain('By hand: ESLint is configured by .eslintrc.json');
    expect(output).toContain('npx @eslint/migrate-config .eslintrc.json');
    expect(existsSync(path.join(folder, 'eslint.config.js'))).toBe(false);
    expect(read(folder, '.husky/pre-commit')).toBe('ssot guard\n');
    expect(JSON.parse(read(folder, 'package.json'))).not.toHaveProperty('lint-staged');
  });
});

describe('ssot init from a subfolder', () => {
  it('sets the repository up, and says so', async () => {
    const folder = repositoryOf({ 'package.json': json({ type: 'module' }), ...REDIS });
    const { status, output } = await ssot(folder, ['--yes', '--no-install'], { from: 'src' });
    expect(status).toBe(0);
    expect(output).toContain(`Setting up the whole repository, from its top folder ${folder}.`);
    expect(existsSync(path.join(folder, 'ssot.config.js'))).toBe(true);
    expect(existsSync(path.join(folder, 'src/ssot.config.js'))).toBe(false);
  });

  it('takes the registry that the folder has', async () => {
    const files = Object.fromEntries(
      Object.entries(REDIS).map(([file, text]) => [`api/${file}`, text]),
    );
    const folder = repositoryOf({
      'package.json': json({ type: 'module' }),
      'api/ssot.config.json': json({
        sources: { redis: { module: 'src/redis.js', exports: { instance: 'redis' } } },
      }),
      ...files,
    });
    const { status, output } = await ssot(folder, ['--yes', '--no-install'], { from: 'api' });
    expect(status).toBe(0);
    expect(output).toContain('api/ssot-baseline.json');
    expect(existsSync(path.join(folder, 'ssot.config.js'))).toBe(false);
  });

  it('says what to do in the packages below a top that is none', async () => {
    const folder = repositoryOf({
      'web/package.json': json({ name: 'web', type: 'module' }),
      ...Object.fromEntries(Object.entries(REDIS).map(([file, text]) => [`web/${file}`, text])),
    });
    const { status, output } = await ssot(folder, ['--yes', '--no-install'], { from: 'web' });
    expect(status).toBe(0);
    expect(output).toContain('install eslint-plugin-ssot in web, and add');
    expect(existsSync(path.join(folder, '.pre-commit-config.yaml'))).toBe(true);
  });
});
