/** What a step of `ssot init` wants to write, or wants a person to do. */
export type Proposal = FileChange | Advice;

/** A file that is created, or an existing one with something added. */
export interface FileChange {
  readonly kind: 'change';
  /** POSIX path from the top of the repository. */
  readonly file: string;
  /** Null for a new file. */
  readonly before: string | null;
  readonly after: string;
  /** What it is for, as a noun phrase. */
  readonly what: string;
}

/** Something that cannot be written safely. */
export interface Advice {
  readonly kind: 'advice';
  /** Sentences, and what to add below them. */
  readonly text: string;
}

/** A change; none where nothing would change. */
export function change(
  file: string,
  before: string | null,
  after: string,
  what: string,
): readonly FileChange[] {
  return before === after ? [] : [{ kind: 'change', file, before, after, what }];
}

export function advice(text: string): readonly Advice[] {
  return [{ kind: 'advice', text }];
}
