/** Why a migration cannot go on, and what to do. Both are sentences. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
