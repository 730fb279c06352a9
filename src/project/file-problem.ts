/** Why a source file could not be judged. */
export interface FileProblem {
  readonly file: string;
  readonly reason: 'unreadable' | 'binary' | 'too-large' | 'not-utf-8';
}
