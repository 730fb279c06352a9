/** `sources.*.module`: the modules that own the source. */
import { readModuleRef, sameModuleRef } from '../module-ref.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, listOf, textOrTexts } from '../schema.ts';
import type { ModuleRef, SourceInput } from '../types.ts';

export const moduleSchema = expecting(textOrTexts, {
  expects:
    "the path of the canonical module from the registry's folder, a package, or a list of them",
  example: 'src/infra/redis-manager.ts',
});

/** The modules in order; null stands for one that could not be read and has been reported. */
export function readModules(
  value: SourceInput['module'],
  key: KeyPath,
  context: ReadContext,
): readonly (ModuleRef | null)[] {
  const written = listOf(value);
  const keyOf = (index: number) => (typeof value === 'string' ? key : [...key, index]);
  const modules = written.map((text, index) => {
    if (text.indexOf('#') <= 0) return readModuleRef(text, keyOf(index), context);
    context.report(
      keyOf(index),
      text,
      'A canonical module is named without an export.',
      `Write ${JSON.stringify(text.slice(0, text.indexOf('#')))} and name the export in "exports".`,
    );
    return null;
  });
  modules.forEach((module, index) => {
    const first = modules.findIndex((other) => module && other && sameModuleRef(module, other));
    if (first >= 0 && first < index) {
      context.report(keyOf(index), written[index], 'This module is listed twice.', 'Remove one.');
    }
  });
  return modules;
}
