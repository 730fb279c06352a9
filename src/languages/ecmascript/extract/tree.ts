import { visitorKeys } from 'oxc-parser';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Span } from '../../../core/span.ts';

export type Node = TSESTree.Node;

/** A tree's nodes in source order, each with its parent. The tree itself is left as it was given. */
export class SyntaxTree {
  readonly nodes: readonly Node[];
  readonly program: TSESTree.Program;
  readonly #parents = new Map<Node, Node>();
  readonly #returns = new Map<Node, TSESTree.ReturnStatement[]>();
  readonly #selfAssignments = new Map<Node, TSESTree.AssignmentExpression[]>();

  constructor(program: TSESTree.Program) {
    this.program = program;
    const nodes: Node[] = [];
    const visit = (node: Node): void => {
      nodes.push(node);
      for (const child of childrenOf(node)) {
        this.#parents.set(child, node);
        visit(child);
      }
    };
    visit(program);
    this.nodes = nodes;
    for (const node of nodes) {
      if (node.type === 'ReturnStatement') {
        append(this.#returns, this.closest(node, isFunction), node);
      } else if (assignsToThis(node)) {
        append(this.#selfAssignments, this.closest(node, isClass), node);
      }
    }
  }

  /** The `return` statements of a function, not of functions inside it. */
  returnsOf(node: Node): readonly TSESTree.ReturnStatement[] {
    return this.#returns.get(node) ?? [];
  }

  /** The assignments to `this.name` inside a class. */
  selfAssignmentsOf(node: Node): readonly TSESTree.AssignmentExpression[] {
    return this.#selfAssignments.get(node) ?? [];
  }

  parentOf(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  /** The nearest enclosing node for which `test` holds. */
  closest<T extends Node>(node: Node, test: (candidate: Node) => candidate is T): T | undefined;
  closest(node: Node, test: (candidate: Node) => boolean): Node | undefined;
  closest(node: Node, test: (candidate: Node) => boolean): Node | undefined {
    for (let up = this.parentOf(node); up; up = this.parentOf(up)) {
      if (test(up)) return up;
    }
    return undefined;
  }

  /** The nearest enclosing node that is no type assertion, `await` or parenthesis around `node`. */
  unwrappedParent(node: Node): { parent: Node | undefined; child: Node; awaited: boolean } {
    let child = node;
    let awaited = false;
    let parent = this.parentOf(node);
    while (parent && WRAPPERS.has(parent.type)) {
      awaited ||= parent.type === 'AwaitExpression';
      child = parent;
      parent = this.parentOf(parent);
    }
    return { parent, child, awaited };
  }
}

function append<T>(lists: Map<Node, T[]>, key: Node | undefined, item: T): void {
  if (!key) return;
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function assignsToThis(node: Node): node is TSESTree.AssignmentExpression {
  return (
    node.type === 'AssignmentExpression' &&
    node.left.type === 'MemberExpression' &&
    node.left.object.type === 'ThisExpression'
  );
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'ChainExpression',
  'ParenthesizedExpression',
]);

/** In source order; nodes of unknown types (Flow, proposals) are searched for children, too. */
export function childrenOf(node: Node): Node[] {
  const keys = visitorKeys[node.type] ?? Object.keys(node).filter((key) => key !== 'parent');
  const children: Node[] = [];
  for (const key of keys) {
    const value = (node as unknown as Record<string, unknown>)[key];
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

export function spanOf(node: { readonly range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] };
}

export function isFunction(
  node: Node,
): node is
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

export function isClass(node: Node): node is TSESTree.ClassDeclaration | TSESTree.ClassExpression {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** The string value of a literal, or of a template without holes; null for anything else. */
export function stringValue(node: Node | null | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? null;
  }
  return null;
}

/** The name of `a.name` or `a['name']`; of a property key; null where it is computed at run time. */
export function keyName(key: Node, computed: boolean): string | null {
  if (!computed) {
    if (key.type === 'Identifier') return key.name;
    if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  }
  if (key.type === 'Literal' && typeof key.value === 'number') return String(key.value);
  return stringValue(key);
}

/** The name of a module export specifier, which may be a string literal. */
export function exportName(node: Node): string {
  return node.type === 'Identifier' ? node.name : (stringValue(node) ?? '');
}
