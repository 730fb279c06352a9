/** At most so many of some values, at even distances, the first and the last among them. */
export function sampled<T>(values: readonly T[], most: number | undefined): readonly T[] {
  if (most === undefined || values.length <= most) return values;
  if (most === 1) return values.slice(0, 1);
  const distance = (values.length - 1) / (most - 1);
  const places = Array.from({ length: most }, (_, at) => Math.round(at * distance));
  return values.filter((_, at) => places.includes(at));
}
