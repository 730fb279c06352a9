/** `baseline`: the file of accepted findings. */
import path from 'node:path';
import type { ReadContext } from '../read-context.ts';
import { expecting, text } from '../schema.ts';

export const baselineSchema = expecting(text, {
  expects: "the path of a JSON file from the registry's folder",
  example: 'ssot-baseline.json',
});

const BASELINE_DEFAULT = 'ssot-baseline.json';

export function readBaseline(value: string | undefined, context: ReadContext): string {
  if (value === undefined) return BASELINE_DEFAULT;
  const file = path.posix.normalize(
    path.isAbsolute(value)
      ? path.relative(context.root, value).replaceAll(path.sep, '/')
      : value.replaceAll('\\', '/'),
  );
  if (file.startsWith('../') || path.isAbsolute(file)) {
    context.report(
      ['baseline'],
      value,
      "This path lies outside the registry's folder.",
      'Keep the baseline in the repository, where reviewers see it change.',
    );
  } else if (!file.endsWith('.json')) {
    context.report(
      ['baseline'],
      value,
      'The baseline is a JSON file.',
      'Give a path that ends in ".json".',
    );
  }
  return file;
}
