import { directiveFacts } from '../../../core/directives.ts';
import type { DirectiveFact } from '../../../core/facts.ts';
import type { CodeLayout } from '../../../core/normalised-code.ts';
import type { SourceComment } from '../parse.ts';
import { spanOf, type SyntaxTree } from './tree.ts';
import { ConfigCommentParser } from '@eslint/plugin-kit';

/** Comments, and the tokens in which white space counts. */
export function layoutOf(tree: SyntaxTree, comments: readonly SourceComment[]): CodeLayout {
  return {
    comments: comments.map(({ start, end }) => ({ start, end })),
    verbatim: tree.nodes
      .filter(
        (node) =>
          node.type === 'TemplateElement' ||
          node.type === 'JSXText' ||
          (node.type === 'Literal' && (typeof node.value === 'string' || 'regex' in node)),
      )
      .map(spanOf),
  };
}

const parser = new ConfigCommentParser();

/** The comments that switch rules off or on. ESLint takes the ranged ones from block comments only. */
export function directivesOf(comments: readonly SourceComment[]): DirectiveFact[] {
  return directiveFacts(
    comments.map(({ type, value, start, end }) => ({
      value,
      span: { start, end },
      takesRanges: type === 'Block',
    })),
    parser,
  );
}
