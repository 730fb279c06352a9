import { ruleId } from './report.ts';
import type { Reporter, Violation } from './report.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

/**
 * A code quality report of GitLab. What the baseline accepts is an information, and what a zone only warns
 * of is minor, so that only what fails looks like a failure.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Reporter = (report) => {
  const fingerprintOf = distinct();
  const found = report.violations.map((violation): Issue => ({
    description: violation.finding.message,
    check_name: ruleId(violation.finding),
    fingerprint: fingerprintOf(violation),
    severity: severityOf(violation),
    location: {
      path: report.repositoryPath + violation.finding.file,
      lines: { begin: violation.start.line, end: violation.end.line },
    },
  }));
  const unparsed = report.unparsed.map(({ file, message, reason, position }): Issue => {
    const line = position?.line ?? 1;
    return {
      description: `The file was not judged in full: ${message}`,
      check_name: `ssot/${reason}`,
      fingerprint: `${reason} ${file}`,
      severity: 'critical',
      location: { path: report.repositoryPath + file, lines: { begin: line, end: line } },
    };
  });
  return `${JSON.stringify([...found, ...unparsed], null, 2)}\n`;
};

function severityOf({ accepted, severity }: Violation): Issue['severity'] {
  if (accepted) return 'info';
  return severity === 'warn' ? 'minor' : 'major';
}

/** GitLab shows one issue of a fingerprint; two equal findings of one scope are two. */
function distinct(): (violation: Violation) => string {
  const seen = new Map<string, number>();
  return ({ finding: { fingerprint } }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}:${String(count)}`;
  };
}
