import type { Finding } from '../../core/finding.ts';
import type { TextEdit } from '../../core/text-edit.ts';

/** Decides which findings are repaired, and how. */
export interface Chooser {
  /**
   * The edits to make for a finding; null to leave it. Asked again in each pass until the finding is gone.
   *
   * @param text that the finding's offsets are of.
   */
  choose(finding: Finding, text: string): Promise<readonly TextEdit[] | null>;
  /** Is told of edits that were made, after which offsets in the file mean other places. */
  edited?(file: string, edits: readonly TextEdit[]): void;
  /** Is told that a file is planned anew from what is on disk. */
  forget?(file: string): void;
}

/**
 * Takes every fix, and of the findings without one the first suggestion that is wanted.
 *
 * @param suggestions names of rules and message ids.
 */
export function automaticChooser(suggestions: ReadonlySet<string>): Chooser {
  return {
    choose: (finding) =>
      Promise.resolve(finding.fix ?? wantedSuggestion(finding, suggestions)?.edits ?? null),
  };
}

function wantedSuggestion(
  finding: Finding,
  wanted: ReadonlySet<string>,
): Finding['suggestions'][number] | undefined {
  return finding.suggestions.find(
    ({ messageId }) => wanted.has(finding.rule) || wanted.has(messageId),
  );
}
