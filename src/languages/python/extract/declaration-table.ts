import type { Origin } from '../../../core/origin.ts';
import type { ClassDef, PythonNode } from '../parse/nodes.ts';
import type { Definition, LexicalScopes, PythonSymbol } from './scopes.ts';
import { isFunction, type FunctionNode, type SyntaxTree } from './tree.ts';

/** What has a number in {@link FileFacts.declarations}. */
export type Declared =
  | { readonly kind: 'class'; readonly node: ClassDef; readonly symbol: PythonSymbol | null }
  | { readonly kind: 'function'; readonly node: FunctionNode; readonly symbol: PythonSymbol | null }
  | { readonly kind: 'variable'; readonly symbol: PythonSymbol };

/** Numbers the classes, functions and variables of a file, so that origins can name them. */
export class DeclarationTable {
  readonly entries: readonly Declared[];
  readonly #ofNode = new Map<PythonNode, number>();
  readonly #ofSymbol = new Map<PythonSymbol, number>();

  constructor(tree: SyntaxTree, { symbols }: LexicalScopes) {
    const entries: Declared[] = [];
    const symbolOf = new Map<PythonNode, PythonSymbol>();
    for (const symbol of symbols) {
      for (const definition of symbol.definitions) {
        if (definition.kind === 'class' || definition.kind === 'function') {
          symbolOf.set(definition.node, symbol);
        }
      }
    }
    for (const node of tree.nodes) {
      const symbol = symbolOf.get(node) ?? null;
      if (node.type === 'ClassDef') {
        this.#ofNode.set(node, entries.length);
        entries.push({ kind: 'class', node, symbol });
      } else if (isFunction(node)) {
        this.#ofNode.set(node, entries.length);
        entries.push({ kind: 'function', node, symbol });
      }
    }
    for (const symbol of symbols) {
      if (!symbol.definitions.some(holdsValue)) continue;
      this.#ofSymbol.set(symbol, entries.length);
      entries.push({ kind: 'variable', symbol });
    }
    this.entries = entries;
  }

  numberOf(node: PythonNode): number | null {
    return this.#ofNode.get(node) ?? null;
  }

  /** Null for a name that only imports, classes and functions define. */
  numberOfVariable(symbol: PythonSymbol): number | null {
    return this.#ofSymbol.get(symbol) ?? null;
  }

  originOf(node: PythonNode): readonly Origin[] {
    return declarationOrigin(this.#ofNode.get(node));
  }

  originOfVariable(symbol: PythonSymbol): readonly Origin[] {
    return declarationOrigin(this.#ofSymbol.get(symbol));
  }
}

/** Whether a definition makes its name a variable; imports, classes and functions are facts of their own. */
function holdsValue({ kind }: Definition): boolean {
  return kind !== 'import' && kind !== 'class' && kind !== 'function' && kind !== 'change';
}

function declarationOrigin(declaration: number | undefined): readonly Origin[] {
  return declaration === undefined
    ? []
    : [{ root: { kind: 'declaration', declaration }, path: [] }];
}
