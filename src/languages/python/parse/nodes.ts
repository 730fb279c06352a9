import type { Span } from '../../../core/span.ts';

/**
 * The syntax tree of a Python file. Node types and fields are those of CPython 3.14's `ast` module,
 * with four differences:
 *
 * - `type` names the node; the field that CPython calls `type` (in `ExceptHandler`) is `exception`.
 * - Nodes without place or fields (contexts, operators) are strings: `ctx: 'Load'`, `op: 'Add'`.
 * - Nodes that CPython gives no position (`Module`, `arguments`, `comprehension`, `withitem`,
 *   `match_case`) have one.
 * - Fields that end in `Span` or `Spans`, and `Constant.literal`, do not exist in CPython: they are
 *   what an edit needs and the abstract tree leaves out.
 *
 * Names are NFKC-normalised as CPython does it; their spans are those of the written name.
 */
export type PythonNode =
  | Module
  | Statement
  | Expression
  | Pattern
  | TypeParameter
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Comprehension;

/** Start (inclusive) and end (exclusive) in UTF-16 code units of the text without byte order mark. */
export type Range = readonly [start: number, end: number];

/** Line from 1 and column from 0, both as ESLint counts them in a node's `loc`. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly start: Place;
  readonly end: Place;
}

interface Node<Type extends string> {
  readonly type: Type;
  readonly range: Range;
  readonly loc: Location;
}

export type Context = 'Load' | 'Store' | 'Del';

export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

export type BooleanOperator = 'And' | 'Or';

export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';

export type ComparisonOperator =
  'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export interface Module extends Node<'Module'> {
  readonly body: readonly Statement[];
  /** Always empty: type comments are not parsed, as by `ast.parse` without `type_comments`. */
  readonly type_ignores: readonly [];
}

// Statements

export type Statement =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

interface Function<Type extends string> extends Node<Type> {
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decorator_list: readonly Expression[];
  /** Each decorator from its `@` to the end of its expression, closing parentheses included. */
  readonly decoratorSpans: readonly Span[];
  readonly returns: Expression | null;
  readonly type_comment: null;
  readonly type_params: readonly TypeParameter[];
}

/** Its range begins at `def`, after the decorators. */
export interface FunctionDef extends Function<'FunctionDef'> {}

/** Its range begins at `async`, after the decorators. */
export interface AsyncFunctionDef extends Function<'AsyncFunctionDef'> {}

/** Its range begins at `class`, after the decorators. */
export interface ClassDef extends Node<'ClassDef'> {
  readonly name: string;
  readonly nameSpan: Span;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  /** From `(` to `)` around bases and keywords; null where the class has no parentheses. */
  readonly argumentsSpan: Span | null;
  readonly body: readonly Statement[];
  readonly decorator_list: readonly Expression[];
  /** Each decorator from its `@` to the end of its expression, closing parentheses included. */
  readonly decoratorSpans: readonly Span[];
  readonly type_params: readonly TypeParameter[];
}

export interface Return extends Node<'Return'> {
  readonly value: Expression | null;
}

export interface Delete extends Node<'Delete'> {
  readonly targets: readonly Expression[];
}

export interface Assign extends Node<'Assign'> {
  readonly targets: readonly Expression[];
  readonly value: Expression;
  readonly type_comment: null;
}

export interface TypeAlias extends Node<'TypeAlias'> {
  readonly name: Name;
  readonly type_params: readonly TypeParameter[];
  readonly value: Expression;
}

export interface AugAssign extends Node<'AugAssign'> {
  readonly target: Name | Attribute | Subscript;
  readonly op: BinaryOperator;
  readonly value: Expression;
}

export interface AnnAssign extends Node<'AnnAssign'> {
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expression;
  readonly value: Expression | null;
  /** 1 for a bare name, 0 for anything else, a name in parentheses included. */
  readonly simple: 0 | 1;
}

interface Loop<Type extends string> extends Node<Type> {
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
  readonly type_comment: null;
}

export interface For extends Loop<'For'> {}

export interface AsyncFor extends Loop<'AsyncFor'> {}

export interface While extends Node<'While'> {
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

/** An `elif` is an `If` alone in `orelse`; its range begins at `elif`. */
export interface If extends Node<'If'> {
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

interface ContextBlock<Type extends string> extends Node<Type> {
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
  readonly type_comment: null;
}

export interface With extends ContextBlock<'With'> {}

export interface AsyncWith extends ContextBlock<'AsyncWith'> {}

export interface Match extends Node<'Match'> {
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends Node<'Raise'> {
  readonly exc: Expression | null;
  readonly cause: Expression | null;
}

interface TryBlock<Type extends string> extends Node<Type> {
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}

export interface Try extends TryBlock<'Try'> {}

/** A `try` whose handlers are `except*`. */
export interface TryStar extends TryBlock<'TryStar'> {}

export interface Assert extends Node<'Assert'> {
  readonly test: Expression;
  readonly msg: Expression | null;
}

export interface Import extends Node<'Import'> {
  readonly names: readonly Alias[];
  /** 1 for a `lazy import` (PEP 810, Python 3.15). */
  readonly is_lazy: 0 | 1;
}

export interface ImportFrom extends Node<'ImportFrom'> {
  /** The module without its leading dots; null in `from . import a`. */
  readonly module: string | null;
  /** What is written between `from` and `import`, leading dots included. */
  readonly moduleSpan: Span;
  readonly names: readonly Alias[];
  /** From `(` to `)` around the names; null where they are not in parentheses. */
  readonly parenthesesSpan: Span | null;
  /** Number of leading dots. */
  readonly level: number;
  /** 1 for a `lazy from … import` (PEP 810, Python 3.15). */
  readonly is_lazy: 0 | 1;
}

export interface Global extends Node<'Global'> {
  readonly names: readonly string[];
  readonly nameSpans: readonly Span[];
}

export interface Nonlocal extends Node<'Nonlocal'> {
  readonly names: readonly string[];
  readonly nameSpans: readonly Span[];
}

export interface Expr extends Node<'Expr'> {
  readonly value: Expression;
}

export interface Pass extends Node<'Pass'> {}

export interface Break extends Node<'Break'> {}

export interface Continue extends Node<'Continue'> {}

// Expressions

export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export interface BoolOp extends Node<'BoolOp'> {
  readonly op: BooleanOperator;
  readonly values: readonly Expression[];
}

export interface NamedExpr extends Node<'NamedExpr'> {
  readonly target: Name;
  readonly value: Expression;
}

export interface BinOp extends Node<'BinOp'> {
  readonly left: Expression;
  readonly op: BinaryOperator;
  readonly right: Expression;
}

export interface UnaryOp extends Node<'UnaryOp'> {
  readonly op: UnaryOperator;
  readonly operand: Expression;
}

export interface Lambda extends Node<'Lambda'> {
  readonly args: Arguments;
  readonly body: Expression;
}

export interface IfExp extends Node<'IfExp'> {
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}

export interface Dict extends Node<'Dict'> {
  /** A null key stands for `**value`. */
  readonly keys: readonly (Expression | null)[];
  readonly values: readonly Expression[];
}

export interface Set extends Node<'Set'> {
  readonly elts: readonly Expression[];
}

export interface ListComp extends Node<'ListComp'> {
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface SetComp extends Node<'SetComp'> {
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends Node<'DictComp'> {
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
}

export interface GeneratorExp extends Node<'GeneratorExp'> {
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface Await extends Node<'Await'> {
  readonly value: Expression;
}

export interface Yield extends Node<'Yield'> {
  readonly value: Expression | null;
}

export interface YieldFrom extends Node<'YieldFrom'> {
  readonly value: Expression;
}

export interface Compare extends Node<'Compare'> {
  readonly left: Expression;
  readonly ops: readonly ComparisonOperator[];
  readonly comparators: readonly Expression[];
}

export interface Call extends Node<'Call'> {
  readonly func: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
  /** From `(` to `)`. */
  readonly argumentsSpan: Span;
}

/** A replacement field `{…}` of an f-string, braces included. */
export interface FormattedValue extends Node<'FormattedValue'> {
  readonly value: Expression;
  /** Code point of `s`, `r` or `a`; -1 without conversion. */
  readonly conversion: number;
  readonly format_spec: JoinedStr | null;
}

/** A replacement field `{…}` of a t-string (PEP 750), braces included. */
export interface Interpolation extends Node<'Interpolation'> {
  readonly value: Expression;
  /** Source text of the expression. */
  readonly str: string;
  /** Code point of `s`, `r` or `a`; -1 without conversion. */
  readonly conversion: number;
  readonly format_spec: JoinedStr | null;
}

/** One literal of an implicit concatenation, as written. */
export interface StringPiece {
  /** Prefix, quotes and content. */
  readonly span: Span;
  /** Without prefix and quotes. */
  readonly contentSpan: Span;
  /** As written: `''`, `'r'`, `'Rb'`, `'f'` … */
  readonly prefix: string;
  readonly quote: "'" | '"' | "'''" | '"""';
}

export interface JoinedStr extends Node<'JoinedStr'> {
  readonly values: readonly (Constant | FormattedValue | Interpolation)[];
  /** The literals that are joined; empty for a format specification. */
  readonly pieces: readonly StringPiece[];
}

export interface TemplateStr extends Node<'TemplateStr'> {
  readonly values: readonly (Constant | Interpolation)[];
  readonly pieces: readonly StringPiece[];
}

export interface ConstantValues {
  readonly str: string;
  /** One code unit for each byte. */
  readonly bytes: string;
  readonly int: number | bigint;
  readonly float: number;
  /** The imaginary part. */
  readonly complex: number;
  readonly bool: boolean;
  readonly None: null;
  readonly Ellipsis: null;
}

interface ConstantOf<Literal extends keyof ConstantValues> extends Node<'Constant'> {
  /** Python's type of the value. */
  readonly literal: Literal;
  readonly value: ConstantValues[Literal];
  /** `'u'` for a string with that prefix. */
  readonly kind: 'u' | null;
  /** The literals of a string or bytes object; empty for other constants and text in an f-string. */
  readonly pieces: readonly StringPiece[];
  /**
   * False where a `\N{…}` escape is kept as written: the names of characters are not known here.
   * Such a value is not the string that Python sees.
   */
  readonly exact: boolean;
}

export type StringConstant = ConstantOf<'str'>;

export type Constant = {
  [Literal in keyof ConstantValues]: ConstantOf<Literal>;
}[keyof ConstantValues];

export interface Attribute extends Node<'Attribute'> {
  readonly value: Expression;
  readonly attr: string;
  readonly attrSpan: Span;
  readonly ctx: Context;
}

export interface Subscript extends Node<'Subscript'> {
  readonly value: Expression;
  readonly slice: Expression;
  readonly ctx: Context;
}

export interface Starred extends Node<'Starred'> {
  readonly value: Expression;
  readonly ctx: Context;
}

export interface Name extends Node<'Name'> {
  readonly id: string;
  readonly ctx: Context;
}

export interface List extends Node<'List'> {
  readonly elts: readonly Expression[];
  readonly ctx: Context;
}

export interface Tuple extends Node<'Tuple'> {
  readonly elts: readonly Expression[];
  readonly ctx: Context;
}

export interface Slice extends Node<'Slice'> {
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}

// Parts of statements and expressions

/** Its range runs from the `for` or `async` to the last condition. */
export interface Comprehension extends Node<'comprehension'> {
  readonly target: Expression;
  readonly iter: Expression;
  readonly ifs: readonly Expression[];
  readonly is_async: 0 | 1;
}

export interface ExceptHandler extends Node<'ExceptHandler'> {
  /** CPython's field `type`. */
  readonly exception: Expression | null;
  readonly name: string | null;
  readonly nameSpan: Span | null;
  readonly body: readonly Statement[];
}

/** Its range is what stands between the parentheses, or between `lambda` and the colon. */
export interface Arguments extends Node<'arguments'> {
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** One for each of `kwonlyargs`, null where it has no default. */
  readonly kw_defaults: readonly (Expression | null)[];
  readonly kwarg: Arg | null;
  /** Those of the last positional parameters. */
  readonly defaults: readonly Expression[];
}

export interface Arg extends Node<'arg'> {
  readonly arg: string;
  readonly argSpan: Span;
  readonly annotation: Expression | null;
  readonly type_comment: null;
}

export interface Keyword extends Node<'keyword'> {
  /** Null for `**value`. */
  readonly arg: string | null;
  readonly argSpan: Span | null;
  readonly value: Expression;
}

export interface Alias extends Node<'alias'> {
  /** Dotted name, or `*`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly asname: string | null;
  readonly asnameSpan: Span | null;
}

export interface WithItem extends Node<'withitem'> {
  readonly context_expr: Expression;
  readonly optional_vars: Expression | null;
}

/** Its range begins at `case`. */
export interface MatchCase extends Node<'match_case'> {
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}

// Patterns

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface MatchValue extends Node<'MatchValue'> {
  readonly value: Expression;
}

export interface MatchSingleton extends Node<'MatchSingleton'> {
  readonly value: boolean | null;
}

export interface MatchSequence extends Node<'MatchSequence'> {
  readonly patterns: readonly Pattern[];
}

export interface MatchMapping extends Node<'MatchMapping'> {
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
  readonly restSpan: Span | null;
}

export interface MatchClass extends Node<'MatchClass'> {
  readonly cls: Expression;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_attrSpans: readonly Span[];
  readonly kwd_patterns: readonly Pattern[];
}

/** `*name`; the name is null for `*_`. */
export interface MatchStar extends Node<'MatchStar'> {
  readonly name: string | null;
  readonly nameSpan: Span | null;
}

/** `pattern as name`, a capture (no pattern) or the wildcard `_` (neither). */
export interface MatchAs extends Node<'MatchAs'> {
  readonly pattern: Pattern | null;
  readonly name: string | null;
  readonly nameSpan: Span | null;
}

export interface MatchOr extends Node<'MatchOr'> {
  readonly patterns: readonly Pattern[];
}

// Type parameters

export type TypeParameter = TypeVar | ParamSpec | TypeVarTuple;

export interface TypeVar extends Node<'TypeVar'> {
  readonly name: string;
  readonly nameSpan: Span;
  readonly bound: Expression | null;
  readonly default_value: Expression | null;
}

export interface ParamSpec extends Node<'ParamSpec'> {
  readonly name: string;
  readonly nameSpan: Span;
  readonly default_value: Expression | null;
}

export interface TypeVarTuple extends Node<'TypeVarTuple'> {
  readonly name: string;
  readonly nameSpan: Span;
  readonly default_value: Expression | null;
}
