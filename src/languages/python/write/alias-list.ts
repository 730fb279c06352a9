import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { Alias, ImportFrom } from '../parse/nodes.ts';
import { spanOf } from '../extract/tree.ts';
import { aliasText, type ImportedName, type ImportStatement } from './imported-modules.ts';
import { indentAt, lineBreakOf, lineEnd } from './lines.ts';
import { hasComment } from './statements.ts';
import type { WrittenFile } from './written-file.ts';

/** What shall happen to the names of one import statement. */
export interface AliasChange {
  readonly dropped: ReadonlySet<Alias>;
  readonly added: readonly ImportedName[];
  /** New texts of aliases that stay. */
  readonly renamed: ReadonlyMap<Alias, string>;
}

/** The edits of the names; null where they would lose a comment. At least one name has to be left. */
export function editAliases(
  statement: ImportStatement,
  { dropped, added, renamed }: AliasChange,
  file: WrittenFile,
): readonly TextEdit[] | null {
  const { names } = statement;
  const renames = [...renamed].map(([alias, text]) => ({ ...spanOf(alias), text }));
  if (renames.some((edit) => hasComment(edit, file))) return null;
  const kept = names.filter((alias) => !dropped.has(alias));
  if (kept.length === 0) return replaceAll(names, added, file);
  const removals = removalsOf(names, dropped);
  if (removals.some((removal) => hasComment(withRemark(removal, statement, file), file)))
    return null;
  const insertions =
    statement.type === 'Import'
      ? []
      : added.flatMap((name) => insertion(statement, kept, name, file));
  return [...insertions, ...removals, ...renames];
}

/** What goes, with what speaks about it: in parentheses, a comment behind the last name is about that one. */
function withRemark({ start, end }: Span, statement: ImportStatement, { text }: WrittenFile): Span {
  const parentheses = statement.type === 'Import' ? null : statement.parenthesesSpan;
  const isLast = end === statement.names.at(-1)?.range[1];
  return {
    start,
    end: isLast && parentheses ? Math.min(lineEnd(end, text), parentheses.end) : end,
  };
}

/** The first name gives its place to the new ones, the others go. */
function replaceAll(
  names: readonly Alias[],
  added: readonly ImportedName[],
  file: WrittenFile,
): readonly TextEdit[] | null {
  const whole = {
    start: Math.min(...names.map(({ range }) => range[0])),
    end: Math.max(...names.map(({ range }) => range[1])),
  };
  if (hasComment(whole, file)) return null;
  return [{ ...whole, text: inOrder(added).map(aliasText).join(', ') }];
}

/** One span for each run of dropped names, with the comma that belongs to it. At least one name stays. */
function removalsOf(names: readonly Alias[], dropped: ReadonlySet<Alias>): TextEdit[] {
  const removals: TextEdit[] = [];
  let keptEnd = 0;
  let runStart: number | null = null;
  for (const alias of names) {
    const [start, end] = alias.range;
    if (dropped.has(alias)) {
      runStart ??= start;
      continue;
    }
    if (runStart !== null) removals.push({ start: runStart, end: start, text: '' });
    runStart = null;
    keptEnd = end;
  }
  const listEnd = Math.max(...names.map(({ range }) => range[1]));
  if (runStart !== null) removals.push({ start: keptEnd, end: listEnd, text: '' });
  return removals;
}

/** Where the names are in order, the new one comes into its place; else behind the last. */
function insertion(
  statement: ImportFrom,
  kept: readonly Alias[],
  name: ImportedName,
  file: WrittenFile,
): TextEdit[] {
  const { text } = file;
  const order = ORDERS.find((compare) =>
    kept.every((alias, at) => {
      const before = kept[at - 1];
      return !before || compare(before.name, alias.name) <= 0;
    }),
  );
  const next = order && kept.find((alias) => order(alias.name, name.imported ?? '') > 0);
  const last = kept.at(-1);
  const [first] = statement.names;
  if (!last || !first) return [];
  const isSpread = /[\n\r]/u.test(text.slice(listStart(statement), first.range[0]));
  if (next) {
    const separator = isSpread ? lineBreakOf(text) + indentAt(next.range[0], text) : ' ';
    return [insert(next.range[0], `${aliasText(name)},${separator}`)];
  }
  if (!isSpread) return [insert(last.range[1], `, ${aliasText(name)}`)];
  return appendLine(statement, last, aliasText(name), file);
}

function listStart({ parenthesesSpan, moduleSpan }: ImportFrom): number {
  return parenthesesSpan?.start ?? moduleSpan.end;
}

/** A comment behind the last name belongs to that name: the new one goes to the next line. */
function appendLine(
  { names, parenthesesSpan }: ImportFrom,
  last: Alias,
  name: string,
  { text, tokens }: WrittenFile,
): TextEdit[] {
  const end = last.range[1];
  const separator = lineBreakOf(text) + indentAt(last.range[0], text);
  const comma = tokens.indexAt(end);
  const hasComma = tokens.is(comma, ',');
  if (parenthesesSpan === null) return [insert(end, `, \\${separator}${name}`)];
  if (last !== names.at(-1)) return [insert(end, `,${separator}${name}`)];
  const behind = hasComma ? tokens.end(comma) : end;
  const remarkEnd = tokens.commentsIn(behind, lineEnd(behind, text))[0]?.range[1] ?? behind;
  return hasComma
    ? [insert(remarkEnd, `${separator}${name},`)]
    : [insert(end, ','), insert(remarkEnd, `${separator}${name}`)];
}

function insert(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

type Compare = (a: string, b: string) => number;

const plain: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** As isort orders names: constants, classes, the rest. */
const byKind: Compare = (a, b) => kindOf(a) - kindOf(b) || plain(a, b);

/** The orders that lists keep: isort's; without regard to case; as bytes. */
const ORDERS: readonly Compare[] = [
  byKind,
  (a, b) => plain(a.toLowerCase(), b.toLowerCase()),
  plain,
];

function kindOf(name: string): number {
  if (name.length > 1 && name === name.toUpperCase()) return 0;
  return /^\p{Lu}/u.test(name) ? 1 : 2;
}

/** Names in the order in which a new statement has them. */
export function inOrder(names: readonly ImportedName[]): readonly ImportedName[] {
  return names.toSorted((a, b) => byKind(a.imported ?? '', b.imported ?? ''));
}
