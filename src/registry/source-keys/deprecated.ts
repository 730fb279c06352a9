/** `sources.*.deprecated`: modules and exports that must no longer be imported. */
import * as v from 'valibot';
import { checkExportName } from '../export-name.ts';
import { formatModuleRef, readModuleRef, sameModuleRef, speaks } from '../module-ref.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, text } from '../schema.ts';
import type { CanonicalModule, Deprecation, Replacement } from '../types.ts';

export const deprecatedSchema = expecting(
  v.pipe(
    v.record(
      v.string(),
      expecting(text, {
        expects:
          '"*" (the same name in the canonical module), "#name" (that name in the canonical module) or "module#name"',
        example: '#redisManager',
      }),
    ),
    v.readonly(),
  ),
  {
    expects: '"module" or "module#export", each with its replacement',
    example: {
      'src/db/redis-manager.ts': '*',
      'src/cache/redis-cache.ts#RedisCache': '#redisManager',
    },
  },
);

export function readDeprecated(
  value: Readonly<Record<string, string>> | undefined,
  modules: readonly CanonicalModule[],
  key: KeyPath,
  context: ReadContext,
): readonly Deprecation[] {
  const deprecations: Deprecation[] = [];
  for (const [written, target] of Object.entries(value ?? {})) {
    const entryKey = [...key, written];
    const deprecation = readDeprecation(written, target, entryKey, context);
    if (deprecation === null || !isConsistent(deprecation, target, modules, entryKey, context)) {
      continue;
    }
    const twin = deprecations.find((other) => sameSymbol(other, deprecation));
    if (twin === undefined) {
      deprecations.push(deprecation);
    } else {
      context.report(
        entryKey,
        target,
        `${JSON.stringify(twin.key)} names the same ${deprecation.export === null ? 'module' : 'export'}.`,
        'Keep one of them.',
      );
    }
  }
  return deprecations;
}

function readDeprecation(
  written: string,
  target: string,
  key: KeyPath,
  context: ReadContext,
): Deprecation | null {
  const hash = written.indexOf('#', 1);
  const module = readModuleRef(hash < 0 ? written : written.slice(0, hash), key, context);
  const name = hash < 0 ? null : written.slice(hash + 1);
  if (name !== null && !checkExportName(name, key, context)) return null;
  const replacement = readReplacement(target, key, context);
  if (module === null || replacement === null) return null;
  return { key: written, module, export: name, replacement };
}

function readReplacement(target: string, key: KeyPath, context: ReadContext): Replacement | null {
  if (target === '*') return { kind: 'same-name' };
  const hash = target.indexOf('#');
  if (hash < 0) {
    context.report(
      key,
      target,
      'This replacement does not say which export to use.',
      `Write "*" for the same name in the canonical module, "#name", or ${JSON.stringify(`${target}#name`)}.`,
    );
    return null;
  }
  const name = target.slice(hash + 1);
  if (!checkExportName(name, key, context)) return null;
  if (hash === 0) return { kind: 'canonical', name };
  const module = readModuleRef(target.slice(0, hash), key, context);
  return module === null ? null : { kind: 'module', module, name };
}

/** Reports an entry that contradicts the canonical modules of its own source. */
function isConsistent(
  { module, export: name, replacement }: Deprecation,
  target: string,
  modules: readonly CanonicalModule[],
  key: KeyPath,
  context: ReadContext,
): boolean {
  const fail = (message: string, remedy: string) => {
    context.report(key, target, message, remedy);
    return false;
  };
  const canonical = modules.find((candidate) => sameModuleRef(candidate, module));
  if (canonical !== undefined && name === null) {
    return fail(
      'The canonical module cannot be deprecated.',
      'Remove the entry, or name another file in "module".',
    );
  }
  if (canonical !== undefined && Object.values(canonical.exports).some((other) => other === name)) {
    return fail(
      `"exports" names "${name}" as canonical.`,
      'Remove the entry, or name another export in "exports".',
    );
  }
  const itself =
    replacement.kind === 'module'
      ? sameModuleRef(replacement.module, module) && (name ?? replacement.name) === replacement.name
      : canonical !== undefined && (replacement.kind === 'same-name' || replacement.name === name);
  if (itself) {
    return fail('This entry is replaced by itself.', 'Name what to use instead.');
  }
  const { language } = module;
  if (
    replacement.kind !== 'module' &&
    language !== null &&
    modules.length > 0 &&
    !modules.some((candidate) => speaks(candidate, language))
  ) {
    return fail(
      `No canonical module is in the language of ${formatModuleRef(module)}.`,
      'Add one to "module", or name a replacement as "module#name".',
    );
  }
  return true;
}

function sameSymbol(a: Deprecation, b: Deprecation): boolean {
  return a.export === b.export && sameModuleRef(a.module, b.module);
}
