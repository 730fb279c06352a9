import type { Statement } from '../parse/nodes.ts';
import { specifierOf } from '../extract/origins.ts';
import { isImport, type ImportStatement } from './imported-modules.ts';
import { isBlankLine, lineEnd, afterLineBreak } from './lines.ts';
import type { WrittenFile } from './written-file.ts';

/** What orders one import among others. */
export interface OrderKey {
  /** `from … import` rather than `import`. */
  readonly isFrom: boolean;
  readonly specifier: string;
}

/** The groups in which PEP 8 has imports: of others, of the project, relative ones. */
export type Section = 'external' | 'own' | 'relative';

const SECTIONS: readonly Section[] = ['external', 'own', 'relative'];

export function sectionOf(specifier: string, { context }: WrittenFile): Section {
  if (specifier.startsWith('.')) return 'relative';
  return context.resolve(specifier).kind === 'package' ? 'external' : 'own';
}

export function rankOf(section: Section): number {
  return SECTIONS.indexOf(section);
}

/** Of `import a, b`, the first counts. */
export function keyOf(statement: ImportStatement): OrderKey {
  return statement.type === 'Import'
    ? { isFrom: false, specifier: statement.names[0]?.name ?? '' }
    : { isFrom: true, specifier: specifierOf(statement) };
}

export type CompareKeys = (a: OrderKey, b: OrderKey) => number;

/** By module: relative ones from far to near, or from near to far; then by letters without regard to case. */
const byModule =
  (farFirst: boolean): CompareKeys =>
  (a, b) => {
    const dots = dotsOf(b) - dotsOf(a);
    if (dots !== 0) return farFirst ? dots : -dots;
    const [nameOfA, nameOfB] = [a.specifier.toLowerCase(), b.specifier.toLowerCase()];
    return nameOfA < nameOfB ? -1 : nameOfA > nameOfB ? 1 : 0;
  };

function dotsOf({ specifier }: OrderKey): number {
  return specifier.length - specifier.replace(/^\.+/u, '').length;
}

/** `import` before `from … import`. */
const plainFirst =
  (compare: CompareKeys): CompareKeys =>
  (a, b) =>
    Number(a.isFrom) - Number(b.isFrom) || compare(a, b);

/** isort's order when nobody configures it. */
export const usualOrder = plainFirst(byModule(true));

/** isort's ways: plain imports first, or both mixed; relative ones from either end. */
const ORDERS: readonly CompareKeys[] = [
  usualOrder,
  byModule(true),
  plainFirst(byModule(false)),
  byModule(false),
];

/** The order that the statements keep; null where they keep none. */
export function orderKept(statements: readonly ImportStatement[]): CompareKeys | null {
  const keys = statements.map(keyOf);
  return (
    ORDERS.find((compare) =>
      keys.every((key, at) => {
        const before = keys[at - 1];
        return !before || compare(before, key) <= 0;
      }),
    ) ?? null
  );
}

/** Imports of a module that follow each other with nothing but comments between. */
export type Run = readonly ImportStatement[];

export function runsOf(statements: readonly Statement[]): readonly Run[] {
  const runs: ImportStatement[][] = [];
  let isOpen = false;
  for (const statement of statements) {
    if (!isImport(statement) || keyOf(statement).specifier === '__future__') {
      isOpen = false;
      continue;
    }
    if (isOpen) runs.at(-1)?.push(statement);
    else runs.push([statement]);
    isOpen = true;
  }
  return runs;
}

/** Whether a blank line stands between two statements of a run. */
export function isSetApart(
  before: ImportStatement,
  after: ImportStatement,
  { text }: WrittenFile,
): boolean {
  let line = afterLineBreak(lineEnd(before.range[1], text), text);
  while (line < after.range[0]) {
    if (isBlankLine(line, text)) return true;
    line = afterLineBreak(lineEnd(line, text), text);
  }
  return false;
}

/** Where the imports that follow a statement end: an import is not moved over other code. */
export function endOfRun(statement: Statement, { tree, text }: WrittenFile): number {
  const { body } = tree.module;
  const next = body.slice(body.indexOf(statement) + 1).find((one) => !isImport(one));
  return next?.range[0] ?? text.length;
}
