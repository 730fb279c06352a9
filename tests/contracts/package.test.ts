import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');

let project = '';
let packed: readonly string[] = [];

// A project that has what npm would give it: the unpacked tarball and the dependencies that its
// package.json declares. Anything else that the package loads is not there.
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'ssot-packed-'));
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', project];
  const output = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' });
  const [{ filename, files }] = JSON.parse(output) as [
    { filename: string; files: readonly { path: string }[] },
  ];
  packed = files.map(({ path }) => path);

  const unpacked = join(project, 'node_modules', packageJson.name);
  mkdirSync(unpacked, { recursive: true });
  const tar = ['-xzf', join(project, filename), '-C', unpacked, '--strip-components=1'];
  execFileSync('tar', tar);
  const { dependencies, peerDependencies } = packageJson;
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

it('says why it needs each package that it depends on', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const reasons = Object.keys(packageJson.dependencies).map(
    (name) => rows.filter((row) => row.split('|')[1]?.includes(`\`${name}\``)).length,
  );
  expect(reasons).toEqual(reasons.map(() => 1));
});

describe('the tarball', () => {
  it('holds the build, the schema and what npm always packs, no sources and no maps', () => {
    const expected =
      /^(?:LICENSE|dist\/LICENCES\.txt|README\.md|package\.json|schema\.json|dist\/[\w-]+\.(?:js|cjs|d\.ts|d\.cts))$/;

    expect(packed.filter((path) => !expected.test(path))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/cli.js']),
    );
  });

  it('holds no path of the machine that built it', () => {
    const inside = (path: string) =>
      readFileSync(join(project, 'node_modules', packageJson.name, path), 'utf8');

    expect(packed.filter((path) => inside(path).includes(root))).toEqual([]);
  });
});

describe('a process that loads the package', () => {
  it('gets one plugin object by import and by require', () => {
    write(
      'both.cjs',
      `const required = require('eslint-plugin-ssot');
       import('eslint-plugin-ssot').then((imported) => {
         console.log(JSON.stringify({
           same: imported.default === required &&
             Object.keys(imported).every((name) => name === 'default' || imported[name] === required[name]),
           meta: required.meta,
           rules: Object.keys(required.rules).length > 0,
           registry: required.defineRegistry({ sources: {} }),
         }));
       });`,
    );

    expect(JSON.parse(node('both.cjs'))).toEqual({
      same: true,
      meta: { name: packageJson.name, version: packageJson.version, namespace: 'ssot' },
      rules: true,
      registry: { sources: {} },
    });
  });

  it('does not load TypeScript', () => {
    write(
      'loaded.cjs',
      `require('eslint-plugin-ssot');
       const loaded = Object.keys(require.cache);
       console.log(JSON.stringify({
         some: loaded.some((file) => /[\\\\/]@oxc-parser[\\\\/]/.test(file)),
         typescript: loaded.filter((file) => /[\\\\/]typescript[\\\\/]/.test(file)),
       }));`,
    );

    expect(JSON.parse(node('loaded.cjs'))).toEqual({ some: true, typescript: [] });
  });

  it.each(['mjs', 'cjs'])('can lint by eslint.config.%s', (extension) => {
    const folder = `eslint-${extension}`;
    write(
      `${folder}/ssot.config.json`,
      JSON.stringify({
        sources: { redis: { module: 'redis.js', exports: { instance: 'redis' } } },
      }),
    );
    write(
      `${folder}/redis.js`,
      `import Redis from 'ioredis';\nexport const redis = new Redis();\n`,
    );
    write(`${folder}/other.js`, `import Redis from 'ioredis';\nexport const mine = new Redis();\n`);
    write(
      `${folder}/eslint.config.${extension}`,
      extension === 'mjs'
        ? `import ssot from 'eslint-plugin-ssot';\nexport default [ssot.configs.recommended];\n`
        : `module.exports = [require('eslint-plugin-ssot').configs.recommended];\n`,
    );

    expect(lint(folder)).toEqual([
      { file: 'other.js', rule: 'ssot/no-direct-redis-instantiation', line: 2, column: 21 },
    ]);
  });
});

it('runs as `ssot`', () => {
  const { ssot } = packageJson.bin;

  expect(node(join('node_modules', packageJson.name, ssot), '--version').trim()).toBe(
    packageJson.version,
  );
});

describe('the types', () => {
  const use = `
    const version: string = ssot.meta.version;
    const registry = defineRegistry({ sources: { redis: { module: 'src/redis.ts' } } });
    // @ts-expect-error -- an unknown key
    defineRegistry({ sources: {}, sauces: {} });
    // @ts-expect-error -- no such preset
    ssot.configs.recommendedd;
    const config: Linter.Config[] = [ssot.configs.recommended, { settings: { ssot: registry } }];
    export { config, version };
  `;

  it.each([
    [
      'import of an ES module',
      'consumer.mts',
      `import type { Linter } from 'eslint';
       import ssot, { defineRegistry } from 'eslint-plugin-ssot';
       ${use}`,
    ],
    [
      'require of a CommonJS module',
      'consumer.cts',
      `import type { Linter } from 'eslint';
       import ssot = require('eslint-plugin-ssot');
       const { defineRegistry } = ssot;
       ${use}`,
    ],
  ])('hold for %s', (_, file, code) => {
    write(file, code);

    expect(typeErrors(file)).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

function node(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

/** What ESLint's own command finds in a folder of the project. */
function lint(folder: string): unknown[] {
  write(
    'lint.mjs',
    `import { ESLint } from 'eslint';
     const results = await new ESLint({ cwd: process.argv[2] }).lintFiles(['.']);
     console.log(JSON.stringify(results));`,
  );
  const results = JSON.parse(node('lint.mjs', join(project, folder))) as {
    filePath: string;
    messages: { ruleId: string; line: number; column: number }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column }) => ({
      file: filePath.slice(join(project, folder).length + 1),
      rule: ruleId,
      line,
      column,
    })),
  );
}

/** What tsc says of a file, and of the types that it reaches. */
function typeErrors(file: string): string[] {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
  try {
    execFileSync(process.execPath, [tsc, ...options, file], {
      cwd: project,
      encoding: 'utf8',
    });
    return [];
  } catch (error) {
    return (error as { stdout: string }).stdout.trim().split('\n');
  }
}
