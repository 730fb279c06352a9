import type { Change } from '../git/changes.ts';
import type { Side } from './side.ts';

/** A side with what leads from the top of the work tree to its registry's folder. */
export interface PlacedSide {
  readonly side: Side;
  readonly prefix: string;
}

/** More would be no answer. */
const MOST_CAUSES = 3;

/**
 * The changes that turned an unchanged file wrong: those nearest to it along its imports, as they lead
 * before and after. Empty where none is connected to it.
 *
 * @param file POSIX path from the top of the work tree, as all paths here.
 */
export function nearestChanges(
  file: string,
  sides: readonly PlacedSide[],
  changes: readonly Change[],
): readonly Change[] {
  const byPath = new Map<string, Change>();
  for (const change of changes) {
    for (const name of [change.file, change.from ?? change.file]) {
      byPath.set(name, change);
      byPath.set(withoutExtension(name), change);
    }
  }
  const seen = new Set([file]);
  let level: readonly string[] = [file];
  while (level.length > 0) {
    const next = [
      ...new Set(level.flatMap((one) => sides.flatMap((side) => importedBy(one, side)))),
    ].filter((one) => !seen.has(one));
    for (const one of next) seen.add(one);
    const found = new Set(next.flatMap((one) => byPath.get(one) ?? []));
    if (found.size > 0) return [...found].slice(0, MOST_CAUSES);
    level = next;
  }
  return [];
}

function importedBy(file: string, { side, prefix }: PlacedSide): readonly string[] {
  if (!file.startsWith(prefix)) return [];
  const { project } = side;
  const own = file.slice(prefix.length);
  return (project.factsOf(own)?.imports ?? []).flatMap(({ specifier }) => {
    const target = project.resolve(own, specifier);
    return target.kind === 'package' ? [] : [prefix + target.file];
  });
}

/** Modules that are missing are known by their path as it was imported. */
function withoutExtension(file: string): string {
  return file.replace(/(?:\/(?:index|__init__))?\.[^./]+$/u, '');
}
