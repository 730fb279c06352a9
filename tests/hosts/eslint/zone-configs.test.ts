import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin, { zoneConfigs } from '../../../src/index.ts';
import type { RegistryInput } from '../../../src/registry/types.ts';
import { folderOf } from '../../rules/fixture-project.ts';

const CREATION = `import Redis from 'ioredis';\n\nexport const client = new Redis({ db: 2 });\n`;
const RULE = 'ssot/no-direct-redis-instantiation';

function projectWith(zones: RegistryInput['zones']): string {
  return folderOf({
    registry: {
      sources: { redis: { module: 'src/redis.js', exports: { instance: 'redis' } } },
      ...(zones && { zones }),
    },
    files: {
      'src/redis.js': `import Redis from 'ioredis';\n\nexport const redis = new Redis();\n`,
      'src/core/a.js': CREATION,
      'src/old/a.js': CREATION,
      'src/old/kept/a.js': CREATION,
      'src/old/notes.md': '# Notes\n',
      'src/old/data.txt': 'no code\n',
    },
  });
}

const root = projectWith([
  { name: 'Old', priority: 2, files: ['src/old/**'], severity: 'warn' },
  { name: 'Kept', priority: 1, files: ['src/old/kept/**'] },
]);

async function severities(
  configs: readonly Linter.Config[],
  cwd = root,
): Promise<Readonly<Record<string, readonly (string | number | null)[]>>> {
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: [...configs] });
  const results = await eslint.lintFiles('src');
  return Object.fromEntries(
    results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [
        filePath.slice(join(cwd, 'src/').length),
        messages.flatMap(({ ruleId, severity }) => [ruleId, severity]),
      ]),
  );
}

describe('zoneConfigs', () => {
  const { recommended, strict } = plugin.configs;

  it('makes warnings of what is found in a zone that warns, by the order of zones', async () => {
    expect(await severities([recommended, ...zoneConfigs(root)])).toEqual({
      'core/a.js': [RULE, 2],
      'old/a.js': [RULE, 1],
      'old/kept/a.js': [RULE, 2],
    });
  });

  it('is nothing where no zone warns', () => {
    const zones = [{ name: 'Core', priority: 1, files: ['src/core/**'] }];
    expect(zoneConfigs(projectWith(zones))).toEqual([]);
    expect(zoneConfigs(projectWith(undefined))).toEqual([]);
  });

  it('makes ESLint lint no file that it would not have linted', async () => {
    const linted = async (configs: readonly Linter.Config[]): Promise<readonly string[]> => {
      const eslint = new ESLint({
        cwd: root,
        overrideConfigFile: true,
        overrideConfig: [...configs],
      });
      return (await eslint.lintFiles('.')).map(({ filePath }) => filePath);
    };
    expect(await linted([recommended, ...zoneConfigs(root)])).toEqual(await linted([recommended]));
  });

  it('keeps options, and what is off', async () => {
    const given: Linter.Config = {
      ...strict,
      rules: {
        ...strict.rules,
        'ssot/canonical-import': ['error', { allowBarrels: true }],
        [RULE]: 'off',
      },
    };
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: [given, ...zoneConfigs(root, given)],
    });
    const { rules } = (await eslint.calculateConfigForFile(
      join(root, 'src/old/a.js'),
    )) as Linter.Config;
    expect(rules).toMatchObject({
      [RULE]: [0],
      'ssot/canonical-import': [1, { allowBarrels: true }],
      // Reasons are no finding of a zone.
      '@eslint-community/eslint-comments/require-description': [2, expect.anything()],
    });
  });

  it('takes a registry that stands in the configuration', async () => {
    const registry: RegistryInput = {
      sources: { redis: { module: 'src/redis.js', exports: { instance: 'redis' } } },
      zones: [{ name: 'All', priority: 1, files: ['**'], severity: 'warn' }],
    };
    const settings = { settings: { ssot: registry } };
    const found = await severities([
      recommended,
      settings,
      ...zoneConfigs(root, recommended, registry),
    ]);
    expect(Object.values(found).flat()).toEqual([RULE, 1, RULE, 1, RULE, 1]);
  });

  it('goes by the file, whatever the working directory', async () => {
    const eslint = new ESLint({
      cwd: join(root, 'src/old'),
      overrideConfigFile: true,
      overrideConfig: [recommended, ...zoneConfigs(root)],
    });
    const [result] = await eslint.lintFiles('a.js');
    expect(result).toMatchObject({ errorCount: 0, warningCount: 1 });
  });

  it('says where there is no registry', () => {
    expect(() => zoneConfigs('/nowhere')).toThrow(
      'There is no ssot.config file in /nowhere or above it.',
    );
  });
});
