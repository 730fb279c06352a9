import type { Span } from '../../../core/span.ts';
import type {
  AsyncFunctionDef,
  Expression,
  FunctionDef,
  Lambda,
  Module,
  PythonNode,
  Return,
} from '../parse/nodes.ts';
import { visitorKeys } from '../parse/visitor-keys.ts';

export type FunctionNode = FunctionDef | AsyncFunctionDef | Lambda;

/** A file's nodes in source order, each with its parent. */
export class SyntaxTree {
  readonly module: Module;
  readonly nodes: readonly PythonNode[];
  readonly #parents = new Map<PythonNode, PythonNode>();
  readonly #returns = new Map<PythonNode, Return[]>();
  readonly #generators = new Set<PythonNode>();

  constructor(module: Module) {
    this.module = module;
    const nodes: PythonNode[] = [];
    this.#add(module, nodes);
    this.nodes = nodes;
    for (const node of nodes) {
      if (node.type === 'Return') {
        const owner = this.closest(node, isFunction);
        if (owner) this.#returns.set(owner, [...(this.#returns.get(owner) ?? []), node]);
      } else if (node.type === 'Yield' || node.type === 'YieldFrom') {
        const owner = this.closest(node, isFunction);
        if (owner) this.#generators.add(owner);
      }
    }
  }

  /** Gives an expression that was parsed on its own (a type in a string) its place in the tree. */
  graft(expression: Expression, parent: PythonNode): void {
    this.#parents.set(expression, parent);
    this.#add(expression, []);
  }

  #add(node: PythonNode, nodes: PythonNode[]): void {
    nodes.push(node);
    for (const child of childrenOf(node)) {
      this.#parents.set(child, node);
      this.#add(child, nodes);
    }
  }

  parentOf(node: PythonNode): PythonNode | undefined {
    return this.#parents.get(node);
  }

  /** The nearest enclosing node for which `test` holds. */
  closest<T extends PythonNode>(
    node: PythonNode,
    test: (candidate: PythonNode) => candidate is T,
  ): T | undefined {
    for (let up = this.parentOf(node); up; up = this.parentOf(up)) if (test(up)) return up;
    return undefined;
  }

  /** The nearest enclosing node that is no `await` around `node`. */
  unwrappedParent(node: PythonNode): {
    readonly parent: PythonNode | undefined;
    readonly child: PythonNode;
    readonly awaited: boolean;
  } {
    let child = node;
    let parent = this.parentOf(node);
    while (parent?.type === 'Await') {
      child = parent;
      parent = this.parentOf(parent);
    }
    return { parent, child, awaited: child !== node };
  }

  /** The `return` statements of a function, not of functions inside it. */
  returnsOf(node: PythonNode): readonly Return[] {
    return this.#returns.get(node) ?? [];
  }

  /** Whether a function has a `yield` of its own. */
  isGenerator(node: PythonNode): boolean {
    return this.#generators.has(node);
  }
}

/** In the order of the visitor keys. */
export function childrenOf(node: PythonNode): readonly PythonNode[] {
  const children: PythonNode[] = [];
  for (const key of visitorKeys[node.type]) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

function isNode(value: unknown): value is PythonNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

export function spanOf({ range: [start, end] }: Pick<PythonNode, 'range'>): Span {
  return { start, end };
}

export function isFunction(node: PythonNode): node is FunctionNode {
  return node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' || node.type === 'Lambda';
}

/** The value of a string literal; null for anything else, and where it holds a `\N{…}` escape. */
export function stringValue(node: PythonNode | null | undefined): string | null {
  return node?.type === 'Constant' && node.literal === 'str' && node.exact ? node.value : null;
}
