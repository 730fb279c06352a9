import type { Finding, Severity, ViolationType } from '../core/finding.ts';
import type { Position } from '../core/source-text.ts';
import type { Hunk } from './hunks.ts';

/** All that a scan found, ready to be written down. Plain data; paths are POSIX, from the registry's folder. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601, UTC. */
  readonly scannedAt: string;
  /**
   * What leads from the repository's root to the registry's folder: empty, or a path that ends with
   * a slash. Code hosts want paths from the repository's root.
   */
  readonly repositoryPath: string;
  readonly registry: ReportedRegistry;
  /** Number of files that the report speaks about, whether or not they could matter. */
  readonly files: number;
  /** The rules that ran, in the order of their names. */
  readonly rules: readonly ReportedRule[];
  /** By file, then by position. */
  readonly violations: readonly Violation[];
  readonly score: Score;
  readonly managers: readonly Manager[];
  /** The canonical modules of the sources that have competing managers. */
  readonly owners: readonly Owner[];
  readonly unparsed: readonly UnparsedFile[];
}

interface ReportedRegistry {
  /** The registry's file; null when it was inferred. */
  readonly file: string | null;
  /** Whether findings could have been accepted: there is a baseline file. */
  readonly hasBaseline: boolean;
  /** By priority. */
  readonly zones: readonly { readonly name: string; readonly priority: number }[];
}

export interface ReportedRule {
  /** Without the plugin's prefix. */
  readonly name: string;
  /** One sentence without a final full stop. */
  readonly description: string;
  /** Absolute address of the rule's page; null where there is none. */
  readonly url: string | null;
}

/** A finding with its place in the text and in the repository. */
export interface Violation {
  readonly finding: Finding;
  readonly start: Position;
  /** Of the first code unit after the finding. */
  readonly end: Position;
  /** The lines from `start` to `end`, whole, without terminators; at least one. */
  readonly lines: readonly string[];
  /** The code that the finding spans. */
  readonly code: string;
  /** What GitHub knows the first line by; see `lineHashesOf`. */
  readonly lineHash: string;
  /** Made by `eslint --fix`; null where a person has to decide. */
  readonly fix: Change | null;
  readonly suggestions: readonly Change[];
  readonly zone: string | null;
  readonly priority: number | null;
  /** That of its zone. */
  readonly severity: Severity;
  /** Accepted by the baseline. */
  readonly accepted: boolean;
}

/** Edits of one file, for machines and for people. */
export interface Change {
  /** What it does, as a sentence; null for a fix, which speaks for itself. */
  readonly message: string | null;
  readonly edits: readonly PlacedEdit[];
  readonly hunks: readonly Hunk[];
}

/** A text edit by positions instead of offsets. */
interface PlacedEdit {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** Compliant sites over all sites; see `scoreOf` for what a site is and how zones weigh. */
export interface Score {
  /** 0 to 100, with at most one decimal; 100 only when nothing is missing. */
  readonly value: number;
  readonly compliant: number;
  readonly total: number;
  /** Whether sites count more than once by their zone. */
  readonly weighted: boolean;
}

/** A manager that competes with a canonical one. */
export interface Manager {
  readonly source: string;
  readonly file: string;
  /** The class that is declared or created there. */
  readonly class: string;
  /** Files that import it, sorted. */
  readonly importers: readonly string[];
}

/** A canonical module that managers compete with. */
export interface Owner {
  readonly source: string;
  readonly file: string;
  /** Files that import it, sorted. */
  readonly importers: readonly string[];
}

/** A file that could not be judged. */
export interface UnparsedFile {
  readonly file: string;
  readonly reason: 'syntax-error' | 'unreadable' | 'binary' | 'too-large' | 'not-utf-8';
  readonly message: string;
  /** Where it stopped to be understood, if known. */
  readonly position: Position | null;
}

/** What a reporter needs besides the result. */
export interface ReporterOptions {
  /** Whether to colour the text for a terminal. */
  readonly colours: boolean;
  /** Whether to show code, reason and fix of each finding. */
  readonly detailed: boolean;
  /** Whether to leave out everything but the findings. */
  readonly quiet: boolean;
  /** A file's path as the reader would type it, from the working directory. */
  readonly pathFor: (file: string) => string;
}

/** Result in, text out. The text ends with a line break unless it is empty. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** How a finding's rule is called where ESLint is configured. */
export function ruleId({ rule }: Pick<Finding, 'rule'>): string {
  return `ssot/${rule}`;
}

/** Numbers of violations by type, for the types that occur, most frequent first. */
export function countByType(
  violations: readonly Violation[],
): readonly { readonly type: ViolationType; readonly count: number }[] {
  return countBy(violations, ({ finding }) => finding.violation)
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

/** Numbers of violations by zone, in the order of priority; null stands for no zone and comes last. */
export function countByZone(report: Report): readonly {
  readonly zone: string | null;
  readonly priority: number | null;
  readonly count: number;
}[] {
  const counts = new Map(countBy(report.violations, ({ zone }) => zone));
  return [...report.registry.zones, { name: null, priority: null }].flatMap(
    ({ name, priority }) => {
      const count = counts.get(name) ?? 0;
      return count === 0 ? [] : [{ zone: name, priority, count }];
    },
  );
}

/** Violations by file, in the order of the report. */
export function groupByFile(
  violations: readonly Violation[],
): readonly (readonly [file: string, violations: readonly Violation[]])[] {
  const groups = new Map<string, Violation[]>();
  for (const violation of violations) {
    const group = groups.get(violation.finding.file);
    if (group) group.push(violation);
    else groups.set(violation.finding.file, [violation]);
  }
  return [...groups];
}

/** `Score: 72.4/100 (34 of 47 sites compliant)`: never without both numbers. */
export function scoreText({ value, compliant, total, weighted }: Score): string {
  const unit = weighted ? 'compliant, sites weighted by zone' : 'sites compliant';
  return `Score: ${String(value)}/100 (${String(compliant)} of ${String(total)} ${unit})`;
}

/** What the baseline accepts is no news, and what a zone only warns of is shown. */
export function fails({ accepted, severity }: Violation): boolean {
  return !accepted && severity === 'error';
}

/** What could not be judged may hide anything. */
export function isClean({ violations, unparsed }: Report): boolean {
  return !violations.some(fails) && unparsed.every(({ reason }) => reason === 'not-utf-8');
}

/** A rule's description, which begins in lower case and has no full stop, as a sentence. */
export function sentence(description: string): string {
  return `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
}

/** `1 finding`, `2 findings`. */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${String(count)} ${count === 1 ? singular : many}`;
}

function countBy<Key>(
  violations: readonly Violation[],
  keyOf: (violation: Violation) => Key,
): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const violation of violations) {
    const key = keyOf(violation);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts];
}
