import { fails, ruleId, scoreText } from './report.ts';
import type { Reporter } from './report.ts';

/**
 * Workflow commands that GitHub Actions turns into annotations of the changed lines. What the baseline
 * accepts is a warning, as what a zone only warns of, so that only what fails looks like a failure.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = (report) => {
  const lines: string[] = [];
  for (const violation of report.violations) {
    const { finding, start, end } = violation;
    lines.push(
      command(
        fails(violation) ? 'error' : 'warning',
        {
          file: report.repositoryPath + finding.file,
          line: String(start.line),
          endLine: String(end.line),
          // A range of columns is only allowed within one line.
          ...(start.line === end.line && {
            col: String(start.column),
            endColumn: String(end.column),
          }),
          title: ruleId(finding),
        },
        finding.message,
      ),
    );
  }
  for (const { file, message, position } of report.unparsed) {
    lines.push(
      command(
        'error',
        {
          file: report.repositoryPath + file,
          line: String(position?.line ?? 1),
          title: 'ssot: file not judged in full',
        },
        message,
      ),
    );
  }
  lines.push(command('notice', { title: 'ssot' }, scoreText(report.score)));
  return `${lines.join('\n')}\n`;
};

function command(name: string, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
