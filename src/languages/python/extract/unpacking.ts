import type { Attribute, Expression, Name } from '../parse/nodes.ts';

/** A name or attribute that is assigned to, and the value that it gets, where that can be told. */
export interface AssignedTarget {
  readonly target: Name | Attribute;
  readonly value: Expression | null;
}

/** The names and attributes of a target, tuples unpacked: `a, b.c = x, y` gives `a = x` and `b.c = y`. */
export function assignedTargets(target: Expression, value: Expression | null): AssignedTarget[] {
  switch (target.type) {
    case 'Name':
    case 'Attribute':
      return [{ target, value }];
    case 'Starred':
      return assignedTargets(target.value, null);
    case 'Tuple':
    case 'List': {
      const values = valuesFor(target.elts, value);
      return target.elts.flatMap((element, at) => assignedTargets(element, values?.[at] ?? null));
    }
    default:
      return [];
  }
}

function valuesFor(
  targets: readonly Expression[],
  value: Expression | null,
): readonly Expression[] | null {
  if (value?.type !== 'Tuple' && value?.type !== 'List') return null;
  const isPlain = [...targets, ...value.elts].every(({ type }) => type !== 'Starred');
  return isPlain && value.elts.length === targets.length ? value.elts : null;
}
