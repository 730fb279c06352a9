import { ConfigCommentParser } from '@eslint/plugin-kit';
import { directiveFacts } from '../../../core/directives.ts';
import type { DirectiveFact } from '../../../core/facts.ts';
import type { CodeLayout } from '../../../core/normalised-code.ts';
import type { Span } from '../../../core/span.ts';
import { directiveComments } from '../directive-comments.ts';
import type { Module } from '../parse/nodes.ts';
import type { Comment, Tokens } from '../parse/tokens.ts';
import { spanOf } from './tree.ts';

/** Comments, and the literals in which white space counts, f-strings as a whole. */
export function layoutOf(tokens: Tokens): CodeLayout {
  const verbatim: Span[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const literal = tokens.string(index);
    if (!literal) continue;
    verbatim.push(literal.span);
    index = literal.endToken - 1;
  }
  return { comments: tokens.comments.map(spanOf), verbatim };
}

const parser = new ConfigCommentParser();

/** The comments that switch rules off or on. Python has line comments only, which take all forms. */
export function directivesOf(comments: readonly Comment[]): DirectiveFact[] {
  return directiveFacts(
    directiveComments(comments).map((comment) => ({
      value: comment.value,
      span: spanOf(comment),
      takesRanges: true,
    })),
    parser,
  );
}

/** After a hash-bang, a coding line, the docstring and `from __future__` imports, which stay first. */
export function prologueEnd({ body }: Module, comments: readonly Comment[], text: string): number {
  let end = 0;
  for (const { value, range } of comments) {
    const lines = text.slice(0, range[0]).split(/\r\n|[\n\r]/u);
    const isAlone = lines.every((line) => /^\s*(?:#|$)/u.test(line));
    // The encoding is declared in one of the first two lines, or not at all.
    if (lines.length > 2 || !isAlone) break;
    const isHashBang = range[0] === 0 && value.startsWith('!');
    if (isHashBang || /coding[:=]/u.test(value)) end = range[1];
  }
  for (const [at, statement] of body.entries()) {
    const isDocstring =
      at === 0 &&
      statement.type === 'Expr' &&
      statement.value.type === 'Constant' &&
      statement.value.literal === 'str';
    const isFuture = statement.type === 'ImportFrom' && statement.module === '__future__';
    if (!isDocstring && !isFuture) break;
    end = statement.range[1];
  }
  return end;
}
