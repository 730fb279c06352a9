/** Wrong use of the command line: the message and what to do go to the person, the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to do about it, as sentences; empty for nothing beyond the message. */
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.hint = hint;
  }
}
