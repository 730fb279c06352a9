import { parseSync } from 'oxc-parser';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Span } from '../../core/span.ts';
import type { ParseErrorFact } from '../../core/facts.ts';

/** What extraction needs of a parse: any ESTree with ranges, and its comments. */
export interface ParsedProgram {
  readonly program: TSESTree.Program;
  readonly comments: readonly SourceComment[];
}

export interface SourceComment extends Span {
  readonly type: 'Line' | 'Block';
  /** Without the delimiters. */
  readonly value: string;
}

/**
 * Parses with the native parser. The ending of `file` selects TypeScript and JSX; a text that is no
 * module (CommonJS with a top-level `return`, sloppy script) is tried as what else it may be.
 */
export function parse(file: string, text: string): ParsedProgram | ParseErrorFact {
  let firstError: ParseErrorFact | null = null;
  for (const sourceType of ['module', 'commonjs', 'script'] as const) {
    const result = parseSync(grammarName(file), text, {
      astType: 'ts',
      range: true,
      preserveParens: false,
      sourceType,
    });
    const error = result.errors.find(({ severity }) => severity === 'Error');
    if (error === undefined) {
      return {
        // The native parser answers typescript-estree's shape; its own types differ in names only.
        program: result.program as unknown as TSESTree.Program,
        comments: result.comments,
      };
    }
    firstError ??= { message: error.message, offset: error.labels[0]?.start ?? 0 };
  }
  return firstError ?? { message: 'The file could not be parsed.', offset: 0 };
}

/** JSX is valid in any JavaScript file of a bundled project; in `.ts` it would change the meaning of `<T>x`. */
function grammarName(file: string): string {
  return /\.[cm]?js$/iu.test(file) ? 'file.jsx' : file;
}
