import path from 'node:path';
import { withoutNodeScheme } from '../core/builtin-module.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { KeyPath } from './problems.ts';
import type { ReadContext } from './read-context.ts';
import type { ModuleRef } from './types.ts';

const LANGUAGES: Readonly<Record<string, LanguageId>> = {
  '.js': 'ecmascript',
  '.jsx': 'ecmascript',
  '.mjs': 'ecmascript',
  '.cjs': 'ecmascript',
  '.ts': 'ecmascript',
  '.tsx': 'ecmascript',
  '.mts': 'ecmascript',
  '.cts': 'ecmascript',
  '.vue': 'ecmascript',
  '.svelte': 'ecmascript',
  '.astro': 'ecmascript',
  '.py': 'python',
  '.pyi': 'python',
};

/** The language of a file by its extension; null when it is no source file that a registry can name. */
export function languageOfPath(file: string): LanguageId | null {
  return LANGUAGES[path.posix.extname(file).toLowerCase()] ?? null;
}

/**
 * Reads how a registry names a module: a path (with a source file's extension, or starting with `./`)
 * from the registry's folder, else a package specifier. A module of Node may have its scheme or not.
 * Reports what can be neither and returns null.
 */
export function readModuleRef(
  written: string,
  key: KeyPath,
  context: ReadContext,
): ModuleRef | null {
  const fail = (message: string, remedy: string) => {
    context.report(key, written, message, remedy);
    return null;
  };
  if (written !== written.trim() || written === '') {
    return fail('A module name has no white space around it and is not empty.', 'Correct it.');
  }
  if (written.includes('*')) {
    return fail('A module is named exactly, not by a pattern.', 'List each module by its path.');
  }
  if (written.startsWith('file:') || /^https?:/.test(written)) {
    return fail('A module is not named by a URL.', "Write its path from the registry's folder.");
  }
  if (/^(@|~|~~)\//.test(written) || written.startsWith('#')) {
    return fail(
      'This looks like a path alias, which means something else in each package.',
      "Write the file's path from the registry's folder; imports by alias are then recognised.",
    );
  }
  let file = written;
  if (path.isAbsolute(file)) {
    file = path.relative(context.root, file).replaceAll(path.sep, '/');
    if (path.isAbsolute(file)) file = '..';
  } else if (file.includes('\\')) {
    return fail(
      'A path has forward slashes.',
      `Write ${JSON.stringify(file.replaceAll('\\', '/'))}.`,
    );
  }
  const relative = written.startsWith('.') || path.isAbsolute(written);
  const language = languageOfPath(file);
  if (!relative && language === null) {
    if (/\s/.test(written)) {
      return fail(
        'This is neither a path nor a package.',
        'A path ends in an extension, as in "src/redis.ts".',
      );
    }
    const specifier = withoutNodeScheme(written);
    return { kind: 'package', specifier, language: languageOfPackage(written) };
  }
  file = path.posix.normalize(file);
  if (file === '..' || file.startsWith('../')) {
    return fail(
      "This path lies outside the registry's folder.",
      'Move ssot.config up to a folder that holds all files it names.',
    );
  }
  if (language === null) {
    return fail(
      'This path does not end as a source file does.',
      'Write it with its extension, such as ".ts" or ".py".',
    );
  }
  return { kind: 'file', file, language };
}

/** The language that a package specifier can only be of; null when it could be of either. */
function languageOfPackage(specifier: string): LanguageId | null {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*(\.[\p{ID_Start}_][\p{ID_Continue}]*)*$/u.test(
    specifier,
  )
    ? null
    : 'ecmascript';
}

/** Whether two references name the same module. A language that is open is like any other. */
export function sameModuleRef(a: ModuleRef, b: ModuleRef): boolean {
  if (a.kind === 'file') return b.kind === 'file' && a.file === b.file;
  return (
    b.kind === 'package' &&
    a.specifier === b.specifier &&
    (a.language === b.language || a.language === null || b.language === null)
  );
}

/** As a person would write it. */
export function formatModuleRef(module: ModuleRef): string {
  return module.kind === 'file' ? module.file : module.specifier;
}

/** Whether code in a language can import the module. */
export function speaks(module: ModuleRef, language: LanguageId): boolean {
  return module.language === null || module.language === language;
}
