/** Runs a configuration module and gives what it exports. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as jiti from 'jiti';
import { defineRegistry } from '../define-registry.ts';

/** Failures of `require` that say nothing about the module itself; the transpiling loader gets on. */
const NOT_FOR_NODE = new Set([
  'ERR_MODULE_NOT_FOUND',
  'ERR_REQUIRE_CYCLE_MODULE',
  'ERR_REQUIRE_ESM',
  'ERR_UNKNOWN_FILE_EXTENSION',
  'MODULE_NOT_FOUND',
]);

/**
 * The default export of a JavaScript or TypeScript module, or its `module.exports`. Synchronous,
 * because ESLint rules are. Throws what the module throws.
 *
 * @param file absolute path.
 * @param again whether the module has been evaluated in this process before, with another content.
 */
export function evaluateModule(file: string, again: boolean): unknown {
  const require = createRequire(file);
  if (/\.[mc]?ts$/.test(file)) return defaultOf(transpile(file));
  if (again) {
    // Node forgets a CommonJS module when told to, an ES module never.
    Reflect.deleteProperty(require.cache, require.resolve(file));
    return defaultOf(transpile(file));
  }
  try {
    return defaultOf(require(file));
  } catch (error) {
    if (!NOT_FOR_NODE.has(codeOf(error))) throw error;
    return defaultOf(transpile(file));
  }
}

/**
 * The same for a version of the module that is not on disk. What it imports is taken from there.
 *
 * @param file absolute path that the text has, or once had.
 */
export function evaluateText(file: string, text: string): unknown {
  return defaultOf(jitiFor(file).evalModule(text, { filename: file, forceTranspile: true }));
}

function transpile(file: string): unknown {
  return jitiFor(file)(file);
}

function jitiFor(file: string): jiti.Jiti {
  const modules = path.join(path.dirname(file), 'node_modules');
  // Loaded when a registry needs it: most do not, and it takes longer to load than all else here.
  const { createJiti } = createRequire(import.meta.url)('jiti') as typeof jiti;
  return createJiti(file, {
    interopDefault: false,
    // Node's own module cache would keep what has changed since.
    moduleCache: false,
    // Never in the shared temporary folder: what lies there could be anybody's.
    fsCache: existsSync(modules) && path.join(modules, '.cache', 'eslint-plugin-ssot'),
    // A registry needs nothing else of us, and need not have us installed (`npx`).
    virtualModules: { 'eslint-plugin-ssot': { defineRegistry, default: { defineRegistry } } },
  });
}

function defaultOf(exports: unknown): unknown {
  const namespace = exports as { readonly default?: unknown } | null;
  if (typeof namespace !== 'object' || namespace === null || !('default' in namespace)) {
    return isNamespace(exports) ? undefined : exports;
  }
  return namespace.default;
}

/** An ES module, which gives away names only: `module.exports` is an object of its own. */
function isNamespace(exports: unknown): boolean {
  return (
    typeof exports === 'object' &&
    exports !== null &&
    (Object.prototype.toString.call(exports) === '[object Module]' || '__esModule' in exports)
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
