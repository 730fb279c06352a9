import path from 'node:path';
import type { Constructor, ModuleRef, Registry } from '../registry/types.ts';

/**
 * The byte needles by which files are picked for parsing.
 *
 * No file that matters can lack all of them. To make, import, re-export or mock what a source guards,
 * a file has to name a module by a specifier, or to declare a class whose name matches a pattern:
 * - a guarded package stands in the specifier as it is;
 * - a module of the project is named by its last path segment without extension (its folder's, for an
 *   index file), or by an alias that `aliasesOf` lists: a key of tsconfig `paths`, of package.json
 *   `imports` or `exports`, or a package's name;
 * - a class pattern's fixed parts stand in the name.
 * Modules that hand guarded things on get needles of their own, until nothing new is found. What is
 * written with escapes (`'\u0069oredis'`) is searched for in its decoded form. A specifier that is
 * computed at run time names nothing that any analysis could resolve.
 */
export function registryNeedles(registry: Registry): string[] {
  const needles = registry.sources.flatMap((source) => [
    ...source.modules.flatMap(moduleNeedles),
    ...source.constructors.flatMap(constructorNeedles),
    ...source.classes.flatMap(patternNeedles),
    ...source.deprecated.flatMap(({ module, replacement }) => [
      ...moduleNeedles(module),
      ...(replacement.kind === 'module' ? moduleNeedles(replacement.module) : []),
    ]),
    ...(source.events ?? []),
  ]);
  return withoutLonger(needles);
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
export function withoutLonger(needles: readonly string[]): string[] {
  const unique = [...new Set(needles)].filter((needle) => needle !== '');
  return unique
    .filter((needle) => !unique.some((other) => other !== needle && needle.includes(other)))
    .sort();
}

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
