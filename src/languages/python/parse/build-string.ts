import type {
  Constant,
  Expression,
  FormattedValue,
  Interpolation,
  JoinedStr,
  StringConstant,
  StringPiece,
  TemplateStr,
} from './nodes.ts';
import { stringValue } from './string-value.ts';
import type { InterpolatedField, InterpolatedPart, StringToken } from './tokens.ts';
import type { RawNode, WrittenTree } from './written-tree.ts';

type BuildExpression = (raw: RawNode) => Expression;

/** Code point of `r`: what `{x=}` shows unless told otherwise. */
const REPR = 114;

/** The constant of string or bytes literals without replacement fields. */
export function buildStringConstant(
  tree: WrittenTree,
  raw: RawNode,
  literals: readonly StringToken[],
): Constant {
  const values = literals.map((literal) => literalValue(tree, literal));
  const bytes = has(literals[0], 'b');
  return {
    type: 'Constant',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    literal: bytes ? 'bytes' : 'str',
    value: values.map(({ value }) => value).join(''),
    kind: kindOf(literals[0]),
    pieces: literals.map(piece),
    exact: values.every(({ exact }) => exact),
  };
}

/**
 * The node of f-strings or t-strings.
 *
 * @param raw the set in whose place the literals stand.
 * @param fields the elements of that set: the expressions of the fields, in order.
 */
export function buildInterpolated(
  tree: WrittenTree,
  raw: RawNode,
  literals: readonly StringToken[],
  fields: readonly RawNode[],
  buildExpression: BuildExpression,
): JoinedStr | TemplateStr {
  const template = literals.some((literal) => has(literal, 't'));
  const builder = new ValueBuilder(tree, template, fields.values(), buildExpression);
  for (const literal of literals) builder.addLiteral(literal);
  const pieces = literals.map(piece);
  if (!template)
    return {
      type: 'JoinedStr',
      range: tree.rangeOf(raw),
      loc: tree.locOf(raw),
      values: builder.values(),
      pieces,
    };
  // A template holds no FormattedValue: its fields are built as interpolations.
  const values = builder.values() as TemplateStr['values'];
  return { type: 'TemplateStr', range: tree.rangeOf(raw), loc: tree.locOf(raw), values, pieces };
}

function has(literal: StringToken | undefined, letter: string): boolean {
  return literal?.prefix.toLowerCase().includes(letter) ?? false;
}

function kindOf(literal: StringToken | undefined): 'u' | null {
  // CPython looks for a small u.
  return literal?.prefix === 'u' ? 'u' : null;
}

function piece({ span, contentSpan, prefix, quote }: StringToken): StringPiece {
  return { span, contentSpan, prefix, quote };
}

function literalValue(tree: WrittenTree, literal: StringToken) {
  const { start, end } = literal.contentSpan;
  return stringValue(tree.text.slice(start, end), has(literal, 'r'), has(literal, 'b'));
}

/** Text that will be one constant. */
interface Text {
  value: string;
  exact: boolean;
  kind: 'u' | null;
  readonly start: number;
  end: number;
}

/** Collects the values of a joined string; neighbouring texts become one constant. */
class ValueBuilder {
  readonly #tree: WrittenTree;
  readonly #template: boolean;
  readonly #fields: Iterator<RawNode>;
  readonly #buildExpression: BuildExpression;
  readonly #values: (StringConstant | FormattedValue | Interpolation)[] = [];
  #text: Text | null = null;

  constructor(
    tree: WrittenTree,
    template: boolean,
    fields: Iterator<RawNode>,
    buildExpression: BuildExpression,
  ) {
    this.#tree = tree;
    this.#template = template;
    this.#fields = fields;
    this.#buildExpression = buildExpression;
  }

  values(): (StringConstant | FormattedValue | Interpolation)[] {
    this.#flush();
    return this.#values.splice(0);
  }

  addLiteral(literal: StringToken): void {
    const { start, end } = literal.span;
    if (literal.parts === null) {
      this.#addText({ ...literalValue(this.#tree, literal), kind: kindOf(literal), start, end });
    } else this.#addParts(literal.parts, has(literal, 'r'), false);
  }

  #addParts(parts: readonly InterpolatedPart[], raw: boolean, inFormat: boolean): void {
    for (const part of parts) {
      if (part.kind === 'field') this.#addField(part, raw);
      else {
        const { start, end } = part;
        const source = this.#tree.text.slice(start, end);
        // Doubled braces are undone in the source: an escape may stand for a brace.
        const single = inFormat ? source : source.replaceAll('{{', '{').replaceAll('}}', '}');
        this.#addText({ ...stringValue(single, raw, false), kind: null, start, end });
      }
    }
  }

  #addField(field: InterpolatedField, raw: boolean): void {
    const { start, end, debugEnd } = field;
    if (debugEnd !== null) {
      const value = this.#debugText(start + 1, debugEnd);
      this.#addText({ value, exact: true, kind: null, start: start + 1, end: debugEnd });
    }
    this.#flush();
    const next = this.#fields.next();
    if (next.done === true) throw new Error('a replacement field has no expression');
    const value = this.#buildExpression(next.value);
    const format_spec = this.#formatSpec(field, raw);
    const implied = debugEnd !== null && format_spec === null ? REPR : -1;
    const conversion = field.conversion === -1 ? implied : field.conversion;
    if (this.#template) {
      const str = this.#expressionText(field);
      const head = this.#tree.nodeAt('Interpolation', start, end);
      this.#values.push({
        type: head.type,
        range: head.range,
        loc: head.loc,
        value,
        str,
        conversion,
        format_spec,
      });
    } else {
      const head = this.#tree.nodeAt('FormattedValue', start, end);
      this.#values.push({
        type: head.type,
        range: head.range,
        loc: head.loc,
        value,
        conversion,
        format_spec,
      });
    }
  }

  /** What `{x = }` shows: the source without comments. */
  #debugText(start: number, end: number): string {
    let text = '';
    let from = start;
    for (const { range } of this.#tree.tokens.commentsIn(start, end)) {
      text += this.#tree.text.slice(from, range[0]);
      from = range[1];
    }
    return (text + this.#tree.text.slice(from, end)).replaceAll(/\r\n?/gu, '\n');
  }

  /** The text before `=`, `!`, `:` or the brace, with blanks in front but not behind. */
  #expressionText({ start, endToken }: InterpolatedField): string {
    return this.#tree.text.slice(start + 1, this.#tree.tokens.end(endToken - 1));
  }

  #formatSpec({ format }: InterpolatedField, raw: boolean): JoinedStr | null {
    if (format === null) return null;
    // The fields of a specification are formatted values in a template too.
    const builder = new ValueBuilder(this.#tree, false, this.#fields, this.#buildExpression);
    builder.#addParts(format.parts, raw, true);
    const head = this.#tree.nodeAt('JoinedStr', format.start, format.end);
    return {
      type: head.type,
      range: head.range,
      loc: head.loc,
      values: builder.values(),
      pieces: [],
    };
  }

  #addText(text: Text): void {
    if (text.value === '') return;
    if (this.#text === null) this.#text = text;
    else {
      this.#text.value += text.value;
      this.#text.exact &&= text.exact;
      this.#text.end = text.end;
    }
  }

  #flush(): void {
    if (this.#text === null) return;
    const { value, exact, kind, start, end } = this.#text;
    const head = this.#tree.nodeAt('Constant', start, end);
    this.#values.push({
      type: head.type,
      range: head.range,
      loc: head.loc,
      literal: 'str',
      value,
      kind,
      pieces: [],
      exact,
    });
    this.#text = null;
  }
}
