/** `sources.*.keys`: the scope that keys must carry. */
import * as v from 'valibot';
import type { Preset } from '../presets/preset.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, text, texts } from '../schema.ts';
import type { KeyScope, KeyScopePart, KeysInput } from '../types.ts';

export const keysSchema = expecting(
  v.strictObject({
    scope: expecting(text, {
      expects: 'the text that every key begins with, with values in braces',
      example: 'user:{userId}:',
    }),
    methods: v.optional(
      expecting(texts, {
        expects: 'a list of methods whose first argument is a key',
        example: ['get', 'set', 'del'],
      }),
    ),
    builders: v.optional(
      expecting(texts, {
        expects: 'a list of functions that give a scoped key',
        example: ['userKey'],
      }),
    ),
  }),
  {
    expects: 'a scope, and optionally methods and builders',
    example: { scope: 'user:{userId}:', methods: ['get', 'set', 'del'], builders: ['userKey'] },
  },
);

export function readKeys(
  value: KeysInput | undefined,
  preset: Preset | null,
  key: KeyPath,
  context: ReadContext,
): KeyScope | null {
  if (value === undefined) return null;
  const methods = value.methods ?? preset?.keyMethods ?? [];
  if (methods.length === 0) {
    context.report(
      [...key, 'methods'],
      value.methods,
      'No method is known that takes a key, so no key could be checked.',
      'Give a list of methods whose first argument is a key, for example ["get", "set"].',
    );
  }
  return {
    scope: value.scope,
    parts: readScope(value.scope, [...key, 'scope'], context),
    methods,
    builders: value.builders ?? [],
  };
}

function readScope(scope: string, key: KeyPath, context: ReadContext): readonly KeyScopePart[] {
  const parts: KeyScopePart[] = [];
  // split with a group gives text and names in turn.
  scope.split(/\{([^{}]*)\}/).forEach((piece, index) => {
    if (index % 2 === 1) parts.push({ kind: 'value', name: piece });
    else if (piece !== '') parts.push({ kind: 'text', text: piece });
  });
  const malformed = parts.some((part) =>
    part.kind === 'value'
      ? !/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(part.name)
      : /[{}]/.test(part.text),
  );
  if (malformed) {
    context.report(
      key,
      scope,
      'The braces of this scope do not hold a name each.',
      'Write it like "user:{userId}:".',
    );
  } else if (!parts.some((part) => part.kind === 'value')) {
    context.report(
      key,
      scope,
      'This scope is the same for everyone, so it isolates nobody.',
      'Add the value that tells owners apart, for example "user:{userId}:".',
    );
  }
  return parts;
}
