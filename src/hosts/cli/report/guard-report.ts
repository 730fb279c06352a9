import { LineIndex } from '../../../core/source-text.ts';
import type { Finding } from '../../../core/finding.ts';
import { zoneOf } from '../../../registry/keys/zones.ts';
import type { GuardFinding, GuardReport, ReportedMisfit } from '../../../reporters/guard-report.ts';
import type { UnparsedFile } from '../../../reporters/report.ts';
import type { GuardOutcome, Misfit, NewFinding, Unjudged } from '../../guard/outcome.ts';
import type { UnexplainedDirective } from '../../guard/new-directives.ts';
import { PROBLEM_TEXTS } from './unparsed.ts';
import { violationsIn } from './violations.ts';

/**
 * Lays out what a guard found under all registries of a repository.
 *
 * @param compared see {@link GuardReport.compared}.
 * @param changes number of changed files.
 */
export function buildGuardReport(
  outcomes: readonly GuardOutcome[],
  compared: string,
  changes: number,
): GuardReport {
  return {
    compared,
    changes,
    findings: outcomes.flatMap((outcome) =>
      outcome.findings.map((one) => reportedFinding(one, outcome)),
    ),
    directives: outcomes.flatMap(({ directives, ...outcome }) =>
      directives.map((one) => reportedDirective(one, outcome)),
    ),
    unparsed: outcomes.flatMap(({ unjudged, ...outcome }) =>
      unjudged.map((one) => unparsedFile(one, outcome)),
    ),
    misfits: outcomes.flatMap(({ misfits }) => misfits.map(reportedMisfit)),
    accepted: outcomes.reduce((sum, { accepted }) => sum + accepted, 0),
    old: outcomes.reduce((sum, { old }) => sum + old, 0),
  };
}

type Place = Pick<GuardOutcome, 'prefix' | 'side'>;

function reportedFinding({ finding, causes }: NewFinding, { prefix, side }: Place): GuardFinding {
  const { project } = side;
  const fromTop: Finding = { ...finding, file: prefix + finding.file };
  const [violation] = violationsIn(project.textOf(finding.file), [fromTop], () => ({
    zone: zoneOf(project.registry, finding.file),
    accepted: false,
  }));
  if (!violation) throw new RangeError('One finding makes one violation.');
  return { violation, causes };
}

function reportedDirective(
  { file, directive, rules }: UnexplainedDirective,
  { prefix, side }: Place,
): GuardReport['directives'][number] {
  const text = side.project.textOf(file);
  return {
    file: prefix + file,
    start: new LineIndex(text).positionAt(directive.span.start),
    code: text.slice(directive.span.start, directive.span.end),
    rules,
  };
}

function unparsedFile(unjudged: Unjudged, { prefix, side }: Place): UnparsedFile {
  const file = prefix + unjudged.file;
  if (unjudged.reason !== 'syntax-error') {
    const { reason } = unjudged;
    return { file, reason, message: PROBLEM_TEXTS[reason], position: null };
  }
  const { message, offset } = unjudged.error;
  const position = new LineIndex(side.project.textOf(unjudged.file)).positionAt(offset);
  return { file, reason: 'syntax-error', message, position };
}

function reportedMisfit({ problem, causes }: Misfit): ReportedMisfit {
  const { key, value, message, remedy } = problem;
  const shown = value === null ? '' : ` (${value})`;
  return { key: `${key}${shown}`, message: `${message} ${remedy}`, causes };
}
