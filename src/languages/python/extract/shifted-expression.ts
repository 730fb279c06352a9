import type { Expression } from '../parse/nodes.ts';

/** A copy of an expression that was parsed on its own, with the places that it has in its file. */
export function shiftedExpression(expression: Expression, by: number): Expression {
  return shifted(expression, by) as Expression;
}

function shifted(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shifted(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      // Lines and columns are worked out from what was parsed; nobody asks for them here.
      if (key === 'loc') return [key, field];
      if (key === 'range') {
        const [start, end] = field as readonly [number, number];
        return [key, [start + by, end + by]];
      }
      if (key === 'start' || key === 'end') {
        return [key, typeof field === 'number' ? field + by : field];
      }
      return [key, shifted(field, by)];
    }),
  );
}
