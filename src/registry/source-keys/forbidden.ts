/** `sources.*.forbidden`: modules that must not exist in a folder, by name. */
import path from 'node:path';
import * as v from 'valibot';
import { matchesGlobs, readGlobs } from '../globs.ts';
import { matchesName } from '../names.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, listOf, texts, textOrTexts } from '../schema.ts';
import type { Forbidden, ForbiddenInput, Source } from '../types.ts';

const EXAMPLE = { in: 'src/websocket/**', name: '*factory*', allow: ['user-execution-context'] };

export const forbiddenSchema = expecting(
  v.pipe(
    v.array(
      expecting(
        v.strictObject({
          in: expecting(textOrTexts, {
            expects: "a glob from the registry's folder, or a list of them",
            example: 'src/websocket/**',
          }),
          name: expecting(textOrTexts, {
            expects: 'a pattern of file names without extension, or a list of them',
            example: '*factory*',
          }),
          allow: v.optional(
            expecting(texts, {
              expects: 'a list of patterns of file names without extension',
              example: ['user-execution-context'],
            }),
          ),
        }),
        { expects: 'a folder and the names that are forbidden in it', example: EXAMPLE },
      ),
    ),
    v.readonly(),
  ),
  { expects: 'a list of folders with the names that are forbidden in them', example: [EXAMPLE] },
);

export function readForbidden(
  value: readonly ForbiddenInput[] | undefined,
  key: KeyPath,
  context: ReadContext,
): readonly Forbidden[] {
  return (value ?? []).map((entry, index) => {
    const names = listOf(entry.name);
    const allow = entry.allow ?? [];
    for (const name of [...names, ...allow]) {
      if (!name.includes('/')) continue;
      context.report(
        [...key, index, names.includes(name) ? 'name' : 'allow'],
        name,
        'A file name has no slash.',
        'Give the folder in "in" and the file name alone here.',
      );
    }
    return {
      in: readGlobs(listOf(entry.in), [...key, index, 'in'], context.root, context),
      names,
      allow,
    };
  });
}

/**
 * The entry and the pattern that forbid a file, or null. Patterns are held against the file's name
 * without its last extension, then without all of them; case does not count.
 * @param file POSIX path from the registry's folder.
 */
export function forbiddenBy(
  source: Source,
  file: string,
): { readonly entry: Forbidden; readonly pattern: string } | null {
  const base = path.posix.basename(file).toLowerCase();
  const dot = base.indexOf('.', 1);
  const names = [path.posix.parse(base).name, dot < 0 ? base : base.slice(0, dot)];
  const fits = (pattern: string) => names.some((name) => matchesName(pattern.toLowerCase(), name));
  for (const entry of source.forbidden) {
    if (!matchesGlobs(entry.in, file) || entry.allow.some(fits)) continue;
    const pattern = entry.names.find(fits);
    if (pattern !== undefined) return { entry, pattern };
  }
  return null;
}
