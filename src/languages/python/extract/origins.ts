import { anyOf, CALLED, CONSTRUCTED, extend, type Origin } from '../../../core/origin.ts';
import type {
  Alias,
  Attribute,
  Call,
  ClassDef,
  Expression,
  Import,
  ImportFrom,
  Name,
  PythonNode,
} from '../parse/nodes.ts';
import { BUILTIN_NAMES } from './builtin-names.ts';
import type { DeclarationTable } from './declaration-table.ts';
import { parametersOf, type Definition, type LexicalScopes, type PythonSymbol } from './scopes.ts';
import { stringValue, type SyntaxTree } from './tree.ts';

/** Says where the values of expressions and types come from, by bindings, never by text. */
export class Origins {
  readonly #tree: SyntaxTree;
  readonly #scopes: LexicalScopes;
  readonly #table: DeclarationTable;
  /** Modules whose names a star import brings in, last first. */
  readonly #starred: readonly string[];

  constructor(tree: SyntaxTree, scopes: LexicalScopes, table: DeclarationTable) {
    this.#tree = tree;
    this.#scopes = scopes;
    this.#table = table;
    this.#starred = tree.nodes
      .flatMap((node) => (node.type === 'ImportFrom' && isStar(node) ? [specifierOf(node)] : []))
      .reverse();
  }

  /** All origins that the expression may have; empty when none can be told. */
  of(node: Expression): readonly Origin[] {
    switch (node.type) {
      case 'Name':
        return this.#ofName(node);
      case 'Attribute':
        return this.#ofAttribute(node);
      case 'Call':
        return this.#ofCall(node);
      case 'IfExp':
        return union(anyOf([node.body, node.orelse].map((one) => this.#ofBranch(one))));
      case 'BoolOp':
        return union(anyOf(node.values.map((value) => this.#ofBranch(value))));
      case 'NamedExpr':
      case 'Await':
        return this.of(node.value);
      case 'Lambda':
        return this.#table.originOf(node);
      case 'Subscript':
        // `Redis[str]` is `Redis`; what is taken out of a mapping or list cannot be told.
        return node.slice.type === 'Constant'
          ? []
          : this.of(node.value).filter((origin) => this.#isClassLike(origin));
      default:
        return [];
    }
  }

  /** Null for what holds nothing. */
  #ofBranch(node: Expression): readonly Origin[] | null {
    return node.type === 'Constant' && node.literal === 'None' ? null : this.of(node);
  }

  /** The class that an annotation names: `X | None`, `Optional[X]`, `Awaitable[X]` and strings unwrapped. */
  ofType(node: Expression | null | undefined): readonly Origin[] {
    switch (node?.type) {
      case 'Name':
      case 'Attribute':
        return this.of(node);
      case 'Constant':
        return this.ofType(this.#scopes.typeInString(node));
      case 'BinOp':
        return node.op === 'BitOr' ? union(this.ofType(node.left), this.ofType(node.right)) : [];
      case 'Subscript': {
        const wrapper = this.#typingName(node.value);
        const parts = node.slice.type === 'Tuple' ? node.slice.elts : [node.slice];
        if (wrapper === null) {
          return this.of(node.value).filter(({ root }) => root.kind !== 'global');
        }
        return union(...wrapped(wrapper, parts).map((part) => this.ofType(part)));
      }
      default:
        return [];
    }
  }

  /** Of a variable, through everything that is ever assigned to it. */
  ofVariable({ definitions }: PythonSymbol): readonly Origin[] {
    return union(...definitions.map((definition) => this.ofDefinition(definition)));
  }

  /** What the name itself stands for: imports, or declarations of this file. */
  ofSymbol(symbol: PythonSymbol): readonly Origin[] {
    const own = this.#selfOrClass(symbol);
    if (own) return own;
    const variable = this.#table.originOfVariable(symbol);
    if (variable.length > 0) return variable;
    const definitions = symbol.definitions.filter((one) => !isOverload(one));
    const known = definitions.length > 0 ? definitions : symbol.definitions;
    return union(...known.map((definition) => this.ofDefinition(definition)));
  }

  ofDefinition(definition: Definition): readonly Origin[] {
    switch (definition.kind) {
      case 'import':
        return importedOrigin(definition.statement, definition.alias);
      case 'class':
      case 'function':
        return this.#table.originOf(definition.node);
      case 'parameter':
        return definition.default ? this.of(definition.default) : [];
      case 'assignment':
        return definition.value ? this.of(definition.value) : [];
      default:
        return [];
    }
  }

  /** Of the declared type of a variable or parameter. */
  typeOf({ definitions }: PythonSymbol): readonly Origin[] {
    return union(
      ...definitions.map((definition) => {
        switch (definition.kind) {
          case 'parameter':
            return this.ofType(definition.node.annotation);
          case 'assignment':
            return this.ofType(definition.annotation);
          case 'type':
            return this.ofType(definition.value);
          default:
            return [];
        }
      }),
    );
  }

  /** The module that `importlib.import_module("m")` or `__import__("m")` loads; null for any other call. */
  importedSpecifier(node: Call): string | null {
    const specifier = stringValue(node.args[0]);
    if (specifier === null) return null;
    const name = this.#calledName(node, ['importlib'], 'import_module');
    if (name) {
      const anchor = node.args[1] ?? node.keywords.find(({ arg }) => arg === 'package')?.value;
      const isOwnPackage =
        anchor?.type === 'Name' && ['__package__', '__name__'].includes(anchor.id);
      return specifier.startsWith('.') && !isOwnPackage ? null : specifier;
    }
    return this.#isGlobal(node.func, '__import__') ? specifier : null;
  }

  /** Whether an expression is a name of one of the modules, however it was imported. */
  isFrom(node: Expression, modules: readonly string[], ...names: readonly string[]): boolean {
    const wanted = modules.map((module) => `${module}.${names.join('.')}`);
    return this.of(node).some(
      ({ root, path }) => root.kind === 'import' && wanted.includes(dottedName(root, path)),
    );
  }

  #ofName(node: Name): readonly Origin[] {
    const symbol = this.#scopes.symbolOf(node);
    if (symbol) return this.ofSymbol(symbol);
    if (BUILTIN_NAMES.has(node.id) || this.#starred.length === 0) {
      return [{ root: { kind: 'global', name: node.id }, path: [] }];
    }
    return this.#starred.map((specifier) => importOrigin(specifier, node.id));
  }

  #ofAttribute(node: Attribute): readonly Origin[] {
    const values = this.of(node.value);
    return node.attr === '__class__'
      ? values.flatMap(classOfInstance)
      : values.map((origin) => extend(origin, node.attr));
  }

  #ofCall(node: Call): readonly Origin[] {
    const [first, second, third] = node.args;
    const imported = this.importedSpecifier(node);
    if (imported !== null) {
      // `__import__("a.b")` answers `a`, as the statement `import a.b` binds it.
      const isBuiltin = this.#isGlobal(node.func, '__import__');
      return [importOrigin(isBuiltin ? (imported.split('.')[0] ?? imported) : imported, '*')];
    }
    if (first && node.keywords.length === 0) {
      if (second && this.#isGlobal(node.func, 'getattr')) {
        const name = stringValue(second);
        const found = name === null ? [] : this.of(first).map((origin) => extend(origin, name));
        return union(found, third ? this.of(third) : []);
      }
      if (!second && this.#isGlobal(node.func, 'type')) {
        return this.of(first).flatMap(classOfInstance);
      }
      // With more arguments, what is called later is not what is named here.
      if (!second && this.isFrom(node.func, ['functools'], 'partial')) return this.of(first);
      if (!second && this.isFrom(node.func, ['asyncio'], 'run')) return this.of(first);
    }
    if (second && this.isFrom(node.func, ['typing', 'typing_extensions'], 'cast')) {
      return this.of(second);
    }
    if (first && node.func.type === 'Attribute' && node.func.attr === '__new__') {
      return this.of(first).map((origin) => extend(origin, CONSTRUCTED));
    }
    if (this.#isGlobal(node.func, 'super')) return [];
    return this.of(node.func).map((origin) => extend(origin, CALLED));
  }

  #calledName(node: Call, modules: readonly string[], name: string): boolean {
    return this.isFrom(node.func, modules, name);
  }

  #isGlobal(node: Expression, name: string): boolean {
    return node.type === 'Name' && node.id === name && !this.#scopes.symbolOf(node);
  }

  /** The class, or an instance of it, where the symbol is the first parameter of a method. */
  #selfOrClass({ definitions: [definition, ...more] }: PythonSymbol): readonly Origin[] | null {
    if (definition?.kind !== 'parameter' || more.length > 0) return null;
    const method = definition.function;
    if (method.type === 'Lambda' || parametersOf(method.args)[0]?.node !== definition.node) {
      return null;
    }
    const owner = methodOwner(method, this.#tree);
    if (!owner || hasDecorator(method, 'staticmethod')) return null;
    const isClassMethod = hasDecorator(method, 'classmethod') || CLASS_METHODS.has(method.name);
    const origins = this.#table.originOf(owner);
    return isClassMethod ? origins : origins.map((origin) => extend(origin, CONSTRUCTED));
  }

  #isClassLike({ root, path }: Origin): boolean {
    if (path.includes(CALLED) || path.includes(CONSTRUCTED)) return false;
    if (root.kind === 'import') return root.imported !== '*' || path.length > 0;
    if (root.kind === 'global') return false;
    return this.#table.entries[root.declaration]?.kind === 'class';
  }

  /** `Optional` for `typing.Optional`; null for what is no wrapper of types. */
  #typingName(node: Expression): string | null {
    for (const { root, path } of this.of(node)) {
      if (root.kind !== 'import') continue;
      const [, module, name] = /^(.*)\.([^.]+)$/u.exec(dottedName(root, path)) ?? [];
      if (module !== undefined && TYPING_MODULES.has(module)) return name ?? null;
    }
    return null;
  }
}

const CLASS_METHODS: ReadonlySet<string> = new Set([
  '__new__',
  '__init_subclass__',
  '__class_getitem__',
]);

const TYPING_MODULES: ReadonlySet<string> = new Set([
  'typing',
  'typing_extensions',
  'collections.abc',
]);

/** The arguments of a wrapper that say what the value is. */
function wrapped(name: string, parts: readonly Expression[]): readonly Expression[] {
  switch (name) {
    case 'Union':
      return parts;
    case 'Optional':
    case 'Annotated':
    case 'Awaitable':
    case 'ClassVar':
    case 'Final':
    case 'Required':
    case 'NotRequired':
    case 'ReadOnly':
      return parts.slice(0, 1);
    case 'Coroutine':
      return parts.slice(2, 3);
    default:
      return [];
  }
}

/** The class whose body declares a method. */
export function methodOwner(method: PythonNode, tree: SyntaxTree): ClassDef | null {
  let up = tree.parentOf(method);
  // A method may be declared under a condition.
  while (up && ['If', 'Try', 'TryStar', 'With', 'ExceptHandler'].includes(up.type)) {
    up = tree.parentOf(up);
  }
  return up?.type === 'ClassDef' ? up : null;
}

export function hasDecorator(
  node: { readonly decorator_list: readonly Expression[] },
  ...names: readonly string[]
): boolean {
  return node.decorator_list.some((decorator) => {
    const called = decorator.type === 'Call' ? decorator.func : decorator;
    if (called.type === 'Name') return names.includes(called.id);
    return called.type === 'Attribute' && names.includes(called.attr);
  });
}

function isOverload(definition: Definition): boolean {
  return definition.kind === 'function' && hasDecorator(definition.node, 'overload');
}

function isStar({ names }: ImportFrom): boolean {
  return names[0]?.name === '*';
}

/** What stands between `from` and `import`, without white space. */
export function specifierOf({ level, module }: ImportFrom): string {
  return '.'.repeat(level) + (module ?? '');
}

/** `import a.b` binds `a`; `import a.b as c` binds `a.b`. */
function importedOrigin(statement: Import | ImportFrom, alias: Alias): readonly Origin[] {
  if (statement.type === 'ImportFrom') return [importOrigin(specifierOf(statement), alias.name)];
  const module = alias.asname === null ? (alias.name.split('.')[0] ?? alias.name) : alias.name;
  return [importOrigin(module, '*')];
}

function importOrigin(specifier: string, imported: string): Origin {
  return { root: { kind: 'import', specifier, imported }, path: [] };
}

function dottedName(
  { specifier, imported }: { readonly specifier: string; readonly imported: string },
  path: readonly string[],
): string {
  return [specifier, ...(imported === '*' ? [] : [imported]), ...path].join('.');
}

/** `type(x)` and `x.__class__`: known where `x` is known to be made by a call. */
function classOfInstance({ root, path }: Origin): readonly Origin[] {
  const last = path.at(-1);
  return last === CALLED || last === CONSTRUCTED ? [{ root, path: path.slice(0, -1) }] : [];
}

/** Without repetitions. */
export function union(...lists: readonly (readonly Origin[])[]): readonly Origin[] {
  const all = lists.flat();
  if (all.length < 2) return all;
  return [...new Map(all.map((origin) => [JSON.stringify(origin), origin])).values()];
}
