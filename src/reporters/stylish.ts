import pc from 'picocolors';

import { excerptOf } from './excerpt.ts';
import { firstLines } from './hunks.ts';
import { printable } from './printable.ts';
import {
  countByType,
  countByZone,
  fails,
  groupByFile,
  plural,
  ruleId,
  scoreText,
  sentence,
} from './report.ts';
import type {
  Change,
  Manager,
  Report,
  Reporter,
  ReporterOptions,
  UnparsedFile,
  Violation,
} from './report.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** What a person reads in a terminal: findings by file as ESLint prints them, then the sums. */
export const stylish: Reporter = (report, options) => {
  const colours = pc.createColors(options.colours);
  const blocks = [
    ...groupByFile(report.violations).map(([file, violations]) =>
      fileBlock(file, violations, report, options, colours),
    ),
    ...unparsedBlock(report.unparsed, options, colours),
    ...(options.quiet ? [] : summary(report, options, colours)),
  ];
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
};

function fileBlock(
  file: string,
  violations: readonly Violation[],
  report: Report,
  options: ReporterOptions,
  colours: Colours,
): string {
  const rows = violations.map((violation) => ({
    violation,
    place: `${String(violation.start.line)}:${String(violation.start.column)}`,
    level: levelOf(violation),
    message: printable(violation.finding.message),
  }));
  const widths = {
    place: Math.max(...rows.map(({ place }) => place.length)),
    level: Math.max(...rows.map(({ level }) => level.length)),
    // Beyond this, aligning the rule names only pushes them out of sight.
    message: Math.min(100, Math.max(...rows.map(({ message }) => message.length))),
  };
  const lines = [colours.underline(printable(options.pathFor(file)))];
  for (const { violation, place, level, message } of rows) {
    const paint = fails(violation) ? colours.red : colours.yellow;
    lines.push(
      [
        '',
        colours.dim(place.padStart(widths.place)),
        paint(level.padEnd(widths.level)),
        message.padEnd(options.detailed ? 0 : widths.message),
        colours.dim(ruleId(violation.finding)),
      ].join('  '),
    );
    if (options.detailed) lines.push(...details(violation, report, colours), '');
  }
  if (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** As ESLint prints it. */
function levelOf({ accepted, severity }: Violation): string {
  if (accepted) return 'accepted';
  return severity === 'warn' ? 'warning' : 'error';
}

function details(violation: Violation, report: Report, colours: Colours): readonly string[] {
  const { line, code, carets, more } = excerptOf(violation);
  const gutter = String(line);
  const indent = '    ';
  const margin = `${indent}${' '.repeat(gutter.length)} ${colours.dim('|')} `;
  const rule = report.rules.find(({ name }) => name === violation.finding.rule);
  return [
    `${indent}${colours.dim(`${gutter} |`)} ${code}`,
    margin + colours.red(carets),
    ...(more > 0 ? [margin + colours.dim(`… ${plural(more, 'more line')}`)] : []),
    ...(rule ? [`${indent}${label('why', colours)} ${sentence(rule.description)}`] : []),
    ...remedies(violation).flatMap(({ name, change }) => [
      `${indent}${label(name, colours)} ${printable(change.message ?? 'eslint --fix or ssot migrate writes:')}`,
      ...diff(change, `${indent}         `, colours),
    ]),
    ...(violation.zone === null
      ? []
      : [
          `${indent}${label('zone', colours)} ${violation.zone} (priority ${String(violation.priority)})`,
        ]),
  ];
}

function remedies({
  fix,
  suggestions,
}: Violation): readonly { readonly name: string; readonly change: Change }[] {
  return [
    ...(fix ? [{ name: 'fix', change: fix }] : []),
    ...suggestions.map((change) => ({ name: 'suggest', change })),
  ];
}

function diff({ hunks }: Change, indent: string, colours: Colours): readonly string[] {
  return hunks.flatMap(({ removed, added }) => [
    ...firstLines(removed).map((line) => indent + colours.red(`- ${printable(line)}`.trimEnd())),
    ...firstLines(added).map((line) => indent + colours.green(`+ ${printable(line)}`.trimEnd())),
  ]);
}

function label(name: string, colours: Colours): string {
  return colours.bold(name.padEnd('suggest'.length + 1));
}

function unparsedBlock(
  files: readonly UnparsedFile[],
  options: ReporterOptions,
  colours: Colours,
): readonly string[] {
  if (files.length === 0) return [];
  const lines = files.map(({ file, message, position }) => {
    const place = position ? `:${String(position.line)}:${String(position.column)}` : '';
    return `  ${printable(options.pathFor(file))}${place}  ${printable(message)}`;
  });
  const title = `${plural(files.length, 'file')} not judged in full:`;
  return [[colours.yellow(title), ...lines].join('\n')];
}

function summary(report: Report, options: ReporterOptions, colours: Colours): readonly string[] {
  return [
    verdict(report, colours),
    ...countTable(report, colours),
    ...managerTable(report.managers, options, colours),
    colours.bold(scoreText(report.score)),
  ];
}

function verdict({ violations, files }: Report, colours: Colours): string {
  if (violations.length === 0)
    return `${colours.green('No findings')} in ${plural(files, 'file')}.`;
  const affected = new Set(violations.map(({ finding }) => finding.file)).size;
  const fixable = violations.filter(({ fix }) => fix !== null).length;
  const suggested = violations.filter((v) => v.fix === null && v.suggestions.length > 0).length;
  const accepted = violations.filter((v) => v.accepted).length;
  const warnings = violations.filter((v) => !v.accepted && !fails(v)).length;
  const parts = [
    `${String(fixable)} fixable with eslint --fix or ssot migrate`,
    ...(suggested > 0 ? [`${String(suggested)} with suggestions`] : []),
    ...(accepted > 0 ? [`${String(accepted)} accepted in the baseline`] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  const paint = violations.some(fails) ? colours.red : colours.yellow;
  const total = `${plural(violations.length, 'finding')} in ${plural(affected, 'file')}`;
  return `${paint(colours.bold(total))} (${parts.join(', ')}; ${plural(files, 'file')} scanned)`;
}

function countTable(report: Report, colours: Colours): readonly string[] {
  const types = countByType(report.violations).map(({ type, count }) => [type, count] as const);
  const zones = countByZone(report).map(
    ({ zone, priority, count }) =>
      [zone === null ? 'no zone' : `P${String(priority)} ${zone}`, count] as const,
  );
  return [
    ...table('By type', types, colours),
    ...(report.registry.zones.length > 0 ? table('By zone', zones, colours) : []),
  ];
}

function table(
  title: string,
  rows: readonly (readonly [name: string, count: number])[],
  colours: Colours,
): readonly string[] {
  if (rows.length === 0) return [];
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const countWidth = Math.max(...rows.map(([, count]) => String(count).length));
  return [
    [
      colours.bold(title),
      ...rows.map(
        ([name, count]) => `  ${name.padEnd(nameWidth)}  ${String(count).padStart(countWidth)}`,
      ),
    ].join('\n'),
  ];
}

function managerTable(
  managers: readonly Manager[],
  options: ReporterOptions,
  colours: Colours,
): readonly string[] {
  if (managers.length === 0) return [];
  const lines = managers.map(
    ({ source, file, class: name, importers }) =>
      `  ${source}: ${printable(name)} in ${printable(options.pathFor(file))}, imported by ${plural(importers.length, 'file')}`,
  );
  return [[colours.bold('Competing managers'), ...lines].join('\n')];
}
