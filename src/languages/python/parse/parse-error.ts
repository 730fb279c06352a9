import type { Range } from './nodes.ts';

/** Why and where a text is not Python. */
export interface ParseError {
  readonly message: string;
  /** The place to show, in UTF-16 code units; may be empty. */
  readonly range: Range;
}

/** Ends a parse; caught by `parsePython`, so that no caller sees it. */
export class PythonSyntaxError extends Error {
  readonly range: Range;

  constructor(message: string, start: number, end = start) {
    super(message);
    this.range = [start, end];
  }
}
