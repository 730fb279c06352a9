import { isBuiltin } from 'node:module';

const SCHEME = 'node:';

/**
 * The one specifier for a module that comes with Node: `fs` and `node:fs` name the same thing. Where
 * Node knows a name only behind the scheme (`node:test`) it stays, for without it that is a package.
 *
 * @returns the specifier as it is when it names no module of Node.
 */
export function withoutNodeScheme(specifier: string): string {
  if (!specifier.startsWith(SCHEME)) return specifier;
  const plain = specifier.slice(SCHEME.length);
  return isBuiltin(plain) ? plain : specifier;
}
