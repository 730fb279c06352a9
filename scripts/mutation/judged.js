import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * Why a change may survive.
 *
 * - `types`: only the type checker asks for the code that was changed.
 * - `same`: the answer comes out the same by another way, for any input.
 * - `input`: differs only for input that never gets here, or that no one writes.
 * - `limit`: moves a bound whose exact place nobody relies on.
 * - `gap`: makes a difference, and has no case yet.
 */
export const KINDS = ['types', 'same', 'input', 'limit', 'gap'];

const LONGEST = 100;
const FOLDER = 'scripts/mutation/judged';

/** Where the judgements of a source file are written: `scripts/mutation/judged/src/rules/index.yaml`. */
export const judgementsPath = (file) => `${FOLDER}/${file.replace(/\.ts$/u, '.yaml')}`;

/**
 * The judgements of one source file, in reach of a name: `in` is the declaration at the top of the
 * file that holds the code, a change is its text and what stands there instead. So a judgement outlives
 * what moves lines, and goes stale with the code that it is about.
 */
export function judgementsOf(root, file) {
  const path = join(root, judgementsPath(file));
  if (!existsSync(path)) return [];
  const entries = parse(readFileSync(path, 'utf8')) ?? [];
  return entries.flatMap(({ in: holder, kind, why, changes }) =>
    changes.map((change) => ({ file, holder, kind, why, change })),
  );
}

/** Whether a judgement is about this change. */
export const isJudgement = (mutant) => (judgement) =>
  ['file', 'holder', 'change'].every((key) => judgement[key] === mutant[key]);

/** The name of the declaration that holds a change (lines and columns count from 0), and the change in words. */
export function placeOf(source, { start, end }, replacement) {
  const lines = source.split('\n');
  const text = lines.slice(start.line, end.line + 1);
  text[text.length - 1] = text.at(-1).slice(0, end.column);
  text[0] = text[0].slice(start.column);
  const holder = lines
    .slice(0, start.line + 1)
    .findLast((one) => DECLARATION.test(one))
    ?.match(DECLARATION)[1];
  return {
    holder: holder ?? '',
    change: `${oneLine(text.join('\n'))} -> ${oneLine(replacement)}`,
  };
}

const DECLARATION =
  /^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:function\*?|const|let|class) ([\w$]+)/u;

/** Survivors in the form of a file of judgements, for those that nobody has judged yet. */
export function unjudged(survivors) {
  const holders = [...new Set(survivors.map(({ holder }) => holder))];
  const entries = holders.map((holder) => ({
    in: holder,
    kind: '',
    why: '',
    changes: [
      ...new Set(survivors.filter((one) => one.holder === holder).map((one) => one.change)),
    ],
  }));
  return stringify(entries, { lineWidth: 0 });
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 30)} … ${line.slice(-25)}`;
}
