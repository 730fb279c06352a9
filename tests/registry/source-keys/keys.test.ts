import { describe, expect, it } from 'vitest';
import { sourceOf, sourceTexts } from '../read.ts';

const methods = ['get'];

describe('keys', () => {
  it('takes the scope apart', () => {
    expect(sourceOf({ keys: { scope: 'user:{userId}:', methods } }).keys).toEqual({
      scope: 'user:{userId}:',
      parts: [
        { kind: 'text', text: 'user:' },
        { kind: 'value', name: 'userId' },
        { kind: 'text', text: ':' },
      ],
      methods: ['get'],
      builders: [],
    });
  });

  it.each([
    ['{tenant}', [{ kind: 'value', name: 'tenant' }]],
    [
      '{a}{b}',
      [
        { kind: 'value', name: 'a' },
        { kind: 'value', name: 'b' },
      ],
    ],
  ])('reads the scope %s', (scope, parts) => {
    expect(sourceOf({ keys: { scope, methods } }).keys?.parts).toEqual(parts);
  });

  it('takes the methods of the preset', () => {
    const keys = sourceOf({ keys: { scope: 'user:{id}:' } }, 'redis').keys;
    expect(keys?.methods).toEqual(
      expect.arrayContaining(['get', 'hset', 'hSet', 'setex', 'setEx']),
    );
    expect(keys?.methods).not.toContain('ping');
  });

  it('needs methods where no preset has any', () => {
    expect(sourceTexts({ keys: { scope: 'user:{id}:' } })).toEqual([
      'keys.methods: No method is known that takes a key, so no key could be checked. Give a list of methods whose first argument is a key, for example ["get", "set"].',
    ]);
  });

  it.each(['user:{}:', 'user:{id:', 'user:id}:', 'user:{user id}:', '{{id}}'])(
    'refuses the scope %s',
    (scope) => {
      expect(sourceTexts({ keys: { scope, methods } })).toEqual([
        'keys.scope: The braces of this scope do not hold a name each. Write it like "user:{userId}:".',
      ]);
    },
  );

  it('refuses a scope that is the same for everyone', () => {
    expect(sourceTexts({ keys: { scope: 'cache:', methods } })).toEqual([
      'keys.scope: This scope is the same for everyone, so it isolates nobody. Add the value that tells owners apart, for example "user:{userId}:".',
    ]);
  });

  it('needs a scope', () => {
    expect(sourceTexts({ keys: {} })[0]).toContain('keys.scope: "scope" is missing;');
  });
});
