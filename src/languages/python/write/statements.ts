import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { PythonNode, Statement } from '../parse/nodes.ts';
import {
  afterBlankLines,
  afterLineBreak,
  beforeBlankLines,
  lineEnd,
  lineStart,
  previousLine,
} from './lines.ts';
import type { WrittenFile } from './written-file.ts';

/** The statements that run one after another, among which a statement stands. */
export interface Block {
  readonly parent: PythonNode;
  readonly statements: readonly Statement[];
}

const BLOCKS = ['body', 'orelse', 'finalbody'] as const;

/** Null for what is no statement of the tree. */
export function blockOf(statement: PythonNode, { tree }: WrittenFile): Block | null {
  const parent = tree.parentOf(statement);
  if (!parent) return null;
  for (const key of BLOCKS) {
    const statements = (parent as unknown as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(statements) && statements.includes(statement)) {
      return { parent, statements: statements as readonly Statement[] };
    }
  }
  return null;
}

/** The statement that a node is or stands in. */
export function statementAround(node: PythonNode, file: WrittenFile): Statement | null {
  for (let up: PythonNode | undefined = node; up; up = file.tree.parentOf(up)) {
    if (blockOf(up, file)) return up as Statement;
  }
  return null;
}

/** The statement that stands at a span. */
export function statementAt({ start, end }: Span, file: WrittenFile): Statement | null {
  const found = file.tree.nodes.find(
    (node) => startOf(node) === start && node.range[1] === end && blockOf(node, file) !== null,
  );
  return (found as Statement | undefined) ?? null;
}

/** Where a statement begins, decorators included. */
export function startOf(node: PythonNode): number {
  const [decorator] = 'decoratorSpans' in node ? node.decoratorSpans : [];
  return decorator?.start ?? node.range[0];
}

/** Whether a statement has its lines to itself but for a comment behind it. */
export function standsAlone(statement: Statement, { text, tokens }: WrittenFile): boolean {
  const start = startOf(statement);
  let next = tokens.indexAt(statement.range[1]);
  if (tokens.is(next, ';')) next += 1;
  return tokens.kind(next) === 'newline' && text.slice(lineStart(start, text), start).trim() === '';
}

/** Comments that speak to tools about the statement on their line, and mean nothing without it. */
const PRAGMA =
  /^#\s*(?:noqa|type:|pylint:|pyright:|mypy:|ruff:|isort:|fmt:|flake8|nosec|pragma|eslint-disable-line|NOSONAR)/iu;

/** The comment behind a statement that stands alone. */
export function remarkBehind(statement: Statement, { text, tokens }: WrittenFile): Span | null {
  const end = statement.range[1];
  const [comment] = tokens.commentsIn(end, lineEnd(end, text));
  return comment ? { start: comment.range[0], end: comment.range[1] } : null;
}

function isPragma({ start, end }: Span, { text }: WrittenFile): boolean {
  return PRAGMA.test(text.slice(start, end));
}

/** Whether a comment stands in the span, even in part. */
export function hasComment({ start, end }: Span, { tokens }: WrittenFile): boolean {
  return tokens.comments.some(({ range }) => range[0] < end && start < range[1]);
}

/**
 * Deletes a statement together with the lines that it leaves empty; a block that it leaves empty gets a
 * `pass`. Comments around it stay, but for those that speak about it to tools.
 */
export function removeStatement(statement: Statement, file: WrittenFile): TextEdit | null {
  const block = blockOf(statement, file);
  if (!block) return null;
  const span = { start: startOf(statement), end: statement.range[1] };
  if (block.statements.length === 1 && block.parent.type !== 'Module') {
    return { ...span, text: 'pass' };
  }
  return standsAlone(statement, file)
    ? removeLines(statement, span, file)
    : removeFromLine(span, file);
}

function removeLines(statement: Statement, span: Span, file: WrittenFile): TextEdit {
  const { text } = file;
  const remark = remarkBehind(statement, file);
  if (remark && !isPragma(remark, file)) return { start: span.start, end: remark.start, text: '' };
  const start = lineStart(span.start, text);
  // A form feed parts pages, not statements.
  if (text.slice(start, span.start).includes('\f')) {
    return { start: span.start, end: lineEnd(span.end, text), text: '' };
  }
  const end = afterLineBreak(lineEnd(span.end, text), text);
  return { ...withoutDoubledGap(start, end, text), text: '' };
}

/** The lines, and of the blank lines on both sides those that are too many once they meet. */
function withoutDoubledGap(start: number, end: number, text: string): Span {
  const before = beforeBlankLines(start, text);
  const after = afterBlankLines(end, text);
  if (after === text.length) return { start: before, end: after };
  // No blank lines at the top.
  if (start === 0) return { start, end: after };
  const above = countLines(before, start, text);
  const below = countLines(end, after, text);
  return above >= below ? { start, end: after } : { start: before, end };
}

function countLines(start: number, end: number, text: string): number {
  let count = 0;
  for (let at = start; at < end; at = afterLineBreak(lineEnd(at, text), text)) count += 1;
  return count;
}

/** One of several statements on a line: it goes with the semicolon that held it apart. */
function removeFromLine({ start, end }: Span, { tokens }: WrittenFile): TextEdit {
  const next = tokens.indexAt(end);
  if (tokens.is(next, ';') && tokens.kind(next + 1) !== 'newline') {
    return { start, end: tokens.start(next + 1), text: '' };
  }
  const before = tokens.indexBefore(start);
  return { start: tokens.is(before, ';') ? tokens.start(before) : start, end, text: '' };
}

/** The first line of the comments that stand right above a line. */
export function aboveComments(line: number, text: string): number {
  let position = line;
  while (position > 0) {
    const previous = previousLine(position, text);
    if (!/^[ \t\f]*#/u.test(text.slice(previous, position))) break;
    position = previous;
  }
  return position;
}
