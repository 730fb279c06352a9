import { describe, expect, it } from 'vitest';
import { checkRegistry } from '../../src/registry/check-registry.ts';
import type { RegistryInput, SourceInput } from '../../src/registry/types.ts';
import { inputOf, registryOf, textsOf } from './read.ts';

const FILES = [
  'backend/redis_manager.py',
  'package.json',
  'scripts/seed.ts',
  'src/cache/index.ts',
  'src/infra/redis-manager.ts',
  'src/main.ts',
  'src/websocket/manager.ts',
  'tests/main.test.ts',
];

function check(
  input: RegistryInput,
  exported?: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const names = exported && ((file: string) => exported[file] ?? null);
  return textsOf(checkRegistry(registryOf(input), FILES, names));
}

function checkSource(
  input: Partial<SourceInput>,
  exported?: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return check(inputOf({ module: 'src/infra/redis-manager.ts', ...input }), exported).map((text) =>
    text.replace('sources.thing.', ''),
  );
}

describe('checkRegistry', () => {
  it('has nothing to say of a registry that fits', () => {
    const input: RegistryInput = {
      include: ['src/**', 'backend/'],
      exclude: ['**/generated/**'],
      sources: {
        redis: {
          module: ['src/infra/redis-manager.ts', 'backend/redis_manager.py'],
          exports: { instance: ['redisManager', 'redis_manager'] },
          allow: ['scripts/**'],
          deprecated: { 'src/db/redis-manager.ts#RedisManager': '#redisManager' },
          forbidden: [{ in: 'src/websocket/**', name: '*factory*' }],
        },
      },
      zones: [{ name: 'Core', priority: 1, files: ['src/websocket/**'] }],
      tests: ['tests/**', '**/*.test.*'],
    };
    const exported = {
      'src/infra/redis-manager.ts': ['redisManager', 'default'],
      'backend/redis_manager.py': ['redis_manager'],
    };
    expect(check(input, exported)).toEqual([]);
  });

  it('does not hold default patterns against the files', () => {
    expect(checkRegistry(registryOf(inputOf({ module: 'a.ts' })), ['a.ts'])).toEqual([]);
  });

  it('carries origin and key path', () => {
    const [problem] = checkRegistry(registryOf(inputOf({ module: 'gone.ts' })), FILES);
    expect(problem).toMatchObject({
      key: 'sources.thing.module',
      path: ['sources', 'thing', 'module'],
      value: '"gone.ts"',
      origin: null,
    });
  });

  it.each([
    ['src/infra/redis-manager.js', 'Did you mean "src/infra/redis-manager.ts"?'],
    ['src/cache.ts', 'Did you mean "src/cache/index.ts"?'],
    ['src/redis-manager.ts', 'Did you mean "src/infra/redis-manager.ts"?'],
    ['src/infra/redis-manger.ts', 'Did you mean "src/infra/redis-manager.ts"?'],
    ['src/gone.ts', "Give the path of a file from the registry's folder."],
    ['gone.py', "Give the path of a file from the registry's folder."],
  ])('reports the missing module %s', (module, remedy) => {
    expect(checkSource({ module })).toEqual([`module: There is no such file. ${remedy}`]);
  });

  it.each([
    ['src/infra/redis-manager', 'src/infra/redis-manager.ts'],
    ['src/cache', 'src/cache/index.ts'],
    ['backend.redis_manager', 'backend/redis_manager.py'],
  ])('reports %s, which is no package', (module, file) => {
    expect(checkSource({ module })).toEqual([
      `module: This names a package, but a file of the repository is called so. Write "${file}", if that is meant.`,
    ]);
  });

  it('reports patterns that match nothing, each by its key', () => {
    const keys = checkRegistry(
      registryOf({
        include: ['src/**', 'lib/**'],
        exclude: ['nothing/**'],
        tests: ['spec/**'],
        zones: [{ name: 'Core', priority: 1, files: ['core/**'] }],
        sources: {
          a: {
            module: 'src/main.ts',
            allow: ['tools/**'],
            forbidden: [{ in: ['src/**', 'socket/**'], name: 'x' }],
          },
        },
      }),
      FILES,
    ).map(({ key }) => key);
    expect(keys).toEqual([
      'include[1]',
      'tests[0]',
      'zones.Core.files[0]',
      'sources.a.allow[0]',
      'sources.a.forbidden[0].in[1]',
    ]);
  });

  it.each([
    ['scripts', 'This glob names a folder. Did you mean "scripts/**"?'],
    ['script/**', 'This glob matches no file. Did you mean "scripts/**"?'],
    ['src/websockets/**', 'This glob matches no file. Did you mean "src/websocket/**"?'],
    [
      'src/unheard/**',
      'This glob matches no file. There is no "unheard" in "src/"; correct the glob or remove it.',
    ],
    [
      '**/*.rs',
      "This glob matches no file. Correct it or remove it; globs start in the registry's folder.",
    ],
  ])('says why %s matches nothing', (glob, text) => {
    expect(checkSource({ allow: [glob] })).toEqual([`allow[0]: ${text}`]);
  });

  it('reports a constructor in a file that is gone, not one in a package', () => {
    expect(checkSource({ constructors: ['src/make.ts#make', 'ioredis', 'A*'] })).toEqual([
      "constructors: There is no such file. Give the path of a file from the registry's folder.",
    ]);
  });

  it('takes a deprecated module that is gone for done work', () => {
    expect(checkSource({ deprecated: { 'src/gone.ts': '*', 'src/gone.ts#x': '#y' } })).toEqual([]);
  });

  const exported = {
    'src/infra/redis-manager.ts': ['redisManager', 'getRedisManager'],
    'src/main.ts': [],
  };

  it('reports an export that the canonical module lacks', () => {
    expect(checkSource({ exports: { instance: 'redisManger' } }, exported)).toEqual([
      'exports.instance: src/infra/redis-manager.ts does not export "redisManger". Did you mean "redisManager"?',
    ]);
    expect(checkSource({ exports: { class: 'X' } }, exported)).toEqual([
      'exports.class: src/infra/redis-manager.ts does not export "X". It exports redisManager, getRedisManager.',
    ]);
    expect(checkSource({ module: 'src/main.ts', exports: { class: 'X' } }, exported)).toEqual([
      'exports.class: src/main.ts does not export "X". It exports nothing.',
    ]);
  });

  it('does not judge exports that cannot be told', () => {
    expect(checkSource({ exports: { class: 'X' } }, {})).toEqual([]);
    expect(checkSource({ exports: { class: 'X' } })).toEqual([]);
    expect(checkSource({ module: '@acme/redis', exports: { class: 'X' } }, exported)).toEqual([]);
  });

  it('reports a replacement that the canonical module lacks', () => {
    expect(checkSource({ deprecated: { 'src/old.ts#a': '#b' } }, exported)).toEqual([
      'deprecated["src/old.ts#a"]: src/infra/redis-manager.ts does not export "b". It exports redisManager, getRedisManager.',
    ]);
    expect(checkSource({ deprecated: { 'src/old.ts#a': '*' } }, exported)).toEqual([
      'deprecated["src/old.ts#a"]: src/infra/redis-manager.ts does not export "a". It exports redisManager, getRedisManager.',
    ]);
    expect(checkSource({ deprecated: { 'src/old.ts#redisManager': '*' } }, exported)).toEqual([]);
    expect(checkSource({ deprecated: { 'src/old.ts': '*' } }, exported)).toEqual([]);
  });

  it('is content when one of several canonical modules has the replacement', () => {
    const module = ['src/main.ts', 'src/infra/redis-manager.ts'];
    const deprecated = { 'src/old.ts#a': '#redisManager', 'src/old.ts#redisManager': '*' };
    expect(checkSource({ module, deprecated }, exported)).toEqual([]);
  });

  it('asks the canonical module of the language', () => {
    const module = ['backend/redis_manager.py', 'src/infra/redis-manager.ts'];
    const names = { ...exported, 'backend/redis_manager.py': ['redis_manager'] };
    expect(checkSource({ module, deprecated: { 'old.py#a': '#redis_manager' } }, names)).toEqual(
      [],
    );
    expect(checkSource({ module, deprecated: { 'old.py#a': '#redisManager' } }, names)).toEqual([
      'deprecated["old.py#a"]: backend/redis_manager.py does not export "redisManager". Did you mean "redis_manager"?',
    ]);
  });

  it('reports a replacement in a module that is gone, or that lacks it', () => {
    expect(checkSource({ deprecated: { 'src/old.ts#a': 'src/new.ts#a' } })).toEqual([
      'deprecated["src/old.ts#a"]: There is no such file. Give the path of a file from the registry\'s folder.',
    ]);
    expect(checkSource({ deprecated: { 'src/old.ts#a': 'src/main.ts#a' } }, exported)).toEqual([
      'deprecated["src/old.ts#a"]: src/main.ts does not export "a". It exports nothing.',
    ]);
  });
});
