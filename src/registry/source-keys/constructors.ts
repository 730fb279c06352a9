/** `sources.*.constructors`: what only the canonical module may create or call. */
import type { LanguageId } from '../../core/language-id.ts';
import { isExportName } from '../export-name.ts';
import { languageOfPath, readModuleRef } from '../module-ref.ts';
import { knownExports } from '../presets/presets.ts';
import type { Preset } from '../presets/preset.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, texts } from '../schema.ts';
import type { CanonicalModule, Constructor, ModuleRef } from '../types.ts';
import { checkClassPattern } from './classes.ts';

export const constructorsSchema = expecting(texts, {
  expects:
    'a list of "package", "package#export", "path/to/module.ts#export" or class-name patterns',
  example: ['ioredis', 'redis#createClient', '*RedisManager'],
});

/** Those that are stated, else those of the preset and the canonical classes. */
export function readConstructors(
  value: readonly string[] | undefined,
  modules: readonly CanonicalModule[],
  preset: Preset | null,
  key: KeyPath,
  context: ReadContext,
): readonly Constructor[] {
  if (value !== undefined) {
    return unique(
      value.flatMap((written, index) => readConstructor(written, null, [...key, index], context)),
    );
  }
  const { ecmascript = [], python = [] } = preset?.constructors ?? {};
  return unique([
    ...ecmascript.flatMap((written) => readConstructor(written, 'ecmascript', key, context)),
    ...python.flatMap((written) => readConstructor(written, 'python', key, context)),
    ...(preset?.classes ?? []).map((pattern) => ({ kind: 'class-name', pattern }) as const),
    ...modules.flatMap(canonicalClass),
  ]);
}

/** Where there is an instance or a factory to use instead, nobody else creates the canonical class. */
function canonicalClass({ exports, prefer, ...module }: CanonicalModule): readonly Constructor[] {
  const name = exports.class;
  return name !== undefined && prefer !== 'class' ? [{ kind: 'export', module, name }] : [];
}

/** @param language the language that a package is of, where that is known. */
function readConstructor(
  written: string,
  language: LanguageId | null,
  key: KeyPath,
  context: ReadContext,
): readonly Constructor[] {
  const hash = written.indexOf('#');
  if (hash === 0) {
    context.report(
      key,
      written,
      'This constructor names an export, but no module.',
      'Write "module#export", or the name alone for every class that is called so.',
    );
    return [];
  }
  if (hash > 0) {
    const module = readModuleRef(written.slice(0, hash), key, context);
    if (module === null) return [];
    const name = written.slice(hash + 1);
    if (!isExportName(name, true)) {
      context.report(
        key,
        written,
        'What follows "#" is not a name that a module can export.',
        'Write "module#export", or "module#export.member".',
      );
      return [];
    }
    return [exportOf(inLanguage(module, language), name)];
  }
  const isModule = written.includes('/') || languageOfPath(written) !== null;
  if (!isModule && (written.includes('*') || /^\p{Lu}/u.test(written))) {
    return checkClassPattern(written, key, context)
      ? [{ kind: 'class-name', pattern: written }]
      : [];
  }
  const module = readModuleRef(written, key, context);
  if (module === null) return [];
  const known = module.kind === 'package' ? knownExports(module.specifier) : [];
  const isKnown = known.some(({ name }) => name === 'default');
  return [
    ...(isKnown ? [] : [exportOf(module, 'default')]),
    ...known.map((entry) => exportOf(inLanguage(module, entry.language), entry.name)),
  ];
}

function inLanguage(module: ModuleRef, language: LanguageId | null): ModuleRef {
  return module.kind === 'package' && language !== null ? { ...module, language } : module;
}

function exportOf(module: ModuleRef, name: string): Constructor {
  const leading = 'default.';
  return {
    kind: 'export',
    module,
    name: module.kind === 'package' && name.startsWith(leading) ? name.slice(leading.length) : name,
  };
}

function unique(constructors: readonly Constructor[]): readonly Constructor[] {
  const byText = new Map(constructors.map((entry) => [JSON.stringify(entry), entry]));
  return [...byText.values()];
}
