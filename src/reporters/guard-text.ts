import pc from 'picocolors';
import { passes, type GuardReport, type ReportedChange } from './guard-report.ts';
import { printable } from './printable.ts';
import { fails, plural, ruleId, type ReporterOptions } from './report.ts';

type Colours = ReturnType<typeof pc.createColors>;
type Options = Pick<ReporterOptions, 'colours' | 'quiet' | 'pathFor'>;

/** One thing that stands in the way, at its place. */
interface Row {
  readonly file: string;
  readonly place: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly rule: string;
  /** What it comes from, where that is not plain. */
  readonly because: string;
}

/** What a person reads whose commit was stopped, or was not. Warnings are shown in both cases, but not quietly. */
export function guardText(report: GuardReport, options: Options): string {
  const colours = pc.createColors(options.colours);
  const isPassed = passes(report);
  if (isPassed && (options.quiet || report.findings.length === 0)) {
    return options.quiet ? '' : `${passed(report, colours)}\n`;
  }
  const rows = rowsOf(report, options);
  const files = [...new Set(rows.map(({ file }) => file))];
  const blocks = [
    ...report.misfits.map(
      ({ key, message, causes }) =>
        `${colours.underline('registry')}\n  ${colours.red('error')}  ${printable(key)}: ${printable(message)}${because(causes, options)}`,
    ),
    ...files.map((file) =>
      block(
        file,
        rows.filter((row) => row.file === file),
        options,
        colours,
      ),
    ),
    ...(options.quiet ? [] : [isPassed ? passed(report, colours) : summary(report, colours)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function rowsOf({ findings, directives, unparsed }: GuardReport, options: Options): readonly Row[] {
  return [
    ...findings.map(({ violation, causes }): Row => ({
      file: violation.finding.file,
      place: `${String(violation.start.line)}:${String(violation.start.column)}`,
      level: fails(violation) ? 'error' : 'warning',
      message: violation.finding.message,
      rule: ruleId(violation.finding),
      because: causes === null ? '' : because(causes, options),
    })),
    ...directives.map(({ file, start, rules }): Row => ({
      file,
      place: `${String(start.line)}:${String(start.column)}`,
      level: 'error',
      message: `This comment switches ${rules.map((rule) => ruleId({ rule })).join(', ')} off without a reason. Remove it, or say why after " -- ".`,
      rule: '',
      because: '',
    })),
    ...unparsed.map(({ file, message, position }): Row => ({
      file,
      place: position ? `${String(position.line)}:${String(position.column)}` : '-',
      level: 'error',
      message: `The file cannot be judged: ${message}`,
      rule: '',
      because: '',
    })),
  ];
}

function block(file: string, rows: readonly Row[], options: Options, colours: Colours): string {
  const width = Math.max(...rows.map(({ place }) => place.length));
  return [
    colours.underline(printable(options.pathFor(file))),
    ...rows.map(
      ({ place, level, message, rule, because: cause }) =>
        [
          `  ${colours.dim(place.padStart(width))}`,
          level === 'error' ? colours.red(level) : colours.yellow(level),
          printable(message),
          ...(rule === '' ? [] : [colours.dim(rule)]),
        ].join('  ') + cause,
    ),
  ].join('\n');
}

/** A line of its own below what it explains. */
function because(causes: readonly ReportedChange[], options: Options): string {
  const name = (file: string): string => printable(options.pathFor(file));
  const reasons = causes.map(({ kind, file, from }) =>
    kind === 'renamed' && from !== null
      ? `${name(from)} was renamed to ${name(file)}`
      : `${name(file)} was ${kind}`,
  );
  const text = reasons.length === 0 ? 'of changes in other files' : reasons.join(', and because ');
  return `\n         because ${text}`;
}

function passed(report: GuardReport, colours: Colours): string {
  const { compared, changes, findings, accepted, old } = report;
  const rest = [
    ...(accepted > 0 ? [`${String(accepted)} accepted in the baseline`] : []),
    ...(old > 0 ? [`${plural(old, 'old one')} left`] : []),
  ];
  const more = rest.length === 0 ? '' : ` (${rest.join(', ')})`;
  const found =
    findings.length === 0
      ? colours.green('No new findings')
      : colours.yellow(`Nothing but ${plural(findings.length, 'new warning')}`);
  return `${found} in ${plural(changes, 'changed file')}: compared ${compared}${more}.`;
}

function summary(report: GuardReport, colours: Colours): string {
  const { directives, unparsed, misfits, compared } = report;
  const findings = report.findings.filter(({ violation }) => fails(violation));
  const warnings = report.findings.length - findings.length;
  const parts = [
    ...(findings.length > 0 ? [plural(findings.length, 'new finding')] : []),
    ...(misfits.length > 0 ? [plural(misfits.length, 'registry problem')] : []),
    ...(directives.length > 0
      ? [
          plural(
            directives.length,
            'disable comment without a reason',
            'disable comments without a reason',
          ),
        ]
      : []),
    ...(unparsed.length > 0
      ? [plural(unparsed.length, 'file that cannot be judged', 'files that cannot be judged')]
      : []),
    ...(warnings > 0 ? [plural(warnings, 'new warning')] : []),
  ];
  const fixable = findings.filter(({ violation }) => violation.fix !== null).length;
  const hints = [
    ...(fixable > 0
      ? [`"eslint --fix" repairs ${String(fixable)} of them; stage the result.`]
      : []),
    ...(findings.length > 0
      ? ['To accept one on purpose: a disable comment with a reason, or "ssot baseline --accept".']
      : []),
  ];
  return [colours.red(colours.bold(`${parts.join(', ')}: compared ${compared}.`)), ...hints].join(
    '\n',
  );
}
