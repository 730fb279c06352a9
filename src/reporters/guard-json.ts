import { passes, type GuardReport, type ReportedChange } from './guard-report.ts';
import { jsonViolation, type JsonUnparsedFile, type JsonViolation } from './json.ts';
import { ruleId } from './report.ts';

/** What `ssot guard --json` prints. Paths are from the repository's top. */
export interface JsonGuardReport {
  readonly passed: boolean;
  readonly compared: string;
  readonly changed_files: number;
  readonly new_violations: readonly (JsonViolation & {
    readonly message: string;
    /** Null where its own file changed. */
    readonly caused_by: readonly ReportedChange[] | null;
  })[];
  readonly unexplained_directives: readonly {
    readonly file_path: string;
    readonly line_number: number;
    readonly column: number;
    readonly comment: string;
    readonly rule_ids: readonly string[];
  }[];
  readonly unparsed: readonly JsonUnparsedFile[];
  readonly registry_problems: readonly {
    readonly key: string;
    readonly message: string;
    readonly caused_by: readonly ReportedChange[];
  }[];
  readonly accepted_violations: number;
  readonly old_violations: number;
}

/** Machine-readable, two spaces deep; ends with a line break. */
export function guardJson(report: GuardReport): string {
  return `${JSON.stringify(jsonGuardReport(report), null, 2)}\n`;
}

function jsonGuardReport(report: GuardReport): JsonGuardReport {
  return {
    passed: passes(report),
    compared: report.compared,
    changed_files: report.changes,
    new_violations: report.findings.map(({ violation, causes }) => ({
      ...jsonViolation(violation),
      message: violation.finding.message,
      caused_by: causes,
    })),
    unexplained_directives: report.directives.map(({ file, start, code, rules }) => ({
      file_path: file,
      line_number: start.line,
      column: start.column,
      comment: code,
      rule_ids: rules.map((rule) => ruleId({ rule })),
    })),
    unparsed: report.unparsed.map(({ file, reason, message, position }) => ({
      file_path: file,
      reason,
      message,
      line_number: position?.line ?? null,
      column: position?.column ?? null,
    })),
    registry_problems: report.misfits.map(({ key, message, causes }) => ({
      key,
      message,
      caused_by: causes,
    })),
    accepted_violations: report.accepted,
    old_violations: report.old,
  };
}
