import {
  isSetApart,
  keyOf,
  orderKept,
  rankOf,
  runsOf,
  sectionOf,
  type OrderKey,
  type Run,
} from './import-order.ts';
import type { ImportStatement } from './imported-modules.ts';
import type { WrittenFile } from './written-file.ts';

/** Where a new import of the module goes. */
export type ImportPlace =
  /** In the place of an import that goes. */
  | { readonly kind: 'instead'; readonly of: ImportStatement }
  | { readonly kind: 'before' | 'behind'; readonly of: ImportStatement; readonly apart: boolean }
  /** The first import of the file. */
  | { readonly kind: 'first' };

/** What is known of an import that looks for its place. */
export interface PlaceRequest {
  readonly key: OrderKey;
  /** The import that it has to do with; null for none. */
  readonly neighbour: ImportStatement | null;
  /** Where its first use stands, unless that is in a function: it has to stand before. */
  readonly limit: number;
  readonly vanishing: ReadonlySet<ImportStatement>;
}

/** The place among the module's own imports. */
export function placeInModule(request: PlaceRequest, file: WrittenFile): ImportPlace {
  const { key, limit } = request;
  const runs = runsOf(file.tree.module.body).map((run) =>
    run.filter(({ range }) => range[1] <= limit),
  );
  const run = runFor(runs, request, file);
  if (!run) return { kind: 'first' };
  const rank = rankOf(sectionOf(key.specifier, file));
  const section = run.filter((one) => rankIn(one, file) === rank);
  return section.every((one) => request.vanishing.has(one))
    ? besideOthers(run, rank, request, file)
    : besideSame(run, section, request, file);
}

/** The run of the neighbour, or of other imports of the section; else the first. */
function runFor(
  runs: readonly Run[],
  { key, neighbour }: PlaceRequest,
  file: WrittenFile,
): Run | undefined {
  const rank = rankOf(sectionOf(key.specifier, file));
  const hasSame = (run: Run): boolean => run.some((one) => rankIn(one, file) === rank);
  const near = neighbour ? runs.find((run) => run.includes(neighbour)) : undefined;
  if (near && hasSame(near)) return near;
  return runs.find(hasSame) ?? near ?? runs[0];
}

function rankIn(statement: ImportStatement, file: WrittenFile): number {
  return rankOf(sectionOf(keyOf(statement).specifier, file));
}

function besideSame(run: Run, section: Run, request: PlaceRequest, file: WrittenFile): ImportPlace {
  const { key, vanishing } = request;
  const same = section.filter((one) => !vanishing.has(one));
  const order = orderKept(section);
  const last = same.at(-1);
  if (!last) return { kind: 'first' };
  if (!order) return besideNeighbour(run, request) ?? { kind: 'behind', of: last, apart: false };
  const next = same.find((one) => order(keyOf(one), key) > 0);
  const previous = same.findLast((one) => order(keyOf(one), key) <= 0);
  const from = previous ? run.indexOf(previous) + 1 : 0;
  const to = next ? run.indexOf(next) : run.length;
  const gone = run.slice(from, to).find((one) => {
    const isNear = (a?: ImportStatement, b?: ImportStatement): boolean =>
      !a || !b || !isSetApart(a, b, file);
    return vanishing.has(one) && isNear(previous, one) && isNear(one, next);
  });
  if (gone) return { kind: 'instead', of: gone };
  if (previous) return { kind: 'behind', of: previous, apart: false };
  return { kind: 'before', of: next ?? last, apart: false };
}

/** Where nothing is in order, a new import stands with the one that it has to do with. */
function besideNeighbour(run: Run, { neighbour, vanishing }: PlaceRequest): ImportPlace | null {
  if (!neighbour || !run.includes(neighbour)) return null;
  return vanishing.has(neighbour)
    ? { kind: 'instead', of: neighbour }
    : { kind: 'behind', of: neighbour, apart: false };
}

/** A section of its own: behind those that come before it, set apart where sections are. */
function besideOthers(
  run: Run,
  rank: number,
  request: PlaceRequest,
  file: WrittenFile,
): ImportPlace {
  const { vanishing } = request;
  const ranks = run.map((one) => rankIn(one, file));
  const isOrdered = ranks.every((one, at) => one >= (ranks[at - 1] ?? 0));
  const beside = isOrdered ? null : besideNeighbour(run, request);
  if (beside) return beside;
  const stays = (one: ImportStatement): boolean => !vanishing.has(one);
  const lower = run.findLast((one) => stays(one) && rankIn(one, file) < rank);
  // Of its own section none stays: what does behind the lower ones comes after it.
  const behind = lower ? run.slice(run.indexOf(lower) + 1) : run;
  const higher = behind.find(stays);
  const between = higher ? behind.slice(0, behind.indexOf(higher)) : behind;
  const isApart = (a?: ImportStatement, b?: ImportStatement): boolean =>
    !a || !b || isSetApart(a, b, file);
  const gone = between.find((one) => isApart(lower, one) && isApart(one, higher));
  if (gone) return { kind: 'instead', of: gone };
  if (lower) return { kind: 'behind', of: lower, apart: true };
  return higher ? { kind: 'before', of: higher, apart: true } : { kind: 'first' };
}
