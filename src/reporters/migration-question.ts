import pc from 'picocolors';
import { firstLines } from './hunks.ts';
import { printable } from './printable.ts';
import { ruleId, type Change, type Violation } from './report.ts';

/** A finding and what can be written for it. */
export interface Offer {
  readonly violation: Violation;
  /** As the reader would type it. */
  readonly file: string;
  readonly colours: boolean;
}

/** What to type, for who typed something else. */
export const QUESTION_HELP = [
  'y  make the fix',
  '1… make that suggestion',
  'n  leave this finding',
  'd  leave this and the other findings of this file',
  'a  make this and all other fixes, without asking; leave what has only suggestions',
  'q  leave this and all others',
  '> ',
].join('\n');

/** Shows a finding with its fix and suggestions, and asks. */
export function questionText({ violation, file, colours: wanted }: Offer): string {
  const colours = pc.createColors(wanted);
  const { finding, start, fix, suggestions } = violation;
  const lines = (change: Change): string[] =>
    change.hunks.flatMap(({ line, removed, added }) => [
      `     ${colours.dim(`line ${String(line)}`)}`,
      ...firstLines(removed).map((text) => `     ${colours.red(`- ${printable(text)}`)}`),
      ...firstLines(added).map((text) => `     ${colours.green(`+ ${printable(text)}`)}`),
    ]);
  const keys = [
    ...(fix ? ['y'] : []),
    ...suggestions.map((_, index) => String(index + 1)),
    'n',
    'd',
    'a',
    'q',
  ];
  return [
    '',
    `${colours.underline(`${printable(file)}:${String(start.line)}:${String(start.column)}`)}  ${colours.dim(ruleId(finding))}`,
    printable(finding.message),
    ...(fix ? [`  ${colours.bold('y')}  fix`, ...lines(fix)] : []),
    ...suggestions.flatMap((change, index) => [
      `  ${colours.bold(String(index + 1))}  ${printable(change.message ?? '')}`,
      ...lines(change),
    ]),
    `Make it? [${keys.join(',')},?] `,
  ].join('\n');
}
