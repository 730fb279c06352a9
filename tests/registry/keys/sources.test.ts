import { describe, expect, it } from 'vitest';
import { problemsOf, registryOf, textsOf } from '../read.ts';

describe('sources', () => {
  it('keeps the order of declaration', () => {
    const module = 'src/a.ts';
    const { sources } = registryOf({ sources: { b: { module }, a: { module } } });
    expect(sources.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('must not be empty', () => {
    expect(textsOf(problemsOf({ sources: {} }))).toEqual([
      'sources: The registry declares no source. Add one, for example { redis: { module: "src/infra/redis-manager.ts" } }.',
    ]);
  });

  it('is no list', () => {
    expect(problemsOf({ sources: [{ module: 'src/a.ts' }] })[0]?.message).toBe(
      'Expected an object with one entry a source, by name, but this is a list.',
    );
  });

  it.each(['my source', 'a.b', ''])('refuses the name %j', (name) => {
    expect(problemsOf({ sources: { [name]: { module: 'src/a.ts' } } })[0]).toMatchObject({
      message: 'The name of a source has letters, digits, "-" and "_" only.',
    });
  });

  it('needs a module in each', () => {
    expect(textsOf(problemsOf({ sources: { redis: {} } }))).toEqual([
      'sources.redis.module: "module" is missing; it takes the path of the canonical module from the registry\'s folder, a package, or a list of them. Add it, for example module: "src/infra/redis-manager.ts".',
    ]);
  });

  it('proposes the key that is meant', () => {
    const source = { module: 'src/a.ts', export: {}, constructor_: [], event: [] };
    expect(textsOf(problemsOf({ sources: { redis: source } }))).toEqual([
      'sources.redis.export: There is no key "export" here. Did you mean "exports"?',
      'sources.redis.constructor_: There is no key "constructor_" here. Did you mean "constructors"?',
      'sources.redis.event: There is no key "event" here. Did you mean "events"?',
    ]);
  });
});
