import { isBuiltin } from 'node:module';
import path from 'node:path';
import { withoutNodeScheme } from '../../../core/builtin-module.ts';
import type { FileFacts } from '../../../core/facts.ts';
import { withoutExtension } from './file-candidates.ts';

/** How the imports that a file already has name modules of the project. */
export interface ImportStyle {
  /** Text before and folder behind it: `{ alias: '@/', folder: 'src/' }`. */
  readonly aliases: readonly { readonly alias: string; readonly folder: string }[];
  readonly prefersAlias: boolean;
  /** Null when no relative import shows it. */
  readonly extension: 'none' | 'js' | 'ts' | null;
}

/** @param fileOf the file of the project that a specifier of this file means. */
export function importStyle(
  facts: FileFacts,
  fileOf: (specifier: string) => string | null,
): ImportStyle {
  const aliases: { alias: string; folder: string }[] = [];
  const extensions = { none: 0, js: 0, ts: 0 };
  let relative = 0;
  for (const { specifier, form } of facts.imports) {
    if (specifier.startsWith('.')) {
      // Also of a module that is gone: the ending is a habit of the file all the same.
      const style = form === 'mock' ? null : extensionOf(specifier);
      if (style) extensions[style] += 1;
    }
    const file = form === 'mock' ? null : fileOf(specifier);
    if (file === null) continue;
    if (specifier.startsWith('.')) {
      // A neighbour is written `./x` whatever the style.
      if (specifier.startsWith('..')) relative += 1;
    } else {
      const alias = aliasOf(specifier, file);
      if (alias) aliases.push(alias);
    }
  }
  const [most] = (['none', 'js', 'ts'] as const).toSorted((a, b) => extensions[b] - extensions[a]);
  return {
    aliases,
    prefersAlias: aliases.length > 0 && aliases.length >= relative,
    extension: most !== undefined && extensions[most] > 0 ? most : null,
  };
}

/** Whether a file names Node's own modules with their scheme. Most code does where nothing shows it. */
export function writesNodeScheme({ imports }: FileFacts): boolean {
  const builtins = imports.filter(({ specifier }) => isBuiltin(specifier));
  return (
    builtins.length === 0 ||
    builtins.some(({ specifier }) => withoutNodeScheme(specifier) !== specifier)
  );
}

function extensionOf(specifier: string): 'none' | 'js' | 'ts' | null {
  if (/\.[cm]?jsx?$/u.test(specifier)) return 'js';
  if (/\.[cm]?tsx?$/u.test(specifier)) return 'ts';
  return path.posix.extname(specifier) === '.json' ? null : 'none';
}

/** What an alias stands for, from one use: `@/infra/x` for `src/infra/x.ts` says `@/` is `src/`. */
function aliasOf(specifier: string, file: string): { alias: string; folder: string } | null {
  const words = withoutExtension(specifier).split('/');
  const folders = withoutExtension(file).split('/');
  // `@/models` for `src/models/index.ts` names the folder.
  if (folders.at(-1) === 'index' && words.at(-1) !== 'index') folders.pop();
  let same = 0;
  while (
    same < words.length - 1 &&
    same < folders.length - 1 &&
    words.at(-1 - same) === folders.at(-1 - same)
  ) {
    same += 1;
  }
  if (same === 0) return null;
  const start = (parts: readonly string[]): string =>
    parts
      .slice(0, parts.length - same)
      .map((part) => `${part}/`)
      .join('');
  return { alias: start(words), folder: start(folders) };
}
