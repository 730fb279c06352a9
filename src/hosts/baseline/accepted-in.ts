import type { Finding } from '../../core/finding.ts';
import type { Baseline } from './baseline.ts';
import { matchFindings, type FindingPlace } from './match-findings.ts';

/** What can be asked about the rest of the project where a file alone does not decide. */
export interface JudgedProject {
  /** All files that can have findings. */
  readonly files: readonly string[];
  /** The findings of any file, by the same rules. */
  findingsOf(file: string): readonly Finding[];
}

/**
 * The findings of some files that the baseline accepts: the same that `splitByBaseline` accepts
 * of the whole project, without judging it, except where an entry of another file could have moved here.
 */
export function acceptedIn(
  findings: readonly Finding[],
  baseline: Baseline,
  project: JudgedProject,
): ReadonlySet<Finding> {
  if (findings.length === 0 || baseline.length === 0) return new Set();
  const entries = new Set(baseline.map(keyOf));
  const inPlace = findings.filter((finding) => entries.has(keyOf(finding)));
  const kinds = new Set(
    findings
      .filter((finding) => !entries.has(keyOf(finding)))
      .map(({ fingerprint }) => fingerprint),
  );
  const ofKinds = baseline.filter(({ fingerprint }) => kinds.has(fingerprint));
  const present = new Set(findings.map(keyOf));
  const given = new Set(findings.map(({ file }) => file));
  const hasMoved = ofKinds.some(
    (entry) =>
      !present.has(keyOf(entry)) &&
      (given.has(entry.file) || !project.findingsOf(entry.file).some(isSame(entry))),
  );
  if (!hasMoved) return new Set(inPlace);
  const elsewhere = project.files
    .filter((file) => !given.has(file))
    .flatMap((file) => project.findingsOf(file));
  const { known } = matchFindings(
    [...findings, ...elsewhere].filter(({ fingerprint }) => kinds.has(fingerprint)),
    ofKinds,
  );
  return new Set([...inPlace, ...findings.filter((finding) => known.has(finding))]);
}

function keyOf({ fingerprint, file }: FindingPlace): string {
  return `${fingerprint} ${file}`;
}

function isSame({ fingerprint }: FindingPlace): (other: FindingPlace) => boolean {
  return (other) => other.fingerprint === fingerprint;
}
