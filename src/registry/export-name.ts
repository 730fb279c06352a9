import type { KeyPath, ProblemSink } from './problems.ts';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * Whether a name is one that a module of either language can export; `default` is one.
 * @param members whether members may follow, as in `Redis.from_url`.
 */
export function isExportName(name: string, members = false): boolean {
  return members ? name.split('.').every((part) => IDENTIFIER.test(part)) : IDENTIFIER.test(name);
}

/** Reports a name that no module can export. */
export function checkExportName(name: string, key: KeyPath, problems: ProblemSink): boolean {
  if (isExportName(name)) return true;
  problems.report(
    key,
    name,
    'This is not a name that a module can export.',
    'Give the exported name alone, or "default".',
  );
  return false;
}
