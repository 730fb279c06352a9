/** What a finding is recognised by. */
export interface FindingPlace {
  readonly fingerprint: string;
  /** POSIX path; both lists have theirs from the same folder. */
  readonly file: string;
}

/** How two lists of findings match, one for one. */
export interface Match<Finding, Known> {
  /** The findings that are known. */
  readonly known: ReadonlySet<Finding>;
  /** What is known of and was not found. */
  readonly gone: readonly Known[];
}

/**
 * Which findings are known: first those of the same file, then, one for one and in the order of the
 * files, those that are known from a file that does not have them any more. So a finding survives that
 * its file is renamed or that it moves to another one, but two of a kind need two that are known.
 */
export function matchFindings<Finding extends FindingPlace, Known extends FindingPlace>(
  findings: readonly Finding[],
  known: readonly Known[],
): Match<Finding, Known> {
  const left = new Map<string, Known[]>();
  for (const entry of known) {
    const ofKind = left.get(entry.fingerprint);
    if (ofKind) ofKind.push(entry);
    else left.set(entry.fingerprint, [entry]);
  }
  const matched = new Set<Finding>();
  const moved: Finding[] = [];
  for (const finding of findings) {
    const ofKind = left.get(finding.fingerprint);
    const at = ofKind?.findIndex(({ file }) => file === finding.file) ?? -1;
    if (!ofKind) continue;
    if (at < 0) {
      moved.push(finding);
      continue;
    }
    ofKind.splice(at, 1);
    matched.add(finding);
  }
  moved.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  for (const finding of moved) {
    if (left.get(finding.fingerprint)?.shift()) matched.add(finding);
  }
  const gone = new Set([...left.values()].flat());
  return { known: matched, gone: known.filter((entry) => gone.has(entry)) };
}
