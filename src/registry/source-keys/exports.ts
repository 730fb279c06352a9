/** `sources.*.exports`: what the canonical module exports, by role. */
import * as v from 'valibot';
import { checkExportName } from '../export-name.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, textOrTexts } from '../schema.ts';
import type { CanonicalModule, ExportRole, ExportsInput } from '../types.ts';

/** In the order in which a fix prefers them. */
export const EXPORT_ROLES = [
  'instance',
  'factory',
  'class',
] as const satisfies readonly ExportRole[];

export const exportsSchema = expecting(
  v.strictObject({
    instance: v.optional(
      expecting(textOrTexts, {
        expects: 'the name of the exported instance',
        example: 'redisManager',
      }),
    ),
    factory: v.optional(
      expecting(textOrTexts, {
        expects: 'the name of the exported function that gives the instance',
        example: 'getRedisManager',
      }),
    ),
    class: v.optional(
      expecting(textOrTexts, {
        expects: 'the name of the exported class',
        example: 'RedisManager',
      }),
    ),
  }),
  {
    expects: 'the exported names by role',
    example: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
  },
);

/** The exports of each of `count` modules: one name stands for all, a list gives one name each. */
export function readExports(
  value: ExportsInput | undefined,
  count: number,
  key: KeyPath,
  context: ReadContext,
): readonly CanonicalModule['exports'][] {
  const modules: Partial<Record<ExportRole, string>>[] = Array.from({ length: count }, () => ({}));
  for (const role of EXPORT_ROLES) {
    const names = value?.[role];
    if (names === undefined) continue;
    const roleKey = [...key, role];
    if (typeof names === 'string') {
      checkExportName(names, roleKey, context);
      for (const exports of modules) exports[role] = names;
    } else if (names.length === count) {
      names.forEach((name, index) => {
        checkExportName(name, [...roleKey, index], context);
        modules[index]![role] = name;
      });
    } else {
      context.report(
        roleKey,
        names,
        `This list gives ${names.length} names for ${count === 1 ? 'one module' : `${count} modules`}.`,
        'Give one name for all modules, or a list with one name a module in the order of "module".',
      );
    }
  }
  modules.forEach((exports) => {
    for (const [index, role] of EXPORT_ROLES.entries()) {
      const earlier = EXPORT_ROLES.slice(0, index).find(
        (other) => exports[role] !== undefined && exports[other] === exports[role],
      );
      if (earlier === undefined) continue;
      context.report(
        [...key, role],
        exports[role],
        `The same export cannot be both ${earlier} and ${role}.`,
        'Keep it under the role that it has.',
      );
    }
  });
  return modules;
}
