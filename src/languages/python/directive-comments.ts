import type { Comment } from './parse/tokens.ts';

/**
 * What begins a directive within a comment: `eslint`, `eslint-disable`, `eslint-enable`,
 * `eslint-disable-line` and `eslint-disable-next-line`, as whole words.
 */
const DIRECTIVE = /#\s*eslint(?:-enable|-disable(?:(?:-next)?-line)?)?(?=\s|$|--)/u;

/** What begins the next note in a comment: `# noqa`, `# type: ignore`. */
const NEXT_NOTE = /\s+#/u;

const REASON = /\s-{2,}\s/u;

/**
 * The comments that are directives to ESLint. A line of Python has one comment at most, so that notes to
 * several tools stand in it one behind the other (`# noqa: F401  # eslint-disable-line`): a directive
 * then is a comment of its own, from its `#` to the next. What stands after ` -- ` is reason to the end.
 */
export function directiveComments(comments: readonly Comment[]): Comment[] {
  return comments.flatMap((comment) => {
    const [start] = comment.range;
    const text = `#${comment.value}`;
    const found = DIRECTIVE.exec(text);
    if (!found || (found.index > 0 && !/\s/u.test(text.charAt(found.index - 1)))) return [];
    const rest = text.slice(found.index);
    const length = lengthOf(rest);
    const range = [start + found.index, start + found.index + length] as const;
    return [{ type: 'Comment', value: rest.slice(1, length), range }];
  });
}

function lengthOf(directive: string): number {
  const next = NEXT_NOTE.exec(directive)?.index ?? directive.length;
  const reason = REASON.exec(directive)?.index ?? directive.length;
  return next < reason ? next : directive.length;
}
