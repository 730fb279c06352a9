/** `sources.*.module`: the modules that own the source. */
import path from 'node:path';
import type { LanguageId } from '../../core/language.ts';
import { readModuleRef, sameModuleRef, speaks } from '../module-ref.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, listOf, textOrTexts } from '../schema.ts';
import type { CanonicalModule, ModuleRef, Source, SourceInput } from '../types.ts';

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

/**
 * The module that code in a language has to use: of several, the one whose folder the file shares the
 * most path segments with, then the first. A module of that language wins over one that could be of
 * any. Null when the source has none for the language.
 * @param file POSIX path from the registry's folder of the file that needs it.
 */
export function canonicalModule(
  source: Source,
  language: LanguageId,
  file?: string,
): CanonicalModule | null {
  const speaking = source.modules.filter((module) => speaks(module, language));
  const own = speaking.filter((module) => module.language === language);
  const candidates = own.length > 0 ? own : speaking;
  let best = candidates[0] ?? null;
  if (file === undefined) return best;
  let bestShared = -1;
  for (const candidate of candidates) {
    const shared = candidate.kind === 'file' ? sharedSegments(candidate.file, file) : 0;
    if (shared > bestShared) {
      best = candidate;
      bestShared = shared;
    }
  }
  return best;
}

function sharedSegments(a: string, b: string): number {
  const segments = path.posix.dirname(b).split('/');
  const others = path.posix.dirname(a).split('/');
  const different = others.findIndex((segment, index) => segment !== segments[index]);
  return different < 0 ? others.length : different;
}

/**
 * Whether a file is one of the source's canonical modules.
 * @param file POSIX path from the registry's folder.
 */
export function isCanonicalFile(source: Source, file: string): boolean {
  return source.modules.some((module) => module.kind === 'file' && module.file === file);
}
