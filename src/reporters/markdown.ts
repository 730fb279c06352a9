import { code, escape, row, table } from './markdown-text.ts';
import { countByType, countByZone, plural, ruleId, scoreText } from './report.ts';
import type { Report, Reporter, Violation } from './report.ts';

/** GitHub refuses comments of more than 65,536 characters; some room stays for what a bot adds. */
const MAXIMUM_LENGTH = 60_000;

/** A comment for a pull request: verdict, score, counts, then the findings as a table. */
export const markdown: Reporter = (report) => {
  const head = [
    '## Single source of truth',
    `${verdict(report)} **${scoreText(report.score)}**`,
    ...counts(report),
    ...managers(report),
    ...unparsed(report),
  ].join('\n\n');
  return `${head}\n${findings(report, MAXIMUM_LENGTH - head.length)}`;
};

function verdict({ violations, files }: Report): string {
  if (violations.length === 0) return `No findings in ${plural(files, 'file')}.`;
  const affected = new Set(violations.map(({ finding }) => finding.file)).size;
  const accepted = violations.filter((violation) => violation.accepted).length;
  const note = accepted === 0 ? '' : ` (${String(accepted)} accepted in the baseline)`;
  return `${plural(violations.length, 'finding')} in ${plural(affected, 'file')}${note}.`;
}

function counts(report: Report): readonly string[] {
  if (report.violations.length === 0) return [];
  const byType = countByType(report.violations).map(({ type, count }) => [code(type), count]);
  const byZone = countByZone(report).map(({ zone, priority, count }) => [
    zone === null ? 'no zone' : escape(`P${String(priority)} ${zone}`),
    count,
  ]);
  return [
    table(['Type', 'Findings'], byType),
    ...(report.registry.zones.length > 0 ? [table(['Zone', 'Findings'], byZone)] : []),
  ];
}

function managers(report: Report): readonly string[] {
  if (report.managers.length === 0) return [];
  const rows = report.managers.map(({ source, file, class: name, importers }) => [
    escape(source),
    code(name),
    code(report.repositoryPath + file),
    importers.length,
  ]);
  return ['### Competing managers', table(['Source', 'Class', 'File', 'Importers'], rows)];
}

function unparsed(report: Report): readonly string[] {
  if (report.unparsed.length === 0) return [];
  const rows = report.unparsed.map((one) => [
    code(report.repositoryPath + one.file),
    message(one.message),
  ]);
  return ['### Not judged in full', table(['File', 'Why'], rows)];
}

/** As many rows as fit into `room`, and how many did not. */
function findings(report: Report, room: number): string {
  if (report.violations.length === 0) return '';
  let text = `\n### Findings\n\n${table(['Place', 'Finding', 'Rule', 'Repair'], [])}\n`;
  for (const [index, violation] of report.violations.entries()) {
    const line = `${row(findingCells(violation, report))}\n`;
    if (text.length + line.length > room - 100) {
      const left = report.violations.length - index;
      return `${text}\n… and ${plural(left, 'more finding')}.\n`;
    }
    text += line;
  }
  return text;
}

function findingCells(violation: Violation, report: Report): readonly string[] {
  const { finding, start, fix, suggestions, accepted, severity } = violation;
  return [
    code(`${report.repositoryPath}${finding.file}:${String(start.line)}:${String(start.column)}`),
    message(finding.message) +
      (accepted ? ' _(accepted)_' : severity === 'warn' ? ' _(warning)_' : ''),
    code(ruleId(finding)),
    fix ? 'automatic' : suggestions.length > 0 ? 'suggested' : 'by hand',
  ];
}

/** Our messages quote code in backticks; that stays code. */
function message(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return escape(text);
  return parts
    .map((part, index) => (index % 2 === 0 || part === '' ? escape(part) : code(part)))
    .join('');
}
