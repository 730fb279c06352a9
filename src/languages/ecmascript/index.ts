import { analyze } from '@typescript-eslint/scope-manager';
import type { FileFacts } from '../../core/facts.ts';
import type { LanguageFrontEnd } from '../../core/language.ts';
import { unparsedFacts } from '../../core/unparsed-facts.ts';
import { factsOfTree } from './extract/facts.ts';
import type { ScopeManagerLike } from './extract/scopes.ts';
import { parse } from './parse.ts';
import { EcmaScriptResolver } from './resolve/resolver.ts';
import { writeRemedy } from './write/index.ts';

/** JavaScript and TypeScript, JSX included. */
export const ecmascript: LanguageFrontEnd = {
  id: 'ecmascript',
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  extract,
  createResolver: (files) => new EcmaScriptResolver(files),
  write: writeRemedy,
};

/**
 * The facts of a JavaScript or TypeScript text. Never throws on bad input: a text that does not parse
 * has `parseError`.
 */
export function extract(file: string, text: string): FileFacts {
  const parsed = parse(file, text);
  if (!('program' in parsed)) return unparsedFacts(file, 'ecmascript', parsed);
  return factsOfTree(file, text, { ...parsed, scopeManager: scopesOf(parsed.program) });
}

function scopesOf(program: Parameters<typeof analyze>[0]): ScopeManagerLike {
  // `lib: []`: what is global is for the registry to know, not for a list of TypeScript's libraries.
  // No JSX pragma: `import React` is not ours to judge.
  return analyze(program, {
    sourceType: 'module',
    lib: [],
    jsxPragma: null,
    jsxFragmentName: null,
  });
}
