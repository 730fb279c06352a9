import { buildInterpolated, buildStringConstant } from './build-string.ts';
import type {
  Arg,
  Arguments,
  Await,
  BinaryOperator,
  BinOp,
  BooleanOperator,
  Call,
  ComparisonOperator,
  Comprehension,
  Constant,
  Context,
  Expression,
  GeneratorExp,
  Keyword,
  Name,
  NamedExpr,
  Range,
  Starred,
  Tuple,
  UnaryOperator,
  Yield,
  YieldFrom,
} from './nodes.ts';
import { child, children, optionalChild, type RawNode, type WrittenTree } from './written-tree.ts';

/**
 * What an expression may be without parentheses of its own: `:=` and `yield` only in some places,
 * which py-ast does not tell apart.
 */
export type Bare = 'expression' | 'named expression' | 'yield';

/*
 * Nodes are written field by field: spreading a common head into each takes five times as long.
 */

/** @throws PythonSyntaxError for what py-ast accepts and Python does not. */
export function buildExpression(
  tree: WrittenTree,
  raw: RawNode,
  bare: Bare = 'expression',
): Expression {
  switch (raw.nodeType) {
    case 'BoolOp':
      return {
        type: 'BoolOp',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        op: operator(raw) as BooleanOperator,
        values: expressions(tree, raw, 'values'),
      };
    case 'NamedExpr':
      return buildNamedExpr(tree, raw, bare);
    case 'BinOp':
      return {
        type: 'BinOp',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        left: buildExpression(tree, child(raw, 'left')),
        op: operator(raw) as BinaryOperator,
        right: buildExpression(tree, child(raw, 'right')),
      };
    case 'UnaryOp':
      return {
        type: 'UnaryOp',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        op: operator(raw) as UnaryOperator,
        operand: buildExpression(tree, child(raw, 'operand')),
      };
    case 'Lambda':
      return buildLambda(tree, raw);
    case 'IfExp':
      return {
        type: 'IfExp',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        test: buildExpression(tree, child(raw, 'test')),
        body: buildExpression(tree, child(raw, 'body')),
        orelse: buildExpression(tree, child(raw, 'orelse')),
      };
    case 'Dict':
      return {
        type: 'Dict',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        keys: (raw['keys'] as readonly (RawNode | null)[]).map((key) =>
          key === null ? null : buildExpression(tree, key),
        ),
        values: expressions(tree, raw, 'values'),
      };
    case 'Set':
      return buildSetOrString(tree, raw);
    case 'ListComp':
    case 'SetComp':
      return {
        type: raw.nodeType,
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        elt: buildExpression(tree, child(raw, 'elt'), 'named expression'),
        generators: buildComprehensions(tree, raw),
      };
    case 'GeneratorExp':
      return buildGenerator(tree, raw);
    case 'DictComp':
      return {
        type: 'DictComp',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        key: buildExpression(tree, child(raw, 'key')),
        value: buildExpression(tree, child(raw, 'value')),
        generators: buildComprehensions(tree, raw),
      };
    case 'Await':
      return buildAwait(tree, raw);
    case 'Yield':
    case 'YieldFrom':
      return buildYield(tree, raw, bare);
    case 'Compare':
      return {
        type: 'Compare',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        left: buildExpression(tree, child(raw, 'left')),
        ops: children(raw, 'ops').map(({ nodeType }) => nodeType as ComparisonOperator),
        comparators: expressions(tree, raw, 'comparators'),
      };
    case 'Call':
      return buildCall(tree, raw);
    case 'Constant':
      return buildConstant(tree, raw);
    case 'Attribute': {
      const name = tree.last(raw);
      return {
        type: 'Attribute',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        value: buildExpression(tree, child(raw, 'value')),
        attr: tree.name(name),
        attrSpan: tree.span(name, name),
        ctx: context(raw),
      };
    }
    case 'Subscript':
      return {
        type: 'Subscript',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        value: buildExpression(tree, child(raw, 'value')),
        slice: buildSubscript(tree, child(raw, 'slice')),
        ctx: context(raw),
      };
    case 'Starred':
      return buildStarred(tree, raw);
    case 'Name':
      return buildName(tree, raw);
    case 'List':
      return {
        type: 'List',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        elts: expressions(tree, raw, 'elts', 'named expression'),
        ctx: context(raw),
      };
    case 'Tuple':
      return buildTuple(tree, raw, bare);
    case 'Slice':
      return {
        type: 'Slice',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        lower: buildOptional(tree, raw, 'lower'),
        upper: buildOptional(tree, raw, 'upper'),
        step: buildOptional(tree, raw, 'step'),
      };
    default:
      throw new Error(`unknown expression ${raw.nodeType}`);
  }
}

/** The expression in a field that may be empty. */
export function buildOptional(
  tree: WrittenTree,
  raw: RawNode,
  field: string,
  bare?: Bare,
): Expression | null {
  const value = optionalChild(raw, field);
  return value === null ? null : buildExpression(tree, value, bare);
}

export function expressions(
  tree: WrittenTree,
  raw: RawNode,
  field: string,
  bare?: Bare,
): readonly Expression[] {
  return children(raw, field).map((item) => buildExpression(tree, item, bare));
}

export function buildName(tree: WrittenTree, raw: RawNode): Name {
  const id = tree.name(tree.first(raw));
  return { type: 'Name', range: tree.rangeOf(raw), loc: tree.locOf(raw), id, ctx: context(raw) };
}

/** `op` of a node with an operator. */
export function operator(raw: RawNode): string {
  return child(raw, 'op').nodeType;
}

function context(raw: RawNode): Context {
  return child(raw, 'ctx').nodeType as Context;
}

/** The parameters of a function or lambda; they stand between two tokens. */
export function buildArguments(
  tree: WrittenTree,
  raw: RawNode,
  before: number,
  after: number,
): Arguments {
  if (tree.tokens.is(before + 1, '/')) {
    tree.refuse('at least one argument must precede /', tree.range(before + 1, before + 1));
  }
  const start = tree.tokens.end(before);
  const empty = after === before + 1;
  const head = tree.nodeAt(
    'arguments',
    empty ? start : tree.tokens.start(before + 1),
    empty ? start : tree.tokens.end(after - 1),
  );
  const args = (field: string) => children(raw, field).map((arg) => buildArg(tree, arg));
  const optionalArg = (field: string) => {
    const arg = optionalChild(raw, field);
    return arg === null ? null : buildArg(tree, arg);
  };
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    posonlyargs: args('posonlyargs'),
    args: args('args'),
    vararg: optionalArg('vararg'),
    kwonlyargs: args('kwonlyargs'),
    kw_defaults: (raw['kw_defaults'] as readonly (RawNode | null)[]).map((value) =>
      value === null ? null : buildExpression(tree, value),
    ),
    kwarg: optionalArg('kwarg'),
    defaults: expressions(tree, raw, 'defaults'),
  };
}

function buildArg(tree: WrittenTree, raw: RawNode): Arg {
  const name = tree.first(raw);
  const annotation = buildOptional(tree, raw, 'annotation');
  // Only `*args: *Ts` (PEP 646).
  if (annotation?.type === 'Starred' && !tree.tokens.is(name - 1, '*')) {
    tree.refuse('invalid syntax', annotation.range);
  }
  return {
    type: 'arg',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    arg: tree.name(name),
    argSpan: tree.span(name, name),
    annotation,
    type_comment: null,
  };
}

/** The keyword arguments of a call or class. */
export function buildKeywords(tree: WrittenTree, raw: RawNode): readonly Keyword[] {
  return children(raw, 'keywords').map((keyword) => {
    const name = tree.first(keyword);
    const named = !tree.tokens.is(name, '**');
    return {
      type: 'keyword',
      range: tree.rangeOf(keyword),
      loc: tree.locOf(keyword),
      arg: named ? tree.name(name) : null,
      argSpan: named ? tree.span(name, name) : null,
      value: buildExpression(tree, child(keyword, 'value')),
    };
  });
}

function buildLambda(tree: WrittenTree, raw: RawNode): Expression {
  const keyword = tree.first(raw);
  const body = buildExpression(tree, child(raw, 'body'));
  let colon = tree.tokenBefore(body.range[0]);
  while (tree.tokens.is(colon, '(')) colon--;
  const args = buildArguments(tree, child(raw, 'args'), keyword, colon);
  return { type: 'Lambda', range: tree.rangeOf(raw), loc: tree.locOf(raw), args, body };
}

function buildStarred(tree: WrittenTree, raw: RawNode): Starred {
  const head = tree.node('Starred', raw);
  if (isGrouped(tree, ...head.range)) {
    tree.refuse('cannot use starred expression here', head.range);
  }
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    value: buildExpression(tree, child(raw, 'value')),
    ctx: context(raw),
  };
}

function buildNamedExpr(tree: WrittenTree, raw: RawNode, bare: Bare): NamedExpr {
  const head = tree.node('NamedExpr', raw);
  const target = child(raw, 'target');
  const isName = target.nodeType === 'Name' && tree.start(target) === tree.start(raw);
  const allowed = bare === 'named expression' || isGrouped(tree, ...head.range);
  if (!isName || !allowed || !tree.tokens.is(tree.last(target) + 1, ':=')) {
    tree.refuse('invalid syntax', head.range);
  }
  const value = buildExpression(tree, child(raw, 'value'));
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    target: buildName(tree, target),
    value,
  };
}

function buildYield(tree: WrittenTree, raw: RawNode, bare: Bare): Yield | YieldFrom {
  const [start, end] = [tree.start(raw), tree.end(raw)];
  if (bare !== 'yield' && !isGrouped(tree, start, end)) tree.refuse('invalid syntax', [start, end]);
  if (raw.nodeType === 'Yield') {
    return {
      type: 'Yield',
      range: tree.rangeOf(raw),
      loc: tree.locOf(raw),
      value: buildOptional(tree, raw, 'value'),
    };
  }
  return {
    type: 'YieldFrom',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    value: buildExpression(tree, child(raw, 'value')),
  };
}

/** Whether parentheses that are not those of a call enclose the range. */
function isGrouped(tree: WrittenTree, start: number, end: number): boolean {
  const parentheses = tree.parenthesised(start, end);
  if (parentheses === null) return false;
  return !endsOperand(tree, tree.tokenBefore(parentheses.start));
}

const KEYWORDS = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Whether a parenthesis behind this token is a call's. */
function endsOperand(tree: WrittenTree, token: number): boolean {
  const kind = tree.tokens.kind(token);
  if (kind === 'name') {
    const soft = tree.tokens.is(token, 'match') || tree.tokens.is(token, 'case');
    const firstOfLine = token === 0 || tree.tokens.kind(token - 1) === 'newline';
    return soft ? !firstOfLine : !KEYWORDS.has(tree.tokens.text(token));
  }
  if (kind === 'operator') return [')', ']', '}'].some((bracket) => tree.tokens.is(token, bracket));
  return kind === 'string' || kind === 'string end';
}

/** py-ast takes `await a ** b` for `await (a ** b)`, and lets any unary expression follow. */
function buildAwait(tree: WrittenTree, raw: RawNode): Await | BinOp {
  const value = child(raw, 'value');
  const next = tree.first(raw) + 1;
  if (['-', '+', '~', 'await'].some((word) => tree.tokens.is(next, word))) {
    tree.refuse('invalid syntax', [tree.tokens.start(next), tree.tokens.end(next)]);
  }
  const isPower = value.nodeType === 'BinOp' && operator(value) === 'Pow';
  if (!isPower || tree.start(value) !== tree.tokens.start(next)) {
    return {
      type: 'Await',
      range: tree.rangeOf(raw),
      loc: tree.locOf(raw),
      value: buildExpression(tree, value),
    };
  }
  const base = buildExpression(tree, child(value, 'left'));
  const end = tree.parenthesised(...base.range)?.end ?? base.range[1];
  return {
    type: 'BinOp',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    left: { ...tree.nodeAt('Await', tree.start(raw), end), value: base },
    op: 'Pow',
    right: buildExpression(tree, child(value, 'right')),
  };
}

function buildCall(tree: WrittenTree, raw: RawNode): Call {
  const head = tree.node('Call', raw);
  const func = buildExpression(tree, child(raw, 'func'));
  let opening = tree.tokenAt(func.range[1]);
  while (tree.tokens.is(opening, ')')) opening++;
  const args = children(raw, 'args');
  const keywords = buildKeywords(tree, raw);
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    func,
    args: args.map((arg) => buildArgument(tree, arg, opening, args.length + keywords.length)),
    keywords,
    argumentsSpan: { start: tree.tokens.start(opening), end: head.range[1] },
  };
}

/** A generator shares a call's parentheses only where it is the sole argument. */
function buildArgument(
  tree: WrittenTree,
  raw: RawNode,
  opening: number,
  count: number,
): Expression {
  const argument = buildExpression(tree, raw, 'named expression');
  const shares =
    argument.type === 'GeneratorExp' && argument.range[0] === tree.tokens.start(opening);
  if (shares) {
    const closing = tree.closing(opening);
    if (count > 1 || tree.tokens.is(closing - 1, ',')) {
      tree.refuse('Generator expression must be parenthesized', argument.range);
    }
  }
  return argument;
}

function buildGenerator(tree: WrittenTree, raw: RawNode): GeneratorExp {
  const head = tree.node('GeneratorExp', raw);
  // In a replacement field the parentheses may be those of the normalised source.
  if (!tree.isParenthesis(head.range)) {
    tree.refuse('Generator expression must be parenthesized', head.range);
  }
  const elt = buildExpression(tree, child(raw, 'elt'), 'named expression');
  if (elt.type === 'Starred') {
    tree.refuse('iterable unpacking cannot be used in comprehension', elt.range);
  }
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    elt,
    generators: buildComprehensions(tree, raw),
  };
}

function buildComprehensions(tree: WrittenTree, raw: RawNode): readonly Comprehension[] {
  return children(raw, 'generators').map((generator) => {
    const target = buildTarget(tree, child(generator, 'target'));
    let keyword = tree.tokenBefore(target.range[0]);
    while (!tree.tokens.is(keyword, 'for') && keyword > 0) keyword--;
    const isAsync = tree.tokens.is(keyword - 1, 'async');
    const iter = buildExpression(tree, child(generator, 'iter'));
    const ifs = expressions(tree, generator, 'ifs');
    for (const operand of [iter, ...ifs]) refuseBareLambda(tree, operand);
    const last = ifs[ifs.length - 1] ?? iter;
    const end = outerEnd(tree, last.range);
    const start = tree.tokens.start(isAsync ? keyword - 1 : keyword);
    const head = tree.nodeAt('comprehension', start, end);
    return {
      type: head.type,
      range: head.range,
      loc: head.loc,
      target,
      iter,
      ifs,
      is_async: isAsync ? 1 : 0,
    };
  });
}

/** End of an expression with the parentheses around it. */
export function outerEnd(tree: WrittenTree, [start, end]: Range): number {
  const parentheses = tree.parenthesised(start, end);
  return parentheses === null ? end : outerEnd(tree, [parentheses.start, parentheses.end]);
}

function refuseBareLambda(tree: WrittenTree, expression: Expression): void {
  if (expression.type === 'Lambda' && !isGrouped(tree, ...expression.range)) {
    tree.refuse('invalid syntax', expression.range);
  }
}

/** What may be assigned to; py-ast checks it for `=` but not for `for`. */
export function buildTarget(tree: WrittenTree, raw: RawNode): Expression {
  const target = buildExpression(tree, raw);
  checkTarget(tree, target);
  return target;
}

function checkTarget(tree: WrittenTree, target: Expression): void {
  switch (target.type) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return;
    case 'Starred':
      return checkTarget(tree, target.value);
    case 'List':
    case 'Tuple':
      for (const element of target.elts) checkTarget(tree, element);
      return;
    default:
      tree.refuse('cannot assign to this expression', target.range);
  }
}

function buildSubscript(tree: WrittenTree, raw: RawNode): Expression {
  const slice = buildExpression(tree, raw, 'named expression');
  if (slice.type !== 'Starred') return slice;
  // `a[*b]` is a tuple of one (PEP 646).
  return {
    type: 'Tuple',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    elts: [slice],
    ctx: 'Load',
  };
}

/** The elements may be what the tuple may be, except a `yield`; in parentheses they are named. */
function buildTuple(tree: WrittenTree, raw: RawNode, bare: Bare): Tuple {
  const head = tree.node('Tuple', raw);
  const grouped = tree.isParenthesis(head.range);
  const named = grouped || bare === 'named expression';
  const elts = expressions(tree, raw, 'elts', named ? 'named expression' : 'expression');
  return { type: head.type, range: head.range, loc: head.loc, elts, ctx: context(raw) };
}

function buildSetOrString(tree: WrittenTree, raw: RawNode): Expression {
  const literals = tree.strings.get(tree.first(raw));
  if (literals === undefined) {
    return {
      type: 'Set',
      range: tree.rangeOf(raw),
      loc: tree.locOf(raw),
      elts: expressions(tree, raw, 'elts', 'named expression'),
    };
  }
  const fields = children(raw, 'elts').slice(1);
  return buildInterpolated(tree, raw, literals, fields, (field) =>
    buildExpression(tree, field, 'yield'),
  );
}

function buildConstant(tree: WrittenTree, raw: RawNode): Constant {
  const token = tree.first(raw);
  const literals = tree.strings.get(token);
  if (literals !== undefined) return buildStringConstant(tree, raw, literals);
  const { literal, value } = constantValue(tree.tokens.text(token));
  const constant: SimpleConstant = {
    type: 'Constant',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    literal,
    value,
    kind: null,
    pieces: [],
    exact: true,
  };
  return constant as Constant;
}

/** A constant whose value fits its literal, which the type cannot say. */
type SimpleConstant = Omit<Constant, 'literal' | 'value'> & ConstantValue;

interface ConstantValue {
  readonly literal: Constant['literal'];
  readonly value: Constant['value'];
}

function constantValue(written: string): ConstantValue {
  switch (written) {
    case 'None':
      return { literal: 'None', value: null };
    case 'True':
      return { literal: 'bool', value: true };
    case 'False':
      return { literal: 'bool', value: false };
    case '...':
      return { literal: 'Ellipsis', value: null };
    default:
      return numberValue(written);
  }
}

function numberValue(written: string): ConstantValue {
  const digits = written.replaceAll('_', '').toLowerCase();
  if (digits.endsWith('j')) return { literal: 'complex', value: Number(digits.slice(0, -1)) };
  const radix = /^0[xob]/u.test(digits);
  if (!radix && /[.e]/u.test(digits)) return { literal: 'float', value: Number(digits) };
  const value = BigInt(digits);
  const safe = value <= Number.MAX_SAFE_INTEGER;
  return { literal: 'int', value: safe ? Number(value) : value };
}
