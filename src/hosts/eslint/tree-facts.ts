import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import type { FileFacts } from '../../core/facts.ts';
import { factsOfTree } from '../../languages/ecmascript/extract/facts.ts';
import type { ScopeManagerLike } from '../../languages/ecmascript/extract/scopes.ts';

/**
 * The facts of a file from the tree and the scopes that ESLint's own parser made; null for a tree of
 * another language, and where the parser leaves out what every ESTree parser gives.
 */
export function factsFromTree(file: string, source: SourceCode): FileFacts | null {
  const { ast, scopeManager, text } = source;
  if (ast.type !== 'Program' || !scopeManager) return null;
  return factsOfTree(file, text, {
    // ESTree of any parser: its types differ in names only.
    program: ast as unknown as TSESTree.Program,
    comments: ast.comments.map(({ type, value, range }) => ({
      type: type === 'Block' ? 'Block' : 'Line',
      value,
      start: range?.[0] ?? 0,
      end: range?.[1] ?? 0,
    })),
    scopeManager: scopeManager as unknown as ScopeManagerLike,
  });
}
