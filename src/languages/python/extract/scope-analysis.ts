import type { ScopeFact } from '../../../core/facts.ts';
import type { Span } from '../../../core/span.ts';
import type {
  Alias,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Comprehension,
  Expression,
  FunctionDef,
  Global,
  Lambda,
  Name,
  Nonlocal,
  PythonNode,
  Statement,
  TypeParameter,
} from '../parse/nodes.ts';
import { parsePython } from '../parse/parse-python.ts';
import {
  lookUp,
  moduleOf,
  parametersOf,
  type Definition,
  type LexicalScopes,
  type PythonSymbol,
  type Read,
  type Scope,
  type Use,
} from './scopes.ts';
import { shiftedExpression } from './shifted-expression.ts';
import { childrenOf, spanOf, type FunctionNode, type SyntaxTree } from './tree.ts';
import { assignedTargets } from './unpacking.ts';

/** Finds the scopes of a file, what is defined in them, and what every name that is read means. */
export function analyseScopes(tree: SyntaxTree, text: string): LexicalScopes {
  return new ScopeAnalysis(tree, text).result();
}

/** The scopes as facts. */
export function scopeFacts(scopes: LexicalScopes, textLength: number): ScopeFact[] {
  const facts: ScopeFact[] = [];
  for (const scope of scopes.all) {
    const outer = scope.parent ? (facts[scope.parent.number]?.qualifiedName ?? '') : '';
    const own =
      scope.kind !== 'block' && 'name' in scope.node && typeof scope.node.name === 'string'
        ? scope.node.name
        : '';
    facts.push({
      parent: scope.parent?.number ?? null,
      span: scope.parent ? spanOf(scope.node) : { start: 0, end: textLength },
      names: [...scope.symbols.values()]
        .filter(({ definitions }) => definitions.length > 0)
        .map(({ name }) => name),
      qualifiedName: [outer, own].filter(Boolean).join('.'),
      kind: scope.kind,
    });
  }
  return facts;
}

interface MutableSymbol extends PythonSymbol {
  readonly definitions: Definition[];
  readonly uses: Use[];
}

interface MutableScope extends Scope {
  readonly parent: MutableScope | null;
  readonly symbols: Map<string, MutableSymbol>;
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
}

interface PendingUse extends Use {
  readonly name: string;
  /** The name belongs to the module whatever the scope says. */
  readonly ofModule: boolean;
}

class ScopeAnalysis {
  readonly #tree: SyntaxTree;
  readonly #text: string;
  readonly #all: MutableScope[] = [];
  readonly #scopeOf = new Map<PythonNode, Scope>();
  readonly #opened = new Map<PythonNode, Scope>();
  readonly #typeStrings = new Map<PythonNode, Expression>();
  readonly #outerDefinitions: { name: string; scope: MutableScope; definition: Definition }[] = [];
  readonly #uses: PendingUse[] = [];
  #scope: MutableScope;
  /** What is visited is an annotation: strings in it are types, too. */
  #inType = false;

  constructor(tree: SyntaxTree, text: string) {
    this.#tree = tree;
    this.#text = text;
    this.#scope = this.#open('module', tree.module, null);
    this.#visitAll(tree.module.body);
    for (const { name, scope, definition } of this.#outerDefinitions) {
      this.#defineOuter(name, scope, definition);
    }
  }

  result(): LexicalScopes {
    const [module] = this.#all;
    if (!module) throw new TypeError('A file has a module scope.');
    const meanings = new Map<Name, PythonSymbol | null>();
    const unknown = new Set<string>();
    for (const use of this.#uses.sort((a, b) => a.span.start - b.span.start)) {
      const { name, node, span, scope, role, ofModule } = use;
      const found = (ofModule ? module.symbols.get(name) : lookUp(name, scope)) as
        MutableSymbol | undefined;
      const isKnown = found !== undefined && found.definitions.length > 0;
      if (node) meanings.set(node, isKnown ? found : null);
      if (found) found.uses.push({ node, span, scope, role });
      if (!isKnown && node) unknown.add(name);
    }
    const symbols = this.#all.flatMap((scope) =>
      [...scope.symbols.values()].filter(({ definitions }) => definitions.length > 0),
    );
    for (const { definitions } of symbols) {
      definitions.sort((a, b) => a.span.start - b.span.start);
    }
    // In source order, as the uses are.
    const reads = [...meanings].map(([node, symbol]): Read => ({ node, symbol }));
    return {
      all: this.#all,
      module,
      symbols,
      globals: [...unknown].sort(),
      symbolOf: (name) => meanings.get(name) ?? undefined,
      scopeAt: (node) => this.#scopeOf.get(node) ?? module,
      openedBy: (node) => this.#opened.get(node),
      typeInString: (node) => this.#typeStrings.get(node),
      readsIn: (span) => readsInside(reads, span),
    };
  }

  #open(
    kind: ScopeFact['kind'],
    node: PythonNode,
    parent: MutableScope | null,
    isComprehension = false,
  ): MutableScope {
    const scope: MutableScope = {
      number: this.#all.length,
      kind,
      isComprehension,
      node,
      parent,
      symbols: new Map(),
      globals: new Set(),
      nonlocals: new Set(),
    };
    this.#all.push(scope);
    this.#opened.set(node, scope);
    return scope;
  }

  #inside(scope: MutableScope, visit: () => void): void {
    const outer = this.#scope;
    const outerType = this.#inType;
    this.#scope = scope;
    this.#inType = false;
    visit();
    this.#scope = outer;
    this.#inType = outerType;
  }

  #define(name: string, definition: Definition, scope: MutableScope = this.#scope): void {
    if (scope.nonlocals.has(name)) {
      // The function around it may define the name further down.
      this.#outerDefinitions.push({ name, scope, definition });
      return;
    }
    const home = scope.globals.has(name) ? (moduleOf(scope) as MutableScope) : scope;
    symbolIn(home, name).definitions.push(definition);
  }

  #defineOuter(name: string, scope: MutableScope, definition: Definition): void {
    for (let up = scope.parent; up; up = up.parent) {
      const found = up.kind === 'class' ? undefined : up.symbols.get(name);
      if (found && !up.nonlocals.has(name)) {
        found.definitions.push(definition);
        return;
      }
    }
  }

  #use(node: Name | null, name: string, span: Span, role: Use['role'], ofModule = false): void {
    this.#uses.push({ node, name, span, scope: this.#scope, role, ofModule });
  }

  #visitAll(nodes: readonly (PythonNode | null)[]): void {
    for (const node of nodes) if (node) this.#visit(node);
  }

  #visitType(node: Expression | null): void {
    if (!node) return;
    const outer = this.#inType;
    this.#inType = true;
    this.#visit(node);
    this.#inType = outer;
  }

  #visit(node: PythonNode): void {
    this.#scopeOf.set(node, this.#scope);
    switch (node.type) {
      case 'Name':
        if (node.ctx === 'Load') {
          this.#use(node, node.id, spanOf(node), this.#inType ? 'type' : 'value');
        }
        return;
      case 'ClassDef':
        this.#visitClass(node);
        return;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.#visitFunction(node);
        return;
      case 'Lambda':
        this.#visitLambda(node);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.#visitComprehension(node, node.generators, [node.elt]);
        return;
      case 'DictComp':
        this.#visitComprehension(node, node.generators, [node.key, node.value]);
        return;
      case 'Subscript':
        this.#visit(node.value);
        if (this.#inType && lastName(node.value) === 'Literal') {
          this.#inType = false;
          this.#visit(node.slice);
          this.#inType = true;
        } else this.#visit(node.slice);
        return;
      case 'Constant':
        if (this.#inType && node.literal === 'str') this.#visitTypeString(node);
        return;
      case 'Call':
        if (lastName(node.func) === '__all__') this.#readAll(node.args);
        this.#visitAll(childrenOf(node));
        return;
      default:
        if (!this.#visitBinding(node)) this.#visitAll(childrenOf(node));
    }
  }

  /** Statements and expressions that bind names without opening a scope. */
  #visitBinding(node: PythonNode): boolean {
    switch (node.type) {
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) {
          this.#scopeOf.set(alias, this.#scope);
          if (alias.name === '*') continue;
          const definition = { kind: 'import', span: boundSpan(alias), statement: node } as const;
          const isDotted = node.type === 'Import' && alias.asname === null;
          const name = isDotted ? firstPart(alias.name) : (alias.asname ?? alias.name);
          this.#define(name, { ...definition, alias });
        }
        return true;
      case 'Global':
      case 'Nonlocal':
        this.#visitOuterNames(node);
        return true;
      case 'Assign':
        this.#visit(node.value);
        for (const target of node.targets) {
          const alone = node.targets.length === 1 && target.type === 'Name';
          this.#assign(target, node.value, node, alone);
        }
        this.#readAllOf(node.targets, node.value);
        return true;
      case 'AnnAssign':
        this.#visitType(node.annotation);
        if (node.value) this.#visit(node.value);
        this.#assign(node.target, node.value, node, node.target.type === 'Name', node.annotation);
        this.#readAllOf([node.target], node.value);
        return true;
      case 'AugAssign':
        this.#visitAll([node.target, node.value]);
        this.#change(node.target, node);
        this.#readAllOf([node.target], node.value);
        return true;
      case 'NamedExpr': {
        this.#visitAll([node.target, node.value]);
        let home = this.#scope;
        while (home.isComprehension && home.parent) home = home.parent;
        const assigned = { node, value: node.value, annotation: null, alone: false } as const;
        const span = spanOf(node.target);
        this.#define(node.target.id, { kind: 'assignment', span, ...assigned }, home);
        return true;
      }
      case 'TypeAlias':
        this.#visitTypeAlias(node);
        return true;
      case 'Delete':
        this.#visitAll(node.targets);
        for (const target of node.targets) {
          for (const one of assignedTargets(target, null)) this.#change(one.target, node);
        }
        return true;
      case 'For':
      case 'AsyncFor':
        this.#visit(node.iter);
        this.#capture(node.target, node);
        this.#visitAll([...node.body, ...node.orelse]);
        return true;
      case 'withitem':
        this.#visit(node.context_expr);
        if (node.optional_vars) {
          this.#assign(node.optional_vars, node.context_expr, node, false);
        }
        return true;
      case 'ExceptHandler':
        if (node.name !== null && node.nameSpan) {
          this.#define(node.name, { kind: 'catch', span: node.nameSpan, node });
        }
        return false;
      case 'MatchAs':
      case 'MatchStar':
        this.#captureName(node.name, node.nameSpan, node);
        return false;
      case 'MatchMapping':
        this.#captureName(node.rest, node.restSpan, node);
        return false;
      default:
        return false;
    }
  }

  #assign(
    target: Expression,
    value: Expression | null,
    node: PythonNode,
    alone: boolean,
    annotation: Expression | null = null,
  ): void {
    this.#visit(target);
    for (const one of assignedTargets(target, value)) {
      if (one.target.type !== 'Name') continue;
      const assigned = { node, value: one.value, annotation, alone };
      this.#define(one.target.id, { kind: 'assignment', span: spanOf(one.target), ...assigned });
    }
  }

  #capture(target: Expression, node: PythonNode): void {
    this.#visit(target);
    for (const one of assignedTargets(target, null)) {
      if (one.target.type === 'Name') this.#captureName(one.target.id, spanOf(one.target), node);
    }
  }

  #captureName(name: string | null, span: Span | null, node: PythonNode): void {
    if (name !== null && span) this.#define(name, { kind: 'capture', span, node });
  }

  #change(target: Expression, node: PythonNode): void {
    if (target.type !== 'Name') return;
    this.#define(target.id, { kind: 'change', span: spanOf(target), node });
  }

  #visitOuterNames(node: Global | Nonlocal): void {
    node.names.forEach((name, at) => {
      const span = node.nameSpans[at] ?? spanOf(node);
      if (node.type === 'Nonlocal') this.#scope.nonlocals.add(name);
      else if (this.#scope.parent) {
        this.#scope.globals.add(name);
        symbolIn(moduleOf(this.#scope) as MutableScope, name);
      }
      this.#use(null, name, span, 'value');
    });
  }

  #visitClass(node: ClassDef): void {
    this.#visitAll(node.decorator_list);
    this.#withTypeParameters(node, node.type_params, () => {
      for (const base of node.bases) this.#visitBase(base);
      this.#visitAll(node.keywords);
      const body = this.#open('class', node, this.#scope);
      this.#inside(body, () => this.#visitAll(node.body));
    });
    this.#define(node.name, { kind: 'class', span: node.nameSpan, node });
  }

  /** The type arguments of a base may be strings. */
  #visitBase(base: Expression): void {
    if (base.type !== 'Subscript') {
      this.#visit(base);
      return;
    }
    this.#scopeOf.set(base, this.#scope);
    this.#visit(base.value);
    this.#visitType(base.slice);
  }

  #visitFunction(node: FunctionDef | AsyncFunctionDef): void {
    this.#visitAll(node.decorator_list);
    this.#visitDefaults(node.args);
    this.#withTypeParameters(node, node.type_params, () => {
      for (const parameter of parametersOf(node.args)) this.#visitType(parameter.node.annotation);
      this.#visitType(node.returns);
      this.#visitBody(node, node.body);
    });
    this.#define(node.name, { kind: 'function', span: node.nameSpan, node });
  }

  #visitLambda(node: Lambda): void {
    this.#visitDefaults(node.args);
    this.#visitBody(node, [node.body]);
  }

  #visitDefaults(list: Arguments): void {
    this.#visitAll([...list.defaults, ...list.kw_defaults]);
  }

  #visitBody(node: FunctionNode, body: readonly (Statement | Expression)[]): void {
    this.#inside(this.#open('function', node, this.#scope), () => {
      for (const { node: parameter, default: value } of parametersOf(node.args)) {
        this.#scopeOf.set(parameter, this.#scope);
        this.#define(parameter.arg, {
          kind: 'parameter',
          span: parameter.argSpan,
          node: parameter,
          function: node,
          default: value,
        });
      }
      this.#visitAll(body);
    });
  }

  #visitComprehension(
    node: PythonNode,
    generators: readonly Comprehension[],
    results: readonly Expression[],
  ): void {
    const [first] = generators;
    // The first iterable is worked out before the comprehension's scope begins.
    if (first) this.#visit(first.iter);
    this.#inside(this.#open('block', node, this.#scope, true), () => {
      for (const generator of generators) {
        this.#scopeOf.set(generator, this.#scope);
        if (generator !== first) this.#visit(generator.iter);
        this.#capture(generator.target, generator);
        this.#visitAll(generator.ifs);
      }
      this.#visitAll(results);
    });
  }

  #withTypeParameters(
    holder: PythonNode,
    parameters: readonly TypeParameter[],
    visit: () => void,
  ): void {
    const [first] = parameters;
    if (!first) {
      visit();
      return;
    }
    const scope = this.#open('block', first, this.#scope);
    this.#scopeOf.set(holder, this.#scope);
    this.#inside(scope, () => {
      for (const parameter of parameters) {
        const { name, nameSpan: span } = parameter;
        this.#define(name, { kind: 'type', span, node: parameter, value: null });
        this.#visitAll(childrenOf(parameter));
      }
      visit();
    });
  }

  #visitTypeAlias(node: Extract<PythonNode, { type: 'TypeAlias' }>): void {
    this.#visit(node.name);
    this.#withTypeParameters(node, node.type_params, () => this.#visitType(node.value));
    const { name, value } = node;
    this.#define(name.id, { kind: 'type', span: spanOf(name), node, value });
  }

  /** `"RedisManager"` in an annotation: a type that is named before it is there. */
  #visitTypeString(node: Extract<PythonNode, { type: 'Constant' }>): void {
    const [piece, ...more] = node.pieces;
    if (!piece || more.length > 0 || typeof node.value !== 'string') return;
    const { start, end } = piece.contentSpan;
    // With an escape in it, its places are not those of the text.
    if (this.#text.slice(start, end) !== node.value) return;
    const [statement, ...others] = parsePython(`(${node.value})`).module.body;
    if (statement?.type !== 'Expr' || others.length > 0) return;
    const expression = shiftedExpression(statement.value, start - 1);
    this.#tree.graft(expression, node);
    this.#typeStrings.set(node, expression);
    this.#visit(expression);
  }

  #readAllOf(targets: readonly Expression[], value: Expression | null): void {
    const isAll = targets.some((target) => target.type === 'Name' && target.id === '__all__');
    if (isAll && value) this.#readAll([value]);
  }

  /** Names that `__all__` lists are uses of what the module defines. */
  #readAll(values: readonly Expression[]): void {
    if (this.#scope.parent) return;
    for (const value of values) {
      if (value.type === 'List' || value.type === 'Tuple' || value.type === 'Set') {
        this.#readAll(value.elts);
      } else if (value.type === 'BinOp') this.#readAll([value.left, value.right]);
      else if (value.type === 'Constant' && typeof value.value === 'string') {
        const [piece, ...more] = value.pieces;
        if (!piece || more.length > 0) continue;
        this.#use(null, value.value, piece.contentSpan, 'export', true);
      }
    }
  }
}

function symbolIn(scope: MutableScope, name: string): MutableSymbol {
  let symbol = scope.symbols.get(name);
  if (!symbol) scope.symbols.set(name, (symbol = { name, scope, definitions: [], uses: [] }));
  return symbol;
}

function readsInside(reads: readonly Read[], { start, end }: Span): readonly Read[] {
  let low = 0;
  let high = reads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reads[middle]?.node.range[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while ((reads[after]?.node.range[0] ?? end) < end) after += 1;
  return reads.slice(low, after);
}

function lastName(node: Expression): string | null {
  if (node.type === 'Name') return node.id;
  if (node.type !== 'Attribute') return null;
  return node.value.type === 'Name' && node.value.id === '__all__' ? '__all__' : node.attr;
}

function firstPart(dotted: string): string {
  return dotted.split('.')[0] ?? dotted;
}

/** The name that an import binds: `a` of `import a.b`. */
function boundSpan({ name, nameSpan, asnameSpan }: Alias): Span {
  if (asnameSpan) return asnameSpan;
  return { start: nameSpan.start, end: nameSpan.start + firstPart(name).length };
}
