import type { Origin } from '../../../core/origin.ts';
import type { VariableLike } from './scopes.ts';
import { isClass, isFunction, type Node, type SyntaxTree } from './tree.ts';

/** What has a number in {@link FileFacts.declarations}. */
export type Declared =
  | {
      readonly kind: 'class' | 'function';
      readonly node: Node;
      readonly variable: VariableLike | null;
    }
  | { readonly kind: 'variable'; readonly variable: VariableLike };

/** Numbers the classes, functions and variables of a file, so that origins can name them. */
export class DeclarationTable {
  readonly entries: readonly Declared[];
  readonly #ofNode = new Map<Node, number>();
  readonly #ofVariable = new Map<VariableLike, number>();

  constructor(tree: SyntaxTree, variables: readonly VariableLike[]) {
    const entries: Declared[] = [];
    const variableOf = new Map<Node, VariableLike>();
    for (const variable of variables) {
      for (const { type, node } of variable.defs) {
        // A class has its name twice, outside and inside; the outer variable comes first and is used by others.
        const names = type === 'ClassName' || type === 'FunctionName';
        if (names && !variableOf.has(node)) variableOf.set(node, variable);
      }
    }
    for (const node of tree.nodes) {
      if (!isClass(node) && !isFunction(node)) continue;
      this.#ofNode.set(node, entries.length);
      entries.push({
        kind: isClass(node) ? 'class' : 'function',
        node,
        variable: variableOf.get(node) ?? null,
      });
    }
    for (const variable of variables) {
      if (variable.defs.length === 0) continue;
      const named = variable.defs.find(
        ({ node }) => this.#ofNode.has(node) && namesIt(variable, node),
      );
      if (named) {
        this.#ofVariable.set(variable, this.#ofNode.get(named.node) ?? 0);
      } else if (!variable.defs.some(({ type }) => type === 'ImportBinding')) {
        this.#ofVariable.set(variable, entries.length);
        entries.push({ kind: 'variable', variable });
      }
    }
    this.entries = entries;
  }

  numberOf(node: Node): number | null {
    return this.#ofNode.get(node) ?? null;
  }

  numberOfVariable(variable: VariableLike): number | null {
    return this.#ofVariable.get(variable) ?? null;
  }

  originOf(node: Node): readonly Origin[] {
    return declarationOrigin(this.#ofNode.get(node));
  }

  originOfVariable(variable: VariableLike): readonly Origin[] {
    return declarationOrigin(this.#ofVariable.get(variable));
  }
}

/** Whether the variable is the function's or class's own name, not one of its parameters. */
function namesIt(variable: VariableLike, node: Node): boolean {
  return variable.defs.some(
    (definition) =>
      definition.node === node &&
      (definition.type === 'ClassName' || definition.type === 'FunctionName'),
  );
}

function declarationOrigin(declaration: number | undefined): readonly Origin[] {
  return declaration === undefined
    ? []
    : [{ root: { kind: 'declaration', declaration }, path: [] }];
}
