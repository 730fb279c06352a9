import {
  buildArguments,
  buildExpression,
  buildKeywords,
  buildName,
  buildOptional,
  buildTarget,
  expressions,
  operator,
  outerEnd,
} from './build-expression.ts';
import { buildPattern } from './build-pattern.ts';
import type {
  Alias,
  AnnAssign,
  Assign,
  AugAssign,
  BinaryOperator,
  ClassDef,
  Delete,
  ExceptHandler,
  Expression,
  ImportFrom,
  MatchCase,
  Statement,
  Try,
  TryStar,
  TypeParameter,
  WithItem,
} from './nodes.ts';
import { child, children, optionalChild, type RawNode, type WrittenTree } from './written-tree.ts';

export function buildStatements(
  tree: WrittenTree,
  raw: RawNode,
  field: string,
): readonly Statement[] {
  return children(raw, field).map((statement) => buildStatement(tree, statement));
}

/** @throws PythonSyntaxError for what py-ast accepts and Python does not. */
function buildStatement(tree: WrittenTree, raw: RawNode): Statement {
  if (COMPOUND.has(raw.nodeType)) checkStartsLine(tree, raw);
  switch (raw.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return buildFunction(tree, raw, raw.nodeType);
    case 'ClassDef':
      return buildClass(tree, raw);
    case 'Return':
      return {
        type: 'Return',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        value: buildOptional(tree, raw, 'value'),
      };
    case 'Delete':
      return buildDelete(tree, raw);
    case 'Assign':
      return buildAssign(tree, raw);
    case 'TypeAlias':
      return {
        type: 'TypeAlias',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        name: buildName(tree, child(raw, 'name')),
        type_params: buildTypeParameters(tree, raw),
        value: buildExpression(tree, child(raw, 'value')),
      };
    case 'AugAssign':
      return {
        type: 'AugAssign',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        target: buildTarget(tree, child(raw, 'target')) as AugAssign['target'],
        op: operator(raw) as BinaryOperator,
        value: buildExpression(tree, child(raw, 'value'), 'yield'),
      };
    case 'AnnAssign':
      return buildAnnAssign(tree, raw);
    case 'For':
    case 'AsyncFor':
      return {
        type: raw.nodeType,
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        target: buildTarget(tree, child(raw, 'target')),
        iter: buildExpression(tree, child(raw, 'iter')),
        body: buildStatements(tree, raw, 'body'),
        orelse: buildStatements(tree, raw, 'orelse'),
        type_comment: null,
      };
    case 'While':
    case 'If':
      return {
        type: raw.nodeType,
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        test: buildExpression(tree, child(raw, 'test'), 'named expression'),
        body: buildStatements(tree, raw, 'body'),
        orelse: buildStatements(tree, raw, 'orelse'),
      };
    case 'With':
    case 'AsyncWith':
      return {
        type: raw.nodeType,
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        items: children(raw, 'items').map((item) => buildWithItem(tree, item)),
        body: buildStatements(tree, raw, 'body'),
        type_comment: null,
      };
    case 'Match':
      return {
        type: 'Match',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        subject: buildExpression(tree, child(raw, 'subject'), 'named expression'),
        cases: children(raw, 'cases').map((matchCase) => buildCase(tree, matchCase)),
      };
    case 'Raise':
      return {
        type: 'Raise',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        exc: buildOptional(tree, raw, 'exc'),
        cause: buildOptional(tree, raw, 'cause'),
      };
    case 'Try':
    case 'TryStar':
      return buildTry(tree, raw, raw.nodeType);
    case 'Assert':
      return {
        type: 'Assert',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        test: buildExpression(tree, child(raw, 'test')),
        msg: buildOptional(tree, raw, 'msg'),
      };
    case 'Import':
      return {
        type: 'Import',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        names: children(raw, 'names').map((alias) => buildAlias(tree, alias)),
        is_lazy: isLazy(tree, raw),
      };
    case 'ImportFrom':
      return buildImportFrom(tree, raw);
    case 'Global':
    case 'Nonlocal': {
      const head = tree.node(raw.nodeType, raw);
      // Names and commas take turns behind the keyword.
      const first = tree.first(raw) + 1;
      const names = (raw['names'] as readonly string[]).map((_, index) => first + 2 * index);
      return {
        type: head.type,
        range: head.range,
        loc: head.loc,
        names: names.map((name) => tree.name(name)),
        nameSpans: names.map((name) => tree.span(name, name)),
      };
    }
    case 'Expr':
      return {
        type: 'Expr',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        value: buildExpression(tree, child(raw, 'value'), 'yield'),
      };
    case 'Pass':
    case 'Break':
    case 'Continue':
      return tree.node(raw.nodeType, raw);
    default:
      throw new Error(`unknown statement ${raw.nodeType}`);
  }
}

const COMPOUND = new Set([
  ...['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'For', 'AsyncFor', 'While', 'If'],
  ...['With', 'AsyncWith', 'Match', 'Try', 'TryStar'],
]);

/** py-ast lets a compound statement follow a semicolon. */
function checkStartsLine(tree: WrittenTree, raw: RawNode): void {
  const first = tree.first(raw);
  if (first > 0 && tree.tokens.kind(first - 1) !== 'newline') {
    tree.refuse('invalid syntax', tree.range(first, first));
  }
}

function buildFunction<Type extends 'FunctionDef' | 'AsyncFunctionDef'>(
  tree: WrittenTree,
  raw: RawNode,
  type: Type,
) {
  const head = tree.node(type, raw);
  const name = tree.first(raw) + (type === 'FunctionDef' ? 1 : 2);
  const opening = behindTypeParameters(tree, name);
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    ...buildDecorators(tree, raw),
    name: tree.name(name),
    nameSpan: tree.span(name, name),
    type_params: buildTypeParameters(tree, raw),
    args: buildArguments(tree, child(raw, 'args'), opening, tree.closing(opening)),
    returns: buildOptional(tree, raw, 'returns'),
    body: buildStatements(tree, raw, 'body'),
    type_comment: null,
  };
}

/** Index of the token behind the name of a definition and its type parameters. */
function behindTypeParameters(tree: WrittenTree, name: number): number {
  return tree.tokens.is(name + 1, '[') ? tree.closing(name + 1) + 1 : name + 1;
}

function buildDecorators(tree: WrittenTree, raw: RawNode) {
  const decorator_list = expressions(tree, raw, 'decorator_list', 'named expression');
  for (const { type, range } of decorator_list) {
    // The parentheses may be those of the normalised source.
    const bareTuple = type === 'Tuple' && !tree.isParenthesis(range);
    if (bareTuple || type === 'Starred') tree.refuse('invalid syntax', range);
  }
  const decoratorSpans = decorator_list.map(({ range }) => {
    let at = tree.tokenBefore(range[0]);
    while (!tree.tokens.is(at, '@')) at--;
    return { start: tree.tokens.start(at), end: outerEnd(tree, range) };
  });
  return { decorator_list, decoratorSpans };
}

function buildClass(tree: WrittenTree, raw: RawNode): ClassDef {
  const head = tree.node('ClassDef', raw);
  const name = tree.first(raw) + 1;
  const opening = behindTypeParameters(tree, name);
  const bases = expressions(tree, raw, 'bases', 'named expression');
  const keywords = buildKeywords(tree, raw);
  const firstNamed = keywords.find(({ arg }) => arg !== null) ?? keywords[0];
  for (const base of bases) {
    // `*bases` may follow a keyword, but not `**keywords`.
    const limit = base.type === 'Starred' ? keywords.find(({ arg }) => arg === null) : firstNamed;
    if (limit !== undefined && base.range[0] > limit.range[0]) {
      tree.refuse('positional argument follows keyword argument', base.range);
    }
  }
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    ...buildDecorators(tree, raw),
    name: tree.name(name),
    nameSpan: tree.span(name, name),
    type_params: buildTypeParameters(tree, raw),
    bases,
    keywords,
    argumentsSpan: tree.tokens.is(opening, '(') ? tree.span(opening, tree.closing(opening)) : null,
    body: buildStatements(tree, raw, 'body'),
  };
}

function buildTypeParameters(tree: WrittenTree, raw: RawNode): readonly TypeParameter[] {
  return children(raw, 'type_params').map((parameter) => {
    const name = tree.first(parameter) + (parameter.nodeType === 'TypeVar' ? 0 : 1);
    const named = { name: tree.name(name), nameSpan: tree.span(name, name) };
    const default_value = buildOptional(tree, parameter, 'default_value');
    if (default_value?.type === 'Starred' && parameter.nodeType !== 'TypeVarTuple') {
      tree.refuse('invalid syntax', default_value.range);
    }
    if (parameter.nodeType === 'TypeVar') {
      const bound = buildOptional(tree, parameter, 'bound');
      return {
        type: 'TypeVar',
        range: tree.rangeOf(parameter),
        loc: tree.locOf(parameter),
        ...named,
        bound,
        default_value,
      };
    }
    const type = parameter.nodeType === 'ParamSpec' ? 'ParamSpec' : 'TypeVarTuple';
    return {
      type,
      range: tree.rangeOf(parameter),
      loc: tree.locOf(parameter),
      ...named,
      default_value,
    };
  });
}

function buildDelete(tree: WrittenTree, raw: RawNode): Delete {
  const start = tree.start(raw);
  const behind = tree.last(raw) + 1;
  // The normalised source leaves out a comma at the end.
  const end = tree.tokens.is(behind, ',') ? tree.tokens.end(behind) : tree.end(raw);
  const targets = children(raw, 'targets').map((target) => buildTarget(tree, target));
  for (const target of targets) refuseStarred(tree, target);
  return { ...tree.nodeAt('Delete', start, end), targets };
}

function refuseStarred(tree: WrittenTree, target: Expression): void {
  if (target.type === 'Starred') tree.refuse('cannot delete starred', target.range);
  if (target.type !== 'Tuple' && target.type !== 'List') return;
  for (const element of target.elts) refuseStarred(tree, element);
}

function buildAssign(tree: WrittenTree, raw: RawNode): Assign {
  return {
    type: 'Assign',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    targets: children(raw, 'targets').map((target) => buildTarget(tree, target)),
    value: buildExpression(tree, child(raw, 'value'), 'yield'),
    type_comment: null,
  };
}

function buildAnnAssign(tree: WrittenTree, raw: RawNode): AnnAssign {
  const head = tree.node('AnnAssign', raw);
  const target = buildTarget(tree, child(raw, 'target'));
  if (target.type === 'Tuple' || target.type === 'List' || target.type === 'Starred') {
    tree.refuse(
      `only single target (not ${target.type.toLowerCase()}) can be annotated`,
      target.range,
    );
  }
  const bareName = target.type === 'Name' && target.range[0] === head.range[0];
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    target: target as AnnAssign['target'],
    annotation: buildExpression(tree, child(raw, 'annotation')),
    value: buildOptional(tree, raw, 'value', 'yield'),
    simple: bareName ? 1 : 0,
  };
}

function buildWithItem(tree: WrittenTree, raw: RawNode): WithItem {
  const context_expr = buildExpression(tree, child(raw, 'context_expr'));
  const variables = optionalChild(raw, 'optional_vars');
  const optional_vars = variables === null ? null : buildTarget(tree, variables);
  const end = optional_vars === null ? context_expr.range[1] : outerEnd(tree, optional_vars.range);
  return { ...tree.nodeAt('withitem', context_expr.range[0], end), context_expr, optional_vars };
}

function buildCase(tree: WrittenTree, raw: RawNode): MatchCase {
  const pattern = buildPattern(tree, child(raw, 'pattern'));
  const guard = buildOptional(tree, raw, 'guard', 'named expression');
  const body = buildStatements(tree, raw, 'body');
  let keyword = tree.tokenBefore(pattern.range[0]);
  while (!tree.tokens.is(keyword, 'case')) keyword--;
  const end = body[body.length - 1]?.range[1] ?? pattern.range[1];
  const head = tree.nodeAt('match_case', tree.tokens.start(keyword), end);
  return { type: head.type, range: head.range, loc: head.loc, pattern, guard, body };
}

function buildTry(tree: WrittenTree, raw: RawNode, type: 'Try' | 'TryStar'): Try | TryStar {
  const head = tree.node(type, raw);
  const handlers = children(raw, 'handlers').map((handler) => buildHandler(tree, handler));
  const orelse = buildStatements(tree, raw, 'orelse');
  const finalbody = buildStatements(tree, raw, 'finalbody');
  const body = buildStatements(tree, raw, 'body');
  const complete = handlers.length > 0 || (finalbody.length > 0 && orelse.length === 0);
  if (!complete) {
    // Behind the end of the line, where a handler should be.
    const next = tree.tokenAt(head.range[1]) + 1;
    tree.refuse("expected 'except' or 'finally' block", tree.range(next, next));
  }
  const nameless = type === 'TryStar' && handlers.find(({ exception }) => exception === null);
  if (nameless) tree.refuse('expected one or more exception types', nameless.range);
  return { type: head.type, range: head.range, loc: head.loc, body, handlers, orelse, finalbody };
}

function buildHandler(tree: WrittenTree, raw: RawNode): ExceptHandler {
  const head = tree.node('ExceptHandler', raw);
  const exception: Expression | null = buildOptional(tree, raw, 'type');
  if (exception?.type === 'Tuple' && !tree.isParenthesis(exception.range)) {
    const starred = exception.elts.find(({ type }) => type === 'Starred');
    if (starred !== undefined) tree.refuse('invalid syntax', starred.range);
  }
  const named = exception !== null && raw['name'] !== undefined && raw['name'] !== null;
  let name: number | null = null;
  if (named) {
    const end = outerEnd(tree, exception.range);
    name = tree.tokenAt(end) + 1;
  }
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    exception,
    name: name === null ? null : tree.name(name),
    nameSpan: name === null ? null : tree.span(name, name),
    body: buildStatements(tree, raw, 'body'),
  };
}

function isLazy(tree: WrittenTree, raw: RawNode): 0 | 1 {
  return tree.tokens.is(tree.first(raw), 'lazy') ? 1 : 0;
}

function buildAlias(tree: WrittenTree, raw: RawNode): Alias {
  const head = tree.node('alias', raw);
  const first = tree.first(raw);
  const last = tree.last(raw);
  const renamed = last > first && tree.tokens.is(last - 1, 'as');
  const lastOfName = renamed ? last - 2 : last;
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    name: tree.dottedName(first, lastOfName),
    nameSpan: tree.span(first, lastOfName),
    asname: renamed ? tree.name(last) : null,
    asnameSpan: renamed ? tree.span(last, last) : null,
  };
}

function buildImportFrom(tree: WrittenTree, raw: RawNode): ImportFrom {
  const head = tree.node('ImportFrom', raw);
  const is_lazy = isLazy(tree, raw);
  const first = tree.first(raw) + is_lazy + 1;
  let keyword = first;
  while (!tree.tokens.is(keyword, 'import')) keyword++;
  let name = first;
  let level = 0;
  for (; name < keyword && /^\.+$/u.test(tree.tokens.text(name)); name++) {
    level += tree.tokens.text(name).length;
  }
  const names = children(raw, 'names').map((alias) => buildAlias(tree, alias));
  const opening = keyword + 1;
  const parenthesised = tree.tokens.is(opening, '(');
  if (first === keyword || (parenthesised && names[0]?.name === '*')) {
    tree.refuse('invalid syntax', tree.range(keyword, opening));
  }
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    module: name === keyword ? null : tree.dottedName(name, keyword - 1),
    moduleSpan: tree.span(first, keyword - 1),
    names,
    parenthesesSpan: parenthesised ? tree.span(opening, tree.closing(opening)) : null,
    level,
    is_lazy,
  };
}
