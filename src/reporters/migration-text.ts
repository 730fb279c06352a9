import pc from 'picocolors';
import {
  typeChanges,
  type KeptContent,
  type LeftFindings,
  type MigrationPlan,
  type MigrationResult,
  type StepResult,
} from './migration.ts';
import { printable } from './printable.ts';
import { plural, ruleId, type ReporterOptions, type Violation } from './report.ts';

type Options = Pick<ReporterOptions, 'colours' | 'pathFor'>;

/** The plan, before anything is written. */
export function planText({ steps, obstacles, left }: MigrationPlan, options: Options): string {
  const colours = pc.createColors(options.colours);
  const fixes = steps.flatMap(({ files }) => files).reduce((sum, one) => sum + one.fixes, 0);
  const files = new Set(steps.flatMap((step) => step.files.map(({ file }) => file)));
  const width = Math.max(0, ...[...files].map((file) => options.pathFor(file).length));
  const blocks = steps.map(({ zone, files: own }) =>
    [
      colours.bold(
        zone === null ? 'No zone' : `${printable(zone.name)} (priority ${String(zone.priority)})`,
      ),
      ...own.map(
        ({ file, fixes: count }) =>
          `  ${printable(options.pathFor(file)).padEnd(width)}  ${colours.dim(plural(count, 'fix', 'fixes'))}`,
      ),
    ].join('\n'),
  );
  const untouched = obstacles.map(
    ({ file, reason }) => `  ${printable(options.pathFor(file))}: ${reason}`,
  );
  const sum =
    fixes === 0
      ? 'Plan: nothing to fix.'
      : `Plan: ${plural(fixes, 'fix', 'fixes')} in ${plural(files.size, 'file')}.`;
  return `${[
    colours.bold(sum),
    ...blocks,
    ...(untouched.length > 0 ? [[colours.bold('Left as they are'), ...untouched].join('\n')] : []),
    leftText(left),
  ].join('\n\n')}\n`;
}

function leftText({ findings, withSuggestion, files }: LeftFindings): string {
  if (findings === 0) return 'Nothing stays for a person.';
  return `For a person: ${plural(findings, 'finding')} in ${plural(files, 'file')}, ${String(withSuggestion)} with a suggestion.`;
}

/** One line for a step that was written, more where its check failed. */
export function stepText(result: StepResult, options: Options): string {
  const colours = pc.createColors(options.colours);
  const { name, files, outcome, output, kept } = result;
  const written = `${printable(name)}: ${plural(files, 'file')}`;
  switch (outcome) {
    case 'unchecked':
      return `${colours.green('written')}  ${written}\n`;
    case 'passed':
      return `${colours.green('checked')}  ${written}\n`;
    case 'undone':
      return `${[
        `${colours.red('undone')}   ${written}, since the check failed:`,
        ...output
          .trimEnd()
          .split('\n')
          .slice(-30)
          .map((line) => `         ${printable(line)}`),
        ...keptLines(kept, options),
      ].join('\n')}\n`;
  }
}

/** Where to find what a restored file held instead. */
export function keptLines(kept: readonly KeptContent[], options: Options): readonly string[] {
  return kept.map(
    ({ file, blob }) =>
      `         ${printable(options.pathFor(file))} held something else; see "git cat-file -p ${blob}".`,
  );
}

/** Counts before and after, and all that is left. */
export function migrationText(result: MigrationResult, options: Options): string {
  const colours = pc.createColors(options.colours);
  const { before, violations, unparsed, files, undone, stale } = result;
  const changes = typeChanges(result);
  const width = Math.max(0, ...changes.map(({ type }) => type.length));
  const left = [
    ...violations.filter(({ accepted }) => !accepted).map((one) => leftLine(one, options)),
    ...unparsed.map(
      ({ file, message }) => `  ${printable(options.pathFor(file))}  ${printable(message)}`,
    ),
  ];
  const accepted = violations.filter((one) => one.accepted).length;
  const blocks = [
    ...(left.length > 0 ? [[colours.bold('Left'), ...left].join('\n')] : []),
    [
      colours.bold(
        `${plural(before.findings, 'finding')} before, ${String(violations.length)} after; ${plural(files, 'file')} changed.`,
      ),
      ...changes.map(
        (one) => `  ${one.type.padEnd(width)}  ${String(one.before)} -> ${String(one.after)}`,
      ),
    ].join('\n'),
    [
      ...(undone.length > 0 ? [colours.red(`Undone: ${undone.map(printable).join(', ')}.`)] : []),
      ...(accepted > 0
        ? [`${String(accepted)} of what is left are accepted by the baseline.`]
        : []),
      ...(stale > 0
        ? [
            `${plural(stale, 'entry', 'entries')} of the baseline accept nothing any more: run "ssot baseline --prune".`,
          ]
        : []),
      ...(files > 0 ? ['To undo all of it: "ssot migrate --rollback".'] : []),
    ].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function leftLine({ finding, start, suggestions }: Violation, options: Options): string {
  const place = `${options.pathFor(finding.file)}:${String(start.line)}:${String(start.column)}`;
  const ids = [
    ...new Set(suggestions.flatMap((_, index) => finding.suggestions[index]?.messageId ?? [])),
  ];
  return [
    `  ${printable(place)}`,
    ruleId(finding),
    ...(ids.length > 0 ? [`suggestion: ${ids.join(', ')}`] : ['by hand']),
  ].join('  ');
}
