import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import * as babel from '@babel/eslint-parser';
import * as typescript from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import plugin from '../../../src/index.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { folderOf, type FixtureProject } from '../../rules/fixture-project.ts';
import { clientProject } from '../../rules/redis-project.ts';

const project = (files: FixtureProject['files'] = {}): string =>
  folderOf({ registry: clientProject.registry, files: { ...clientProject.files, ...files } });

const eslintIn = (folder: string, options: ESLint.Options = {}): ESLint =>
  new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: typescript } },
      plugin.configs.recommended,
    ],
    ...options,
  });

interface Told {
  readonly file: string;
  readonly rule: string | null;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const told = (folder: string, results: readonly ESLint.LintResult[]): Told[] =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, message }) => ({
      file: relative(folder, filePath),
      rule: ruleId,
      line,
      column,
      message,
    })),
  );

const CREATES = `import Redis from 'ioredis';\n\nexport const cache = new Redis();\n`;

describe('the plugin object', () => {
  it('says what it is', () => {
    expect(plugin.meta).toEqual({
      name: 'eslint-plugin-ssot',
      version: packageJson.version,
      namespace: 'ssot',
    });
  });

  it('has a page for each rule', () => {
    for (const [name, rule] of Object.entries(plugin.rules)) {
      expect(rule.meta?.docs?.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`, 'u'));
      const page = readFileSync(
        join(import.meta.dirname, `../../../docs/rules/${name}.md`),
        'utf8',
      );
      const description = rule.meta?.docs?.description ?? '';
      expect(page.split('\n')[0]).toBe(
        `# ${description.charAt(0).toUpperCase()}${description.slice(1)} (\`ssot/${name}\`)`,
      );
    }
  });
});

describe('ESLint with the recommended preset', () => {
  it('reports with message, place and fix', async () => {
    const folder = project({ 'src/cache.ts': CREATES });
    const results = await eslintIn(folder).lintFiles(['src/cache.ts']);
    expect(told(folder, results)).toEqual([
      {
        file: 'src/cache.ts',
        rule: 'ssot/no-direct-redis-instantiation',
        line: 3,
        column: 22,
        message:
          '`new Redis()` opens its own connection pool. `src/infra/redis.ts` is the single source of truth for redis: import `redis` from there instead.',
      },
    ]);
  });

  it('says the same of one file as of all', async () => {
    const folder = project({
      'src/a/cache.ts': CREATES,
      'src/b/store.ts': `import { Client } from '../clients/index';\n\nexport const store = new Client();\n`,
      'src/b/manager.ts': `export class BRedisManager {}\n`,
      'src/c/manager.ts': `export class CRedisManager {}\n`,
    });
    const all = told(folder, await eslintIn(folder).lintFiles(['src']));
    const single: Told[] = [];
    for (const file of [
      'src/a/cache.ts',
      'src/b/manager.ts',
      'src/b/store.ts',
      'src/c/manager.ts',
    ]) {
      single.push(...told(folder, await eslintIn(folder).lintFiles([file])));
    }
    expect(all).toHaveLength(4);
    expect(single).toEqual(all);
  });

  it('finds the registry from the file, whatever the working directory', async () => {
    const folder = project({ 'src/cache.ts': CREATES });
    const inside = eslintIn(join(folder, 'src'));
    expect(told(folder, await inside.lintFiles(['cache.ts']))).toHaveLength(1);
  });

  it('takes the registry from settings', async () => {
    const folder = project({
      'src/cache.ts': CREATES,
      'ssot.config.json': null,
      'eslint.config.js': '',
    });
    const eslint = eslintIn(folder, {
      overrideConfig: [
        { files: ['**/*.ts'], languageOptions: { parser: typescript } },
        plugin.configs.recommended,
        { settings: { ssot: clientProject.registry } },
      ],
    });
    expect(told(folder, await eslint.lintFiles(['src']))).toHaveLength(1);
  });

  it('judges an unsaved buffer, and other files against it', async () => {
    const folder = project({ 'src/cache.ts': CREATES });
    const eslint = eslintIn(folder);
    const filePath = join(folder, 'src/cache.ts');
    expect(told(folder, await eslint.lintText('export {};\n', { filePath }))).toEqual([]);
    expect(told(folder, await eslint.lintText(CREATES, { filePath }))).toHaveLength(1);
  });

  it('sees what changes on disk between two runs of one process', async () => {
    const folder = project({
      'src/clients.ts': `export { default as Client } from 'ioredis';\n`,
      'src/cache.ts': `import { Client } from './clients';\n\nexport const cache = new Client();\n`,
    });
    const eslint = eslintIn(folder);
    expect(told(folder, await eslint.lintFiles(['src/cache.ts']))).toHaveLength(1);
    writeFileSync(join(folder, 'src/clients.ts'), `export class Client {}\n// ioredis\n`);
    expect(told(folder, await eslint.lintFiles(['src/cache.ts']))).toEqual([]);
    writeFileSync(join(folder, 'src/clients.ts'), `export { default as Client } from 'ioredis';\n`);
  });

  it('judges standard input without a file name', async () => {
    const folder = project({});
    const results = await eslintIn(folder).lintText(
      `import Redis from 'ioredis';\nexport const cache = new Redis();\n`,
    );
    expect(told(folder, results)).toHaveLength(1);
  });

  it('fixes files', async () => {
    const folder = project({ 'src/cache.ts': CREATES });
    const [result] = await eslintIn(folder, { fix: true }).lintFiles(['src/cache.ts']);
    expect(result?.output).toBe(
      `import { redis } from './infra/redis';\n\nexport const cache = redis;\n`,
    );
    expect(result?.messages).toEqual([]);
  });

  it('offers no edit in a text that was not read without loss', async () => {
    const folder = project({ 'src/cache.ts': `${CREATES}// \uFFFD\n` });
    const [result] = await eslintIn(folder).lintFiles(['src/cache.ts']);
    expect(result?.messages).toHaveLength(1);
    expect(result?.messages[0]?.fix).toBeUndefined();
  });

  it('reads what only the configured parser can', async () => {
    const folder = project({
      'src/flow.js': `// @flow\nimport Redis from 'ioredis';\n\nexport opaque type Key = string;\nexport const cache: Redis = new Redis();\n`,
    });
    const eslint = eslintIn(folder, {
      overrideConfig: [
        {
          files: ['**/*.js'],
          languageOptions: {
            parser: babel,
            parserOptions: {
              requireConfigFile: false,
              babelOptions: {
                babelrc: false,
                configFile: false,
                parserOpts: { plugins: ['flow'] },
              },
            },
          },
        },
        plugin.configs.recommended,
      ],
    });
    expect(told(folder, await eslint.lintFiles(['src/flow.js']))).toMatchObject([
      { rule: 'ssot/no-direct-redis-instantiation', line: 5, column: 29 },
    ]);
  });
});

describe('a registry that cannot be used', () => {
  it('is missing: said once a run, at the first file', async () => {
    const folder = project({
      'ssot.config.json': null,
      'src/a.ts': CREATES,
      'src/b.ts': CREATES,
    });
    const results = await eslintIn(folder).lintFiles(['src/a.ts', 'src/b.ts']);
    const [only, ...others] = told(folder, results);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ line: 1, column: 1 });
    expect(only?.message).toContain('Write ssot.config.json');
  });

  it('is wrong: said once a run, with the path of the key', async () => {
    const folder = project({
      'ssot.config.json': JSON.stringify({
        sources: { redis: { module: 'src/infra/redis.ts', exports: { instanse: 'redis' } } },
      }),
      'src/a.ts': CREATES,
      'src/b.ts': CREATES,
    });
    const messages = told(folder, await eslintIn(folder).lintFiles(['src/a.ts', 'src/b.ts']));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toContain('sources.redis.exports');
    expect(messages[0]?.message).toContain('instanse');
  });

  it('names a canonical module that is not there', async () => {
    const folder = project({
      'ssot.config.json': JSON.stringify({ sources: { redis: { module: 'src/infra/gone.ts' } } }),
      'src/a.ts': CREATES,
    });
    const messages = told(folder, await eslintIn(folder).lintFiles(['src/a.ts']));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toContain('sources.redis.module');
    expect(messages[0]?.message).toContain('src/infra/gone.ts');
  });

  it('is told again when the same file is linted again', async () => {
    const folder = project({ 'ssot.config.json': '{ "sources": }', 'src/a.ts': CREATES });
    const eslint = eslintIn(folder);
    const first = told(folder, await eslint.lintFiles(['src/a.ts']));
    const second = told(folder, await eslint.lintFiles(['src/a.ts']));
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
  });
});
