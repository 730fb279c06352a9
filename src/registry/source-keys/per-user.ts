/** `sources.*.perUser`: each user has an own one. */
import * as v from 'valibot';
import { isExportName } from '../export-name.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, listOf, textOrTexts } from '../schema.ts';
import type { PerUser, PerUserInput } from '../types.ts';

export const perUserSchema = expecting(
  v.strictObject({
    context: expecting(textOrTexts, {
      expects: 'the name of the argument that carries the user, or a list of such names',
      example: 'userContext',
    }),
  }),
  { expects: 'the argument that carries the user', example: { context: 'userContext' } },
);

export function readPerUser(
  value: PerUserInput | undefined,
  key: KeyPath,
  context: ReadContext,
): PerUser | null {
  if (value === undefined) return null;
  const contexts = listOf(value.context);
  for (const name of contexts) {
    if (isExportName(name)) continue;
    context.report(
      [...key, 'context'],
      name,
      'This is not the name of an argument.',
      'Give the name alone, for example "userContext".',
    );
  }
  return { contexts };
}
