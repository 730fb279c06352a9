import fc from 'fast-check';

/** Another one chooses others, the same one the same. */
const SEED = 20_261_126;

/** A number of the files, by chance and in an order by chance. */
export function someOf(files: readonly string[], length: number): readonly string[] {
  const choice = fc.shuffledSubarray([...files], { minLength: length, maxLength: length });
  return fc.sample(choice, { seed: SEED, numRuns: 1 }).flat();
}
