/** What a specifier means, once resolved. */
export type ModuleTarget =
  /** A file of the project; POSIX path relative to the registry's folder. */
  | { readonly kind: 'file'; readonly file: string }
  /**
   * A package or built-in module outside the project, by its specifier (`redis`, `pkg/sub`,
   * `redis.asyncio`); what comes with Node without its scheme (`fs`), where it has a name without one.
   */
  | { readonly kind: 'package'; readonly specifier: string }
  /**
   * A file of the project that is not there. `file` is the path that was looked for, without its
   * extension where the specifier had none.
   */
  | { readonly kind: 'missing'; readonly file: string };

/** Whether both name the same module. */
export function sameModule(a: ModuleTarget, b: ModuleTarget): boolean {
  if (a.kind === 'package' || b.kind === 'package') {
    return a.kind === 'package' && b.kind === 'package' && a.specifier === b.specifier;
  }
  return a.kind === b.kind && a.file === b.file;
}
