/**
 * A half-open range `[start, end)` of UTF-16 code units in a file's text, counted after a byte
 * order mark has been taken off: the same offsets that ESLint uses for `range` and fixes.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one code unit. Touching spans do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
