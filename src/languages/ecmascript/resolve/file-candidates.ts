import path from 'node:path';

/** What a specifier's extension may stand for: TypeScript's sources are named by what they become. */
const SOURCE_EXTENSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['.js', ['.ts', '.tsx', '.d.ts', '.js', '.jsx']],
  ['.jsx', ['.tsx', '.jsx']],
  ['.mjs', ['.mts', '.d.mts', '.mjs']],
  ['.cjs', ['.cts', '.d.cts', '.cjs']],
]);

const ADDED_EXTENSIONS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.d.ts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.json',
  '.vue',
  '.svelte',
] as const;

/** The file of the project that a path without or with any extension means; null when there is none. */
export function findFile(target: string, has: (file: string) => boolean): string | null {
  const extension = path.posix.extname(target);
  const stem = target.slice(0, target.length - extension.length);
  const written = (SOURCE_EXTENSIONS.get(extension) ?? []).map((source) => stem + source);
  const added = ADDED_EXTENSIONS.map((addition) => target + addition);
  const index = ADDED_EXTENSIONS.map((addition) => path.posix.join(target, `index${addition}`));
  return [...written, target, ...added, ...index].find((file) => has(file)) ?? null;
}

/** A path as specifiers without extension name it. */
export function withoutExtension(file: string): string {
  return file.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, '');
}
