import type { DirectiveFact, FileFacts } from '../../core/facts.ts';
import { withoutDisabled } from '../directives/directives.ts';
import type { Side } from './side.ts';

/** A comment that switches a rule of ours off and does not say why. */
export interface UnexplainedDirective {
  /** From the registry's folder. */
  readonly file: string;
  readonly directive: DirectiveFact;
  /** The rules that it switches off for a finding, or names; without the plugin's prefix. */
  readonly rules: readonly string[];
}

const PREFIX = 'ssot/';

/**
 * The comments of a file that switch off one of our rules without a reason and that the file did not
 * have before. One that names no rule counts where it hides a finding.
 *
 * @param before the file's earlier state with its path then; null where it is new.
 */
export function newDirectives(
  after: { readonly side: Side; readonly file: string; readonly facts: FileFacts },
  before: { readonly side: Side; readonly file: string; readonly facts: FileFacts } | null,
): readonly UnexplainedDirective[] {
  const known = new Map<string, number>();
  for (const { key } of before ? unexplained(before) : []) {
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return unexplained(after).flatMap(({ key, directive, rules }) => {
    const count = known.get(key) ?? 0;
    known.set(key, count - 1);
    return count > 0 ? [] : [{ file: after.file, directive, rules }];
  });
}

/** Each comment with what tells it from others once lines have moved: what it says and what it hides. */
function unexplained({
  side,
  file,
  facts,
}: {
  readonly side: Side;
  readonly file: string;
  readonly facts: FileFacts;
}): readonly {
  readonly key: string;
  readonly directive: DirectiveFact;
  readonly rules: readonly string[];
}[] {
  const findings = side.rawFindingsOf(file);
  const text = side.project.textOf(file);
  const enabling = facts.directives.filter(({ kind }) => kind === 'enable');
  return facts.directives.flatMap((directive) => {
    if (directive.kind === 'enable' || directive.reason !== null) return [];
    const named = directive.rules.filter((rule) => rule.startsWith(PREFIX));
    if (directive.rules.length > 0 && named.length === 0) return [];
    // By itself: two comments that hide the same finding both hide it.
    const alone = { ...facts, directives: [directive, ...enabling] };
    const shown = new Set(withoutDisabled(findings, alone, text));
    const hidden = findings.filter((finding) => !shown.has(finding));
    if (directive.rules.length === 0 && hidden.length === 0) return [];
    const rules =
      named.length > 0
        ? named.map((rule) => rule.slice(PREFIX.length))
        : hidden.map(({ rule }) => rule);
    return [
      {
        key: [
          directive.kind,
          ...directive.rules,
          ...hidden.map(({ fingerprint }) => fingerprint).sort(),
        ].join('\n'),
        directive,
        rules: [...new Set(rules)],
      },
    ];
  });
}
