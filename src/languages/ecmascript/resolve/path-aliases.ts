import path from 'node:path';
import {
  createPathsMatcher,
  findTsconfig,
  getTsconfig,
  type PathsMatcher,
  type TsConfigResult,
} from 'get-tsconfig';
import { partialTsconfig } from './partial-tsconfig.ts';

/** What the `tsconfig.json` (or `jsconfig.json`) nearest to a file says about specifiers. */
export class PathAliases {
  readonly #root: string;
  readonly #configs = new Map<string, TsConfigResult | null>();
  readonly #matchers = new Map<TsConfigResult, PathsMatcher | null>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * The paths, relative to the root, that an alias may stand for, whether there is a file or not.
   * Null when no alias but a catch-all matches.
   */
  match(fromFile: string, specifier: string): readonly string[] | null {
    const config = this.#configOf(fromFile);
    if (!config) return null;
    let matcher = this.#matchers.get(config);
    if (matcher === undefined) {
      matcher = matcherOf(config);
      this.#matchers.set(config, matcher);
    }
    const keys = Object.keys(config.config.compilerOptions?.paths ?? {});
    const named = keys.some((key) => key !== '*' && keyMatches(key, specifier));
    const found = matcher?.(specifier).flatMap((file) => this.#inside(file)) ?? [];
    return named && found.length > 0 ? found : null;
  }

  /** The keys of `paths` that name one module each. */
  exactKeys(fromFile: string): readonly string[] {
    const paths = this.#configOf(fromFile)?.config.compilerOptions?.paths ?? {};
    return Object.keys(paths).filter((key) => !key.includes('*'));
  }

  /** How relative specifiers are to end where the file itself shows no habit. */
  extensionStyle(fromFile: string): 'none' | 'js' | 'ts' {
    const options = this.#configOf(fromFile)?.config.compilerOptions;
    const resolution = (options?.moduleResolution ?? options?.module ?? '').toLowerCase();
    if (!resolution.startsWith('node16') && !resolution.startsWith('nodenext')) return 'none';
    return options?.allowImportingTsExtensions === true ||
      options?.rewriteRelativeImportExtensions === true
      ? 'ts'
      : 'js';
  }

  #configOf(fromFile: string): TsConfigResult | null {
    const folder = path.join(this.#root, path.posix.dirname(fromFile));
    let config = this.#configs.get(folder);
    if (config === undefined) {
      config = configAbove(folder, 'tsconfig.json') ?? configAbove(folder, 'jsconfig.json');
      this.#configs.set(folder, config);
    }
    return config;
  }

  #inside(file: string): string[] {
    const inside = path.relative(this.#root, file).replaceAll(path.sep, '/');
    const outside = inside === '' || inside.startsWith('..') || path.isAbsolute(inside);
    return outside || inside.split('/').includes('node_modules') ? [] : [inside];
  }
}

function matcherOf(config: TsConfigResult): PathsMatcher | null {
  try {
    return createPathsMatcher(config);
  } catch {
    // Paths that TypeScript rejects, too: the compiler tells their owner.
    return null;
  }
}

function configAbove(folder: string, name: string): TsConfigResult | null {
  try {
    return getTsconfig(folder, name);
  } catch {
    const file = findTsconfig(folder, name);
    return file === undefined ? null : partialTsconfig(file);
  }
}

function keyMatches(key: string, specifier: string): boolean {
  const [before = '', after] = key.split('*');
  if (after === undefined) return key === specifier;
  return specifier.startsWith(before) && specifier.endsWith(after);
}
