/** Where each problem was first seen: the file, and the rule that was asked there first. */
const firsts = new Map<string, { readonly file: string; readonly rule: string }>();

/**
 * Whether this is the place to report something that concerns a whole run: the file and rule that met
 * it first. An editor that lints the same file again gets it again; every other file stays clean.
 *
 * @param problem all that tells the problem from others.
 */
export function isFirstOfRun(problem: string, file: string, rule: string): boolean {
  const first = firsts.get(problem);
  if (!first) firsts.set(problem, { file, rule });
  return !first || (first.file === file && first.rule === rule);
}
