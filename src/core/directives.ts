import type { DirectiveFact } from './facts.ts';
import type { Span } from './span.ts';

/** A comment that may be a directive to ESLint. */
export interface DirectiveComment {
  /** What stands between the comment's marks. */
  readonly value: string;
  readonly span: Span;
  /** Whether ESLint takes ranges (`eslint-disable`) and configuration (`eslint rule: …`) from this kind of comment. */
  readonly takesRanges: boolean;
}

/** How ESLint reads such comments: the `ConfigCommentParser` of its plugin kit. */
export interface DirectiveParser {
  parseDirective(
    text: string,
  ): { readonly label: string; readonly value: string; readonly justification: string } | undefined;
  parseListConfig(text: string): object;
  parseJSONLikeConfig(
    text: string,
  ): { readonly ok: true; readonly config: object } | { readonly ok: false };
}

const KINDS = new Map<string, DirectiveFact['kind']>([
  ['eslint-disable', 'disable'],
  ['eslint-enable', 'enable'],
  ['eslint-disable-line', 'disable-line'],
  ['eslint-disable-next-line', 'disable-next-line'],
]);

/**
 * The comments that switch rules off or on.
 *
 * @see https://eslint.org/docs/latest/use/configure/rules#disabling-rules
 */
export function directiveFacts(
  comments: readonly DirectiveComment[],
  parser: DirectiveParser,
): DirectiveFact[] {
  const configured = new Set<string>();
  return comments.flatMap(({ value, span, takesRanges }): DirectiveFact[] => {
    const directive = parser.parseDirective(value);
    if (!directive) return [];
    const { label, justification } = directive;
    const about = { reason: justification === '' ? null : justification, span };
    if (label === 'eslint' && takesRanges) {
      const rules = switchedOff(parser.parseJSONLikeConfig(directive.value), configured);
      return rules.length > 0 ? [{ kind: 'off', rules, ...about }] : [];
    }
    const kind = KINDS.get(label);
    if (!kind) return [];
    if (!takesRanges && (kind === 'disable' || kind === 'enable')) return [];
    return [{ kind, rules: Object.keys(parser.parseListConfig(directive.value)), ...about }];
  });
}

/**
 * The rules that a configuration comment switches off. Of several comments for one rule the first holds.
 *
 * @see https://eslint.org/docs/latest/use/configure/rules#using-configuration-comments
 */
function switchedOff(
  parsed: ReturnType<DirectiveParser['parseJSONLikeConfig']>,
  configured: Set<string>,
): string[] {
  if (!parsed.ok) return [];
  return Object.entries(parsed.config).flatMap(([rule, setting]: [string, unknown]) => {
    if (configured.has(rule)) return [];
    configured.add(rule);
    const severity: unknown = Array.isArray(setting) ? setting[0] : setting;
    return severity === 0 || severity === 'off' ? [rule] : [];
  });
}
