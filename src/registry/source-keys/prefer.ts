/** `sources.*.prefer`: which of the canonical exports a fix uses. */
import * as v from 'valibot';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting } from '../schema.ts';
import type { CanonicalModule, ExportRole } from '../types.ts';
import { EXPORT_ROLES } from './exports.ts';

export const preferSchema = expecting(v.picklist(EXPORT_ROLES), {
  expects: '"instance", "factory" or "class"',
  example: 'instance',
});

/** The role for each module: the stated one, else the first that the module declares. */
export function readPrefer(
  value: ExportRole | undefined,
  modules: readonly CanonicalModule['exports'][],
  key: KeyPath,
  context: ReadContext,
): readonly (ExportRole | null)[] {
  return modules.map((exports) => {
    if (value === undefined) return EXPORT_ROLES.find((role) => role in exports) ?? null;
    if (value in exports) return value;
    context.report(
      key,
      value,
      `"exports" names no ${value}, so a fix could not use it.`,
      `Add "${value}" to "exports", or prefer one that it names.`,
    );
    return null;
  });
}
