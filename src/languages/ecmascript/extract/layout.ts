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

const KINDS = new Map<string, DirectiveFact['kind']>([
  ['eslint-disable', 'disable'],
  ['eslint-enable', 'enable'],
  ['eslint-disable-line', 'disable-line'],
  ['eslint-disable-next-line', 'disable-next-line'],
]);

const comments = new ConfigCommentParser();

/**
 * The comments that switch rules off or on.
 *
 * @see https://eslint.org/docs/latest/use/configure/rules#disabling-rules
 */
export function directivesOf(source: readonly SourceComment[]): DirectiveFact[] {
  return source.flatMap((comment): DirectiveFact[] => {
    const directive = comments.parseDirective(comment.value);
    const kind = directive && KINDS.get(directive.label);
    if (!kind) return [];
    // ESLint takes the ranged directives from block comments only.
    if (comment.type === 'Line' && (kind === 'disable' || kind === 'enable')) return [];
    return [
      {
        kind,
        rules: Object.keys(comments.parseListConfig(directive.value)),
        reason: directive.justification === '' ? null : directive.justification,
        span: { start: comment.start, end: comment.end },
      },
    ];
  });
}
