import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as typescript from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin, { projectSettings } from '../../../src/index.ts';
import { folderOf } from '../../rules/fixture-project.ts';
import { socketProject } from '../../rules/websocket-project.ts';

/** Lints the whole folder as `eslint --cache` does: the configuration is loaded anew, the cache is not. */
async function lint(folder: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: folder,
    cache: true,
    cacheLocation: join(folder, '.eslintcache'),
    cacheStrategy: 'content',
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: typescript } },
      {
        ...plugin.configs.recommended,
        settings: { ...projectSettings(folder, socketProject.registry) },
      },
    ],
  });
  const results = await eslint.lintFiles(['src']);
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId }) => `${filePath.slice(folder.length + 1)} ${String(ruleId)}`),
    )
    .sort();
}

const digestOf = (folder: string): string =>
  projectSettings(folder, socketProject.registry)['ssot/digest'];

describe('eslint --cache with projectSettings', () => {
  it('reports what a change of another file has caused, and stops when it is gone', async () => {
    const folder = folderOf({
      ...socketProject,
      files: {
        ...socketProject.files,
        'src/uses-base.ts': `import { Base } from './base';\n\nexport class ChatSocketManager extends Base {}\n`,
        'src/base.ts': `export class Base {}\n`,
        'src/uses-shim.ts': `import { connect } from './shim';\n\nexport const manager = connect();\n`,
        'src/shim.ts': `export function connect() {\n  return null;\n}\n`,
      },
    });
    const clean = await lint(folder);
    writeFileSync(
      join(folder, 'src/shim.ts'),
      `export { createWebSocketManager as connect } from './websocket/websocket-manager-factory';\n`,
    );
    const caused = (await lint(folder)).filter((line) => !clean.includes(line));
    expect(caused).toContain('src/uses-shim.ts ssot/no-deprecated-factory-import');
    writeFileSync(join(folder, 'src/shim.ts'), `export function connect() {\n  return null;\n}\n`);
    expect(await lint(folder)).toEqual(clean);
  });
});

/** A folder that no other test has: these write into theirs. */
const folderWith = (file: string): string =>
  folderOf({ ...socketProject, files: { ...socketProject.files, [file]: '// Nothing yet.\n' } });

describe('the digest', () => {
  it('stays when only places and bodies change', () => {
    const folder = folderWith('src/user.ts');
    const before = digestOf(folder);
    writeFileSync(
      join(folder, 'src/user.ts'),
      `\n\n// moved\nimport { getWebSocketManager } from './websocket/manager';\n\nexport const f = () => getWebSocketManager;\n`,
    );
    const added = digestOf(folder);
    writeFileSync(
      join(folder, 'src/user.ts'),
      `import { getWebSocketManager } from './websocket/manager';\n\n\nexport const f = () => getWebSocketManager; // same\n`,
    );
    expect(digestOf(folder)).toBe(added);
    rmSync(join(folder, 'src/user.ts'));
    expect(digestOf(folder)).toBe(before);
    expect(added).not.toBe(before);
  });

  it('is another one when a class or what a name means changes', () => {
    const folder = folderWith('src/extra.ts');
    const before = digestOf(folder);
    writeFileSync(join(folder, 'src/extra.ts'), `export class ExtraWebSocketManager {}\n`);
    const declared = digestOf(folder);
    writeFileSync(join(folder, 'src/extra.ts'), `export class ExtraWebSocketManager { x = 1 }\n`);
    expect(new Set([before, declared, digestOf(folder)]).size).toBe(3);
  });

  it.each([
    [
      'the owner gives other arguments, which creations elsewhere are compared with',
      'src/redis.ts',
      (database: string) =>
        `import Redis from 'ioredis';\n\nexport const redis = new Redis({ db: ${database} });\n`,
      ['1', '2'],
    ],
    [
      'a module does more when it is loaded, which imports of it cannot be taken from',
      'src/shim.ts',
      (work: string) =>
        `import { prepare } from './prepare';\n\nexport { redis } from './redis';\n${work}\n`,
      ['prepare();', 'void prepare;'],
    ],
    [
      'a class of a guarded name creates the thing, or no longer',
      'src/wrapper.ts',
      (made: string) =>
        `import Redis from 'ioredis';\n\nexport class MyRedisManager {\n  open() {\n    return ${made};\n  }\n}\n`,
      ['new Redis()', 'Redis.prototype'],
    ],
    [
      'what a deprecated module hands on is given other arguments',
      'src/made.ts',
      (database: string) =>
        `import Redis from 'ioredis';\n\nexport const old = new Redis({ db: ${database} });\n`,
      ['1', '2'],
    ],
  ] as const)('is another one when %s', (_, file, text, [one, other]) => {
    const registry = {
      sources: {
        redis: {
          module: 'src/redis.ts',
          exports: { instance: 'redis' },
          deprecated: { 'src/old.ts#old': '#redis' },
        },
      },
    } as const;
    const folder = folderOf({
      registry,
      files: {
        'src/redis.ts': `import Redis from 'ioredis';\n\nexport const redis = new Redis();\n`,
        'src/old.ts': `export * from './made';\n`,
        [file]: text(one),
      },
    });
    const digest = (): string => projectSettings(folder, registry)['ssot/digest'];
    const before = digest();
    writeFileSync(join(folder, file), text(other));
    const after = digest();
    writeFileSync(join(folder, file), text(one));
    expect(after).not.toBe(before);
    expect(digest()).toBe(before);
  });

  it('needs a registry', () => {
    expect(() => projectSettings('/')).toThrow('There is no ssot.config file in / or above it.');
    expect(() => projectSettings('/', { sources: {}, sorces: {} } as never)).toThrow('sorces');
  });
});
