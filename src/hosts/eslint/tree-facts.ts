import type { SourceCode } from 'eslint';
import type { FileFacts } from '../../core/facts.ts';
import { factsFromTree as ecmascriptFacts } from '../../languages/ecmascript/index.ts';

/** The facts of a file from the tree that ESLint's own parser made; null for a tree of another language. */
export function factsFromTree(file: string, source: SourceCode): FileFacts | null {
  const { ast, scopeManager, text } = source;
  if (ast.type !== 'Program' || !scopeManager) return null;
  return ecmascriptFacts(file, text, { ast, scopeManager });
}
