import type { PythonNode } from '../parse/nodes.ts';
import type { WrittenFile } from './written-file.ts';

/** Whether a `case` compares with what the node gives, or takes it for a key of a mapping. */
export function isPatternValue(node: PythonNode, { tree }: WrittenFile): boolean {
  const parent = tree.parentOf(node);
  return parent?.type === 'MatchValue' || parent?.type === 'MatchMapping';
}
