import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as v from 'valibot';
import { parseRegistry } from '../../src/registry/parse-registry.ts';
import type { registrySchema } from '../../src/registry/registry-schema.ts';
import type { RegistryInput } from '../../src/registry/types.ts';
import { inputOf, PLACE, problemsOf, registryOf, textsOf } from './read.ts';

const FULL: RegistryInput = {
  include: ['src/**'],
  exclude: ['**/generated/**'],
  sources: {
    redis: {
      module: 'src/infra/redis-manager.ts',
      exports: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
      prefer: 'instance',
      constructors: ['ioredis', 'redis#createClient', 'RedisManager', '*RedisManager'],
      classes: ['RedisManager', '*RedisManager'],
      deprecated: {
        'src/db/redis-manager.ts': '*',
        'src/cache/redis-cache.ts#RedisCacheManager': '#redisManager',
      },
      allow: ['scripts/**'],
      keys: { scope: 'user:{userId}:', methods: ['get', 'set', 'del'], builders: ['userKey'] },
      ready: 'initialize',
    },
    websocket: {
      module: 'src/websocket/manager.ts',
      exports: { factory: 'getWebSocketManager', class: 'WebSocketManager' },
      perUser: { context: 'userContext' },
      forbidden: [{ in: 'src/websocket/**', name: '*factory*', allow: ['user-execution-context'] }],
      events: ['agent_started', 'agent_completed'],
    },
  },
  zones: [{ name: 'WebSocket core', priority: 1, files: ['src/websocket/**'] }],
  tests: ['tests/**', '**/*.test.*'],
  baseline: 'ssot-baseline.json',
};

describe('parseRegistry', () => {
  it('reads every key of a full registry', () => {
    const registry = registryOf(FULL);
    expect(registry).toMatchObject({
      root: '/repo',
      origin: null,
      include: ['src/**'],
      exclude: ['**/generated/**'],
      zones: FULL.zones,
      tests: FULL.tests,
      baseline: 'ssot-baseline.json',
    });
    expect(registry.sources.map(({ name }) => name)).toEqual(['redis', 'websocket']);
  });

  it('fills in defaults', () => {
    const registry = registryOf(inputOf({}));
    expect(registry.include).toEqual(['**']);
    expect(registry.exclude).toEqual([]);
    expect(registry.zones).toEqual([]);
    expect(registry.baseline).toBe('ssot-baseline.json');
    expect(registry.sources[0]).toEqual({
      name: 'thing',
      modules: [
        { kind: 'file', file: 'src/thing.ts', language: 'ecmascript', exports: {}, prefer: null },
      ],
      constructors: [],
      classes: [],
      deprecated: [],
      allow: [],
      keys: null,
      ready: null,
      perUser: null,
      forbidden: [],
      events: null,
    });
  });

  it('gives plain data that survives JSON', () => {
    const registry = registryOf(FULL);
    expect(JSON.parse(JSON.stringify(registry))).toEqual(registry);
  });

  it('freezes what it gives, to the bottom', () => {
    const registry = registryOf(FULL);
    expect(Object.isFrozen(registry)).toBe(true);
    expect(Object.isFrozen(registry.sources[0]?.modules[0])).toBe(true);
    expect(Object.isFrozen(registry.sources[1]?.forbidden[0]?.in)).toBe(true);
  });

  it('leaves the input as it is', () => {
    const input = structuredClone(FULL);
    registryOf(input);
    expect(input).toEqual(FULL);
    expect(Object.isFrozen(input.sources)).toBe(false);
  });

  it('takes a key that is undefined for one that is left out', () => {
    expect(problemsOf({ ...inputOf({}), zones: undefined })).toEqual([]);
  });

  it('accepts $schema, for editors', () => {
    expect(problemsOf({ $schema: './schema.json', ...inputOf({}) })).toEqual([]);
  });

  it.each([
    [null, 'null'],
    ['redis', '"redis"'],
    [[], 'a list'],
    [3, '3'],
  ])('refuses %j as a registry', (value, shown) => {
    expect(textsOf(problemsOf(value))).toEqual([
      `: Expected an object with "sources", but this is ${shown}. Write it like { sources: { redis: { module: "src/infra/redis-manager.ts" } } }.`,
    ]);
  });

  it('says what is missing', () => {
    expect(textsOf(problemsOf({}))).toEqual([
      'sources: "sources" is missing; it takes an object with one entry a source, by name. Add it, for example sources: { redis: { module: "src/infra/redis-manager.ts" } }.',
    ]);
  });

  it('names a mistyped key once, with the one that is meant', () => {
    expect(textsOf(problemsOf({ souces: {} }))).toEqual([
      'souces: There is no key "souces" in a registry. Did you mean "sources"?',
    ]);
  });

  it('lists the known keys where none is near', () => {
    expect(textsOf(problemsOf({ ...inputOf({}), colour: 'red' }))).toEqual([
      'colour: There is no key "colour" in a registry. Known keys: include, exclude, sources, zones, tests, rules, baseline.',
    ]);
  });

  it('gives the value of a wrong key', () => {
    expect(problemsOf({ ...inputOf({}), colour: 'red' })[0]).toMatchObject({
      key: 'colour',
      path: ['colour'],
      value: '"red"',
    });
  });

  it('reports all problems of one kind at once', () => {
    const keys = problemsOf({
      include: 'src',
      sources: { a: { module: 1 }, b: { modul: 'x' } },
      baseline: '',
    }).map(({ key }) => key);
    expect(keys).toEqual(['include', 'sources.a.module', 'sources.b.modul', 'baseline']);
  });

  it('puts its origin on each problem', () => {
    const origin = '/repo/ssot.config.ts';
    const result = parseRegistry({}, { root: '/repo', origin });
    expect(result).toMatchObject({ ok: false, problems: [{ origin, position: null }] });
  });

  it('never throws on JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = parseRegistry(value, PLACE);
        return result.ok || result.problems.length > 0;
      }),
    );
  });

  it('never throws on something that looks like a registry', () => {
    const text = fc.oneof(
      fc.constantFrom('*', '#x', 'a#b', 'src/a.ts', '../a.py', '@/a', '**', '!x', '{', '*('),
      fc.string(),
    );
    const value = fc.oneof(text, fc.array(text), fc.dictionary(text, text), fc.jsonValue());
    const source = fc.record(
      {
        module: value,
        exports: value,
        prefer: value,
        constructors: value,
        classes: value,
        deprecated: value,
        allow: value,
        keys: fc.oneof(value, fc.record({ scope: value })),
        ready: value,
        perUser: value,
        forbidden: fc.oneof(value, fc.array(fc.record({ in: value, name: value }))),
        events: value,
      },
      { requiredKeys: ['module'] },
    );
    const registry = fc.record(
      { sources: fc.dictionary(text, source), include: value, zones: value, baseline: value },
      { requiredKeys: ['sources'] },
    );
    fc.assert(
      fc.property(registry, (input) => {
        const result = parseRegistry(input, PLACE);
        return result.ok ? Object.isFrozen(result.registry) : result.problems.length > 0;
      }),
    );
  });

  it('has one type for the schema and for the user', () => {
    type Schema = v.InferOutput<typeof registrySchema>;
    expectTypeOf<RegistryInput>().toExtend<Schema>();
    expectTypeOf<keyof Schema>().toEqualTypeOf<keyof RegistryInput>();
    expectTypeOf<keyof Schema['sources'][string]>().toEqualTypeOf<
      keyof RegistryInput['sources'][string]
    >();
  });
});
