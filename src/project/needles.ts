import path from 'node:path';
import type { Constructor, ModuleRef, Registry } from '../registry/types.ts';

/** A text that a file has to contain to matter. */
export interface Needle {
  readonly text: string;
  /** It only matters in files that have `export *` (or a star import of Python). */
  readonly inBarrels: boolean;
}

/**
 * The byte needles by which files are picked for parsing.
 *
 * No file that matters can lack all of them. To make, import, re-export or mock what a source guards,
 * a file has to name a module by a specifier, to name an export, or to declare a class whose name
 * matches a pattern:
 * - a guarded package stands in the specifier as it is;
 * - a class pattern's fixed parts stand in the class's name;
 * - a deprecated module, which is wrong to import in any form, is named by the last path segment
 *   without extension (its folder's, for an index file), or by an alias that `aliasesOf` lists: a key
 *   of tsconfig `paths`, of package.json `imports`, or a package's name;
 * - an export of a canonical module, and whatever a candidate hands on under any name, is named by the
 *   file that uses it, also behind a namespace; what has the name `default` is named by its module as
 *   above, and so is a module whose names `export *` hands on unnamed.
 * What is handed on makes needles of its own, until nothing new is found. What is written with escapes
 * (`'\u0069oredis'`) is searched for in its decoded form. A specifier or member that is computed at
 * run time names nothing that any analysis could resolve.
 */
export function registryNeedles(registry: Registry): Needle[] {
  const texts = registry.sources.flatMap((source) => [
    ...source.modules.flatMap((module) => [
      ...(module.kind === 'package' ? [packageNeedle(module)] : []),
      ...Object.values(module.exports),
    ]),
    ...source.constructors.flatMap(constructorNeedles),
    ...source.classes.flatMap(patternNeedles),
    ...source.deprecated.flatMap(({ module }) => moduleNeedles(module)),
    ...(source.events ?? []),
  ]);
  const barrels = registry.sources.flatMap((source) =>
    [
      ...source.modules,
      ...source.constructors.flatMap((c) => (c.kind === 'export' ? [c.module] : [])),
    ].flatMap(moduleNeedles),
  );
  return withoutLonger([
    ...texts.map((text) => ({ text, inBarrels: false })),
    ...barrels.map((text) => ({ text, inBarrels: true })),
  ]);
}

function constructorNeedles(constructor: Constructor): string[] {
  return constructor.kind === 'export'
    ? moduleNeedles(constructor.module)
    : patternNeedles(constructor.pattern);
}

/** The longest fixed part of a class-name pattern; a pattern without one matches nothing in particular. */
function patternNeedles(pattern: string): string[] {
  const [longest] = pattern.split('*').sort((a, b) => b.length - a.length);
  return longest === undefined || longest === '' ? [] : [longest];
}

function moduleNeedles(module: ModuleRef): string[] {
  return module.kind === 'file' ? [fileNeedle(module.file)] : [packageNeedle(module)];
}

/** `from redis import asyncio` names `redis.asyncio` in two words: its first part is what must be there. */
function packageNeedle(module: Extract<ModuleRef, { kind: 'package' }>): string {
  return module.language === 'ecmascript'
    ? module.specifier
    : (module.specifier.split('.')[0] ?? module.specifier);
}

const INDEX_NAMES: ReadonlySet<string> = new Set(['index', '__init__']);

/** What every specifier of a file ends with, aliases aside. */
export function fileNeedle(file: string): string {
  const name = path.posix.basename(file).replace(/(?:\.d)?\.[^.]+$/u, '');
  if (!INDEX_NAMES.has(name)) return name;
  const folder = path.posix.basename(path.posix.dirname(file));
  // The index file of the root is imported as '.' or '..': its own folder's name is not written.
  return folder === '.' ? name : folder;
}

/** Needles that contain another one find nothing that it does not find. */
export function withoutLonger(needles: readonly Needle[]): Needle[] {
  const unique = [
    ...new Map(
      needles.map((needle) => [`${String(needle.inBarrels)} ${needle.text}`, needle]),
    ).values(),
  ].filter(({ text }) => text !== '');
  return unique.filter(
    (needle) =>
      !unique.some(
        (other) =>
          other !== needle &&
          needle.text.includes(other.text) &&
          (!other.inBarrels || needle.inBarrels) &&
          (needle.text !== other.text || !other.inBarrels),
      ),
  );
}

/** Comments may stand between the two words: then nothing is excluded. */
const STAR = /\b(?:export|import)\s*(?:type\s*)?(?:\*|\/)|\bimport\s*\(\s*\*/u;

/** Whether a text, read as bytes, contains the needle, be it written with escapes. */
export class NeedleSearch {
  readonly #bytes: Buffer;
  #decoded: string | null | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  has(needle: string): boolean {
    return this.#bytes.includes(needle) || (this.#withoutEscapes()?.includes(needle) ?? false);
  }

  /** Whether there may be an `export *`, or Python's `import *`. */
  get isBarrel(): boolean {
    return this.has('*') && STAR.test(this.#bytes.toString('latin1'));
  }

  #withoutEscapes(): string | null {
    if (this.#decoded === undefined) {
      const escaped = this.#bytes.includes('\\u') || this.#bytes.includes('\\x');
      this.#decoded = escaped ? decodeEscapes(this.#bytes.toString('utf8')) : null;
    }
    return this.#decoded;
  }
}

function decodeEscapes(text: string): string {
  return text.replaceAll(
    /\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})/giu,
    (_, ...codes: (string | undefined)[]) => {
      const code = Number.parseInt(codes.find((digits) => digits !== undefined) ?? '0', 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}
