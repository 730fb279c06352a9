/** `sources.*.classes`: class names that only the canonical module may declare. */
import { matchesClassName } from '../names.ts';
import type { Preset } from '../presets/preset.ts';
import type { KeyPath, ProblemSink } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, texts } from '../schema.ts';
import type { CanonicalModule, ClassPattern } from '../types.ts';

export const classesSchema = expecting(texts, {
  expects: 'a list of class names, in which "*" stands for any characters',
  example: ['RedisManager', '*RedisManager'],
});

/** Those that are stated, else those of the preset and the names of the canonical classes. */
export function readClasses(
  value: readonly string[] | undefined,
  modules: readonly CanonicalModule[],
  preset: Preset | null,
  key: KeyPath,
  context: ReadContext,
): readonly ClassPattern[] {
  if (value !== undefined) {
    return value.filter((pattern, index) => checkClassPattern(pattern, [...key, index], context));
  }
  const patterns = [...(preset?.classes ?? [])];
  for (const { exports } of modules) {
    // A default-exported class has a name of its own, which the registry does not know.
    if (exports.class === undefined || exports.class === 'default') continue;
    if (!matchesClassName(patterns, exports.class)) patterns.push(exports.class);
  }
  return patterns;
}

/** Reports a pattern that no class name can fit, or that every one does. */
export function checkClassPattern(pattern: string, key: KeyPath, problems: ProblemSink): boolean {
  if (/^\*+$/.test(pattern)) {
    problems.report(
      key,
      pattern,
      'This pattern fits every class.',
      'Add the part of the name that tells the classes of this source apart.',
    );
    return false;
  }
  if (!/^[\p{ID_Continue}$*]+$/u.test(pattern)) {
    problems.report(
      key,
      pattern,
      'This is neither a class name nor a pattern of class names.',
      'Use letters, digits, "_", "$" and "*" only.',
    );
    return false;
  }
  return true;
}
