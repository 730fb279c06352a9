import type { ImportFact } from '../../../core/facts.ts';
import { applyEdits, type TextEdit } from '../../../core/text-edit.ts';
import { contains, type Span } from '../../../core/span.ts';
import type { FileStyle } from './file-style.ts';
import { isPropertyName } from './local-names.ts';
import type { ModuleFormat } from './module-format.ts';
import { editNamedList, isComplete } from './named-list.ts';
import { removeStatement } from './remove-statement.ts';
import { hasComment, nextCode, ownSpan, previousCode, type Layout } from './trivia.ts';

/** A name that an import shall bring in. */
export interface ImportedName {
  /** A name or `default`. */
  readonly imported: string;
  readonly local: string;
  readonly typeOnly: boolean;
}

/** What shall happen to one import. */
export interface ImportChange {
  /** Indexes of bindings that go. */
  readonly dropped: ReadonlySet<number>;
  readonly added: readonly ImportedName[];
  /** Edits inside bindings that stay. */
  readonly renamed: readonly TextEdit[];
  /** The new specifier. */
  readonly specifier: string | null;
}

/** Whether the change leaves the import without a single name, so that it goes as a whole. */
export function vanishes({ bindings }: ImportFact, { dropped, added }: ImportChange): boolean {
  return bindings.length > 0 && dropped.size === bindings.length && added.length === 0;
}

/** The edits of a changed import; null where they would lose a comment or something unknown. */
export function editImport(
  fact: ImportFact,
  change: ImportChange,
  layout: Layout,
  style: FileStyle,
): readonly TextEdit[] | null {
  if (vanishes(fact, change)) {
    return canVanish(fact, layout) ? [removeStatement(fact.span, layout)] : null;
  }
  const source = change.specifier === null ? [] : [editSpecifier(fact, change.specifier, layout)];
  const clause = fact.form === 'import' ? editClause : editBraces;
  const names = clause(fact, change, layout, style);
  return names && [...names, ...source];
}

/** Whether the statement can go without taking a comment, or something unknown, with it. */
export function canVanish(fact: ImportFact, layout: Layout): boolean {
  return (
    fact.isStatement &&
    !hasComment(ownSpan(fact.span, layout), layout) &&
    isWhollyKnown(fact, layout)
  );
}

/** Whether the bindings are all that the import binds: a rest element, say, is none of them. */
export function isWhollyKnown(
  { form, namedSpan: braces, bindings }: ImportFact,
  layout: Layout,
): boolean {
  const [first] = bindings;
  const isCallback =
    form === 'dynamic-import' &&
    !braces &&
    first !== undefined &&
    first.imported !== '*' &&
    // In `(await import('m')).name` the name stands elsewhere.
    contains(first.span, first.importedSpan);
  const namedSpan = isCallback
    ? patternAround(first.span, (bindings.at(-1) ?? first).span, layout)
    : braces;
  if (!namedSpan) return !isCallback;
  const items = bindings.map(({ span }) => span).filter((span) => contains(namedSpan, span));
  return isComplete({ span: namedSpan, items }, layout);
}

/** The braces of `.then(({ a, b }) => …)`, if nothing else stands before the first or behind the last. */
function patternAround(first: Span, last: Span, layout: Layout): Span | null {
  const start = previousCode(first.start, layout) - 1;
  let end = nextCode(last.end, layout);
  if (layout.text[end] === ',') end = nextCode(end + 1, layout);
  const isPattern = layout.text[start] === '{' && layout.text[end] === '}';
  return isPattern ? { start, end: end + 1 } : null;
}

/** Another specifier between the same quotes. */
export function editSpecifier(fact: ImportFact, specifier: string, { text }: Layout): TextEdit {
  const { start, end } = fact.specifierSpan;
  const quote = text.charAt(start);
  return { start, end, text: `${quote}${escaped(specifier, quote)}${quote}` };
}

/** A new statement without a line break at its end. */
export function importStatement(
  format: ModuleFormat,
  keyword: 'import' | 'export',
  names: readonly ImportedName[],
  specifier: string,
  typeOnly: boolean,
  attributes: string,
  { quote, semicolon, braceSpace }: FileStyle,
): string {
  const source = `${quote}${escaped(specifier, quote)}${quote}`;
  const braces = (texts: readonly string[]): string =>
    `{${braceSpace}${texts.join(', ')}${braceSpace}}`;
  if (format === 'require') {
    const properties = braces(names.map((name) => propertyText(name, quote)));
    return `const ${properties} = require(${source})${semicolon}`;
  }
  const byDefault =
    keyword === 'import' && !(typeOnly && names.length > 1)
      ? names.find(({ imported }) => imported === 'default')
      : undefined;
  const named = names.filter((name) => name !== byDefault);
  const clause = [
    ...(byDefault ? [byDefault.local] : []),
    ...(named.length > 0
      ? [braces(named.map((name) => specifierText(name, typeOnly, quote)))]
      : []),
  ].join(', ');
  const type = typeOnly ? 'type ' : '';
  return `${keyword} ${type}${clause} from ${source}${attributes}${semicolon}`;
}

/** `type imported as local`; also of `export … from`, where `local` is the exported name. */
function specifierText(
  { imported, local, typeOnly }: ImportedName,
  inTypeStatement: boolean,
  quote: FileStyle['quote'],
): string {
  const type = typeOnly && !inTypeStatement ? 'type ' : '';
  const alias = imported === local ? '' : ` as ${exportedName(local, quote)}`;
  return `${type}${exportedName(imported, quote)}${alias}`;
}

/** An export's name, quoted where it is no identifier. */
export function exportedName(name: string, quote: FileStyle['quote']): string {
  return isPropertyName(name) ? name : `${quote}${escaped(name, quote)}${quote}`;
}

function propertyText({ imported, local }: ImportedName, quote: FileStyle['quote']): string {
  return imported === local ? local : `${exportedName(imported, quote)}: ${local}`;
}

function escaped(value: string, quote: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}

/** The braces of `export … from` and of `const { … } = require()`; other bindings have none. */
function editBraces(
  fact: ImportFact,
  { dropped, added, renamed }: ImportChange,
  layout: Layout,
  style: FileStyle,
): readonly TextEdit[] | null {
  if (dropped.size === 0 && added.length === 0) return renamed;
  if (!fact.namedSpan) return null;
  // Only to what `require()` answers are names ever added.
  const texts = added.map((name) => propertyText(name, style.quote));
  const list = { span: fact.namedSpan, items: fact.bindings.map(({ span }) => span) };
  const edits = editNamedList(list, dropped, texts, layout, style);
  return edits && [...edits, ...renamed];
}

/** What stands between `import` and `from`. */
function editClause(
  fact: ImportFact,
  { dropped, added, renamed }: ImportChange,
  layout: Layout,
  style: FileStyle,
): readonly TextEdit[] | null {
  const { namedSpan } = fact;
  const isNamed = (span: Span): boolean => namedSpan !== null && contains(namedSpan, span);
  const head = fact.bindings.flatMap((binding, index) =>
    isNamed(binding.span) ? [] : [{ ...binding, dropped: dropped.has(index) }],
  );
  const named = fact.bindings.flatMap((binding, index) =>
    isNamed(binding.span) ? [{ span: binding.span, dropped: dropped.has(index) }] : [],
  );
  const keptHead = head.filter((binding) => !binding.dropped);
  const keptNamed = named.filter((binding) => !binding.dropped);
  // `import type D, { x }` is no TypeScript: a default beside names is spelled out.
  const takesDefault =
    !keptHead.some(({ imported }) => imported === 'default') &&
    (!fact.typeOnly || keptHead.length + keptNamed.length + added.length === 1);
  const newDefault = takesDefault
    ? added.find(({ imported, typeOnly }) => imported === 'default' && (!typeOnly || fact.typeOnly))
    : undefined;
  const newNamed = added.filter((name) => name !== newDefault);
  const texts = newNamed.map((name) => specifierText(name, fact.typeOnly, style.quote));
  const hasBraces = keptNamed.length + newNamed.length > 0;
  // A namespace has no room for names beside it, and in `import type` there is none beside a default.
  const isFull = keptHead.some(({ imported }) => imported === '*' || fact.typeOnly);
  if (hasBraces && isFull) return null;

  const droppedNamed = new Set(named.flatMap((item, index) => (item.dropped ? [index] : [])));
  const list = namedSpan && { span: namedSpan, items: named.map(({ span }) => span) };
  const listEdits =
    list && hasBraces ? editNamedList(list, droppedNamed, texts, layout, style) : [];
  if (!listEdits) return null;
  const headStays = keptHead.length === head.length && !newDefault;
  if (headStays && hasBraces === (namedSpan !== null)) return [...listEdits, ...renamed];
  if (headStays && !hasBraces && named.length === 0) return renamed;

  if (fact.bindings.length === 0 && !namedSpan) {
    const clause = [newDefault?.local, hasBraces ? braced(texts, style) : undefined];
    const { start } = fact.specifierSpan;
    return [{ start, end: start, text: `${clause.filter(Boolean).join(', ')} from ` }];
  }
  const parts = [...head.map(({ span }) => span), ...(namedSpan ? [namedSpan] : [])];
  const clause = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
  const staysWhole = [
    ...keptHead.map(({ span }) => span),
    ...(namedSpan && hasBraces ? [namedSpan] : []),
  ];
  const isLost = layout.facts.comments.some(
    (comment) => contains(clause, comment) && !staysWhole.some((span) => contains(span, comment)),
  );
  if (isLost) return null;
  const inner = [...listEdits, ...renamed];
  const pieces = [
    ...(newDefault ? [newDefault.local] : []),
    ...keptHead.map(({ span }) => edited(span, inner, layout)),
    ...(hasBraces ? [namedSpan ? edited(namedSpan, inner, layout) : braced(texts, style)] : []),
  ];
  return [{ ...clause, text: pieces.join(', ') }];
}

function braced(texts: readonly string[], { braceSpace }: FileStyle): string {
  return `{${braceSpace}${texts.join(', ')}${braceSpace}}`;
}

/** The text of a span after the edits that lie in it. */
function edited(span: Span, edits: readonly TextEdit[], { text }: Layout): string {
  const inside = edits
    .filter((edit) => contains(span, edit))
    .map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
  return applyEdits(text.slice(span.start, span.end), inside);
}

/** The `with` clause of an import as another one takes it over. */
export function attributesText({ attributesSpan }: ImportFact, { text }: Layout): string {
  return attributesSpan ? ` ${text.slice(attributesSpan.start, attributesSpan.end)}` : '';
}
