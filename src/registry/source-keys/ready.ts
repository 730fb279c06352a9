/** `sources.*.ready`: what is awaited before the source may be used. */
import { isExportName } from '../export-name.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, listOf, textOrTexts } from '../schema.ts';
import type { SourceInput } from '../types.ts';

export const readySchema = expecting(textOrTexts, {
  expects: 'the name of the method or function to await, or a list of such names',
  example: 'initialize',
});

export function readReady(
  value: SourceInput['ready'],
  key: KeyPath,
  context: ReadContext,
): readonly string[] | null {
  if (value === undefined) return null;
  const names = listOf(value);
  for (const name of names) {
    if (isExportName(name)) continue;
    context.report(
      key,
      name,
      'This is not the name of a method or function.',
      'Give the name alone, without parentheses or arguments.',
    );
  }
  return names;
}
