import type { RegistryInput } from '../../src/registry/types.ts';
import type { Files } from './fixture-project.ts';

/** A piece of code that a rule looks at, as the content of a file of a project. */
export interface ValidCase {
  readonly name: string;
  readonly code: string;
  /** Path from the project's folder; by default a TypeScript file that the project does not have. */
  readonly file?: string;
  /** Further files of the project, or others in place of the base's. */
  readonly files?: Files;
  readonly registry?: RegistryInput;
  /** Default: typescript-eslint's, and espree as well where the code is plain JavaScript. */
  readonly parser?: 'typescript' | 'espree';
}

export interface InvalidCase extends ValidCase {
  readonly errors: readonly ExpectedError[];
  /** The text after each pass; null where nothing is fixed. */
  readonly output: string | readonly string[] | null;
}

export interface ExpectedError {
  readonly messageId: string;
  /** The reported code; where it occurs several times, `nth` (from 0) says which. */
  readonly at: string;
  readonly nth?: number;
  readonly data?: Record<string, string>;
  readonly suggestions?: readonly {
    readonly messageId: string;
    /** All of it, as the message needs it. */
    readonly data?: Record<string, string>;
    readonly output: string;
  }[];
}
