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
  const configured = new Set<string>();
  return source.flatMap((comment): DirectiveFact[] => {
    const directive = comments.parseDirective(comment.value);
    if (!directive) return [];
    const about = {
      reason: directive.justification === '' ? null : directive.justification,
      span: { start: comment.start, end: comment.end },
    };
    if (directive.label === 'eslint' && comment.type === 'Block') {
      const rules = switchedOff(directive.value, configured);
      return rules.length > 0 ? [{ kind: 'off', rules, ...about }] : [];
    }
    const kind = KINDS.get(directive.label);
    if (!kind) return [];
    // ESLint takes the ranged directives from block comments only.
    if (comment.type === 'Line' && (kind === 'disable' || kind === 'enable')) return [];
    return [{ kind, rules: Object.keys(comments.parseListConfig(directive.value)), ...about }];
  });
}

/**
 * The rules that a configuration comment switches off. Of several comments for one rule the first holds.
 *
 * @see https://eslint.org/docs/latest/use/configure/rules#using-configuration-comments
 */
function switchedOff(value: string, configured: Set<string>): string[] {
  const parsed = comments.parseJSONLikeConfig(value);
  if (!parsed.ok) return [];
  return Object.entries(parsed.config).flatMap(([rule, setting]) => {
    if (configured.has(rule)) return [];
    configured.add(rule);
    const severity: unknown = Array.isArray(setting) ? setting[0] : setting;
    return severity === 0 || severity === 'off' ? [rule] : [];
  });
}
