import type { Expression } from '../parse/nodes.ts';
import type { PythonSymbol } from './scopes.ts';
import { stringValue, type SyntaxTree } from './tree.ts';

/** Methods that give a dictionary entries, or take some. */
const CHANGING: ReadonlySet<string> = new Set(['update', 'setdefault', 'pop', 'popitem', 'clear']);

/** Whether a dictionary with literal keys names all the entries that its variable has in this file. */
export function isClosed(
  { uses }: PythonSymbol,
  initialiser: Expression | null,
  tree: SyntaxTree,
): boolean {
  if (initialiser?.type !== 'Dict') return false;
  const isWhole = initialiser.keys.every((key) => stringValue(key) !== null);
  return isWhole && uses.every(({ node }) => node === null || !changesEntry(node, tree));
}

/** `TABLE[kind] = …`, `del TABLE["a"]` and `TABLE.update(…)`. */
function changesEntry(name: Expression, tree: SyntaxTree): boolean {
  const parent = tree.parentOf(name);
  if (parent?.type === 'Subscript') return parent.value === name && parent.ctx !== 'Load';
  return parent?.type === 'Attribute' && CHANGING.has(parent.attr);
}
