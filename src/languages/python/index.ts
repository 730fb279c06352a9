import type { FileFacts } from '../../core/facts.ts';
import type { LanguageFrontEnd } from '../../core/language.ts';
import { unparsedFacts } from '../../core/unparsed-facts.ts';
import { factsOfTree } from './extract/facts.ts';
import { deepestPlace, parsePython } from './parse/parse-python.ts';
import { PythonResolver } from './resolve/resolver.ts';
import { writeRemedy } from './write/index.ts';

/** Python 3, stub files included. */
export const python: LanguageFrontEnd = {
  id: 'python',
  extensions: ['.py', '.pyi'],
  extract,
  createResolver: (files) => new PythonResolver(files),
  write: writeRemedy,
};

/** The facts of a Python text. Never throws on bad input: a text that does not parse has `parseError`. */
export function extract(file: string, text: string): FileFacts {
  const parsed = parsePython(text);
  try {
    return factsOfTree(file, text, parsed);
  } catch (error) {
    // What the parser takes can still be too deep for what reads its tree.
    if (!(error instanceof RangeError)) throw error;
    const [offset] = deepestPlace(parsed.tokens);
    return unparsedFacts(file, 'python', { message: 'too deeply nested to read', offset });
  }
}
