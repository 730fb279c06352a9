import path from 'node:path';
import type { LanguageId } from '../core/language-id.ts';
import { speaks } from '../registry/module-ref.ts';
import type { Constructor, ModuleRef, Registry } from '../registry/types.ts';
import {
  classNamePattern,
  DOTS_TO_INDEX,
  DOTS_TO_PACKAGE,
  folderSpecifierEnd,
  nameIn,
  specifierEnd,
  specifierStart,
  specifierWhole,
  takesWholePythonModule,
  type Pattern,
} from './pattern.ts';

/** A condition on a file's text: one of `any` is found in it, and one of `also`, if there are such. */
export interface Needle {
  /** Only files of this language; null for all. */
  readonly language: LanguageId | null;
  readonly any: readonly Pattern[];
  /** Null where `any` is enough, as it is at a specifier that takes the whole of {@link Needle.module}. */
  readonly also: readonly Pattern[] | null;
  /** Only files below this folder; null for all, empty for the project's own folder. */
  readonly below: string | null;
  /** The file that the string found by `any` has to mean as a specifier; null where finding it is enough. */
  readonly module: string | null;
}

/*
 * Why no file that matters is missed
 * ----------------------------------
 * A file matters when a rule may find something in it, or when what it hands on means something that
 * the registry guards. Either it speaks of a guarded thing by itself, or it takes it from another file.
 *
 * By itself it can do so in three ways, each of which leaves a text: a guarded package stands in a
 * specifier from its first letter on; a class that a pattern guards is declared (or imported from
 * outside the project) under its name; an event is sent by its name. The files that the registry names
 * matter whatever their text is.
 *
 * An event may also be sent by a constant, an enum or a list: the file that declares it writes the event,
 * and hands the declaration on as it would hand on a guarded thing. What a key is made of may stand in a
 * file that speaks of nothing guarded: from the calls that take keys, the constants and functions that
 * they are given are followed to where they are declared.
 *
 * To take something from a module of the project, a file has to name that module by a specifier, and a
 * specifier ends as the module's file is called, without extension (for an index file: as its folder, or
 * in dots from below that folder), or it is one of the specifiers that a tsconfig or the `imports`,
 * `exports` or `main` of a package.json define: `ModuleResolver.aliasesOf` lists these. Besides, the file
 * has to write the name of what it takes, unless it takes the default export, or the module as a whole
 * (`* as`, `export *`, `require`, `import()`). So for each module that hands something on, the files with
 * both texts, and those that take the whole, are candidates; then what *they* hand on makes needles, until
 * nothing new is found. Whether a module hands something on is told by its facts.
 *
 * A specifier of JavaScript is one string literal as a whole (or a template without holes). So a literal
 * that ends like the module is resolved, as the file's facts would have it resolved, and counts only if it
 * means that module; many files of a project are called `index` or `logger`. What stands right before that
 * literal tells whether the module may be taken as a whole. Python has no such literals; there the texts
 * that take a module as a whole are looked for anywhere in the file.
 *
 * Text is searched as bytes. Escapes that stand for another letter are decoded first (`SearchedText`); a
 * needless backslash before punctuation is allowed for by the patterns. A name or specifier that is
 * computed at run time names nothing, for a full parse neither.
 */

/** What files have to contain that speak of what the registry guards by themselves. */
export function registryNeedles(registry: Registry): readonly Needle[] {
  return registry.sources.flatMap((source) => [
    ...[...source.modules, ...source.deprecated.map(({ module }) => module)].flatMap(moduleNeedles),
    ...source.constructors.flatMap(constructorNeedles),
    ...source.classes.flatMap(classNeedles),
    ...(source.events ?? []).map((event) => needle(null, [nameIn(event)])),
  ]);
}

function needle(language: LanguageId | null, any: readonly Pattern[]): Needle {
  return { language, any, also: null, below: null, module: null };
}

function constructorNeedles(constructor: Constructor): readonly Needle[] {
  if (constructor.kind === 'class-name') return classNeedles(constructor.pattern);
  // A file of the project that makes the thing hands it on, and is found by that.
  return constructor.module.kind === 'package' ? packageNeedles(constructor.module) : [];
}

function classNeedles(pattern: string): readonly Needle[] {
  const found = classNamePattern(pattern);
  return found ? [needle(null, [found])] : [];
}

/** A module that is deprecated or owns a source matters wherever it is named, there or not. */
function moduleNeedles(module: ModuleRef): readonly Needle[] {
  return module.kind === 'package'
    ? packageNeedles(module)
    : importNeedles(module.file, module.language, [], null);
}

function packageNeedles(module: Extract<ModuleRef, { kind: 'package' }>): readonly Needle[] {
  const { specifier } = module;
  return [
    ...(speaks(module, 'ecmascript') ? [needle('ecmascript', [specifierStart(specifier)])] : []),
    // `from redis import asyncio` names `redis.asyncio` in two words.
    ...(speaks(module, 'python')
      ? [needle('python', [nameIn(specifier.split('.')[0] ?? specifier)])]
      : []),
  ];
}

/**
 * What files have to contain that import from a file of the project.
 *
 * @param aliases see `ModuleResolver.aliasesOf`.
 * @param names the exports that matter; null where any import does.
 */
export function importNeedles(
  file: string,
  language: LanguageId,
  aliases: readonly string[],
  names: readonly string[] | null,
): readonly Needle[] {
  const folder = path.posix.dirname(file);
  const stem = path.posix.basename(file).replace(/(?:\.d)?\.[^.]+$/u, '');
  const isIndex = stem === 'index' || stem === '__init__';
  const called = isIndex ? path.posix.basename(folder) : stem;
  const isPython = language === 'python';
  const also = names && [...names.map(nameIn), ...(isPython ? takesWholePythonModule(called) : [])];
  const end = isPython ? nameIn : isIndex ? folderSpecifierEnd : specifierEnd;
  // The folder of the whole project has no name that a specifier in it would write.
  const ends = called === '.' ? [] : [end(called)];
  const any = [...ends, ...aliases.map(specifierWhole)];
  // Python names modules in words, not in strings.
  const module = isPython ? null : file;
  return [
    ...(any.length > 0 ? [{ language, any, also, below: null, module }] : []),
    ...(isIndex
      ? [
          {
            language,
            any: [isPython ? DOTS_TO_PACKAGE : DOTS_TO_INDEX],
            also,
            below: folder === '.' ? '' : folder,
            module,
          },
        ]
      : []),
  ];
}
