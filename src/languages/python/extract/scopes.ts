import type { ReferenceFact, ScopeFact } from '../../../core/facts.ts';
import type { Span } from '../../../core/span.ts';
import type {
  Alias,
  Arg,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Expression,
  FunctionDef,
  Import,
  ImportFrom,
  Name,
  PythonNode,
} from '../parse/nodes.ts';
import type { FunctionNode } from './tree.ts';

/** A lexical scope by Python's rules. Comprehensions and type parameters have one, blocks have none. */
export interface Scope {
  readonly number: number;
  readonly kind: ScopeFact['kind'];
  /** A comprehension, from which `:=` reaches out. */
  readonly isComprehension: boolean;
  readonly node: PythonNode;
  readonly parent: Scope | null;
  readonly symbols: Map<string, PythonSymbol>;
  /** Names that a `global` statement hands to the module. */
  readonly globals: ReadonlySet<string>;
  /** Names that a `nonlocal` statement hands to an outer function. */
  readonly nonlocals: ReadonlySet<string>;
}

/** A name in its scope, with everything that gives it a value and everything that reads it. */
export interface PythonSymbol {
  readonly name: string;
  readonly scope: Scope;
  /** In source order; empty for a name that only a `global` statement names. */
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
}

interface DefinitionBase {
  /** The name alone. */
  readonly span: Span;
}

/** One place that binds a name. */
export type Definition = DefinitionBase &
  (
    | { readonly kind: 'import'; readonly statement: Import | ImportFrom; readonly alias: Alias }
    | { readonly kind: 'class'; readonly node: ClassDef }
    | { readonly kind: 'function'; readonly node: FunctionDef | AsyncFunctionDef }
    | {
        readonly kind: 'parameter';
        readonly node: Arg;
        readonly function: FunctionNode;
        readonly default: Expression | null;
      }
    /** `=`, `:=`, `with … as`, a declaration of a type, or part of an unpacked value. */
    | {
        readonly kind: 'assignment';
        readonly node: PythonNode;
        /** What is assigned; null where it is only part of a value, or nothing. */
        readonly value: Expression | null;
        readonly annotation: Expression | null;
        /** The statement assigns to this name alone. */
        readonly alone: boolean;
      }
    /** `type X = …` and type parameters. */
    | { readonly kind: 'type'; readonly node: PythonNode; readonly value: Expression | null }
    | { readonly kind: 'catch'; readonly node: PythonNode }
    /** A loop's variable or a capture of `match`. */
    | { readonly kind: 'capture'; readonly node: PythonNode }
    /** `x += 1` and `del x`: they change what another definition made. */
    | { readonly kind: 'change'; readonly node: PythonNode }
  );

/** A place that names a symbol without defining it. */
export interface Use {
  /** Null where it stands in a `global` statement or in `__all__`. */
  readonly node: Name | null;
  readonly span: Span;
  readonly scope: Scope;
  readonly role: ReferenceFact['role'];
}

/** A name that is read; the symbol is null for what the file does not define. */
export interface Read {
  readonly node: Name;
  readonly symbol: PythonSymbol | null;
}

/** A file's scopes, and the answer to which scope and symbol a node belongs to. */
export interface LexicalScopes {
  readonly all: readonly Scope[];
  readonly module: Scope;
  /** All symbols that have a definition, scope by scope. */
  readonly symbols: readonly PythonSymbol[];
  /** Names that are used but defined nowhere in the file, sorted. */
  readonly globals: readonly string[];
  /** What a name that is read means; undefined for what the file does not define. */
  symbolOf(name: Name): PythonSymbol | undefined;
  /** The scope that an expression stands in. */
  scopeAt(node: PythonNode): Scope;
  /** The scope that a class, function or comprehension opens. */
  openedBy(node: PythonNode): Scope | undefined;
  /** The type that a string in an annotation holds. */
  typeInString(node: PythonNode): Expression | undefined;
  /** Names that are read inside a span, in source order, with what they mean. */
  readsIn(span: Span): readonly Read[];
}

/** What a name means that is read in `scope`. Class scopes are invisible to the scopes inside them. */
export function lookUp(name: string, scope: Scope): PythonSymbol | undefined {
  let isOwn = true;
  for (let up: Scope | null = scope; up; up = up.parent) {
    if (up.globals.has(name)) return moduleOf(up).symbols.get(name);
    const found = up.nonlocals.has(name) ? undefined : up.symbols.get(name);
    if (found && (isOwn || up.kind !== 'class')) return found;
    // A scope of type parameters is part of what holds it.
    isOwn &&= up.kind === 'block' && !up.isComprehension;
  }
  return undefined;
}

export function moduleOf(scope: Scope): Scope {
  let up = scope;
  while (up.parent) up = up.parent;
  return up;
}

/** The parameters in the order in which a call fills them, each with its default. */
export function parametersOf(list: Arguments): {
  readonly node: Arg;
  readonly default: Expression | null;
  readonly kind: 'positional' | 'list' | 'keyword' | 'keywords';
}[] {
  const positional = [...list.posonlyargs, ...list.args];
  const firstDefault = positional.length - list.defaults.length;
  return [
    ...positional.map((node, at) => ({
      node,
      default: list.defaults[at - firstDefault] ?? null,
      kind: 'positional' as const,
    })),
    ...(list.vararg ? [{ node: list.vararg, default: null, kind: 'list' as const }] : []),
    ...list.kwonlyargs.map((node, at) => ({
      node,
      default: list.kw_defaults[at] ?? null,
      kind: 'keyword' as const,
    })),
    ...(list.kwarg ? [{ node: list.kwarg, default: null, kind: 'keywords' as const }] : []),
  ];
}
