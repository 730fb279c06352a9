import { existsSync, readFileSync } from 'node:fs';
import { isJudgement, judgementsPath, unjudged } from './judged.js';

/** The answers of earlier runs with those of this one in place of what they said of its files. */
export function merged(path, files, mutants, { loaded, reached, noticed }) {
  const earlier = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const answerFor = ({ id, ignored }) => {
    if (ignored !== null) return 'ignored';
    if (noticed[id] !== undefined) return 'noticed';
    if (reached[id] !== undefined) return 'survived';
    return loaded.includes(id) ? 'loaded' : 'unreached';
  };
  return [
    ...earlier.filter(({ file }) => !files.includes(file)),
    ...mutants.map((mutant) => {
      const { id, ...place } = mutant;
      return {
        ...place,
        answer: answerFor(mutant),
        tests: reached[id] ?? 0,
        noticed: noticed[id] ?? null,
      };
    }),
  ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/**
 * What these files are told by a run: each change that no test notices and nobody has judged, as a
 * file of judgements to fill in; judgements that are about no change, or one that is noticed; the
 * score of each file and of all.
 */
export function described(results, files, judgements) {
  const taken = results.filter(({ file }) => files.includes(file));
  const open = taken.filter((one) => isSurvivor(one) && !judgements.some(isJudgement(one)));
  const idle = judgements.filter(
    (one) => !taken.some((it) => isSurvivor(it) && isJudgement(it)(one)),
  );
  const rows = files.map((file) =>
    row(
      file,
      taken.filter((mutant) => mutant.file === file),
    ),
  );
  const text = [
    ...files
      .filter((file) => open.some((one) => one.file === file))
      .map((file) => {
        const some = open.filter((one) => one.file === file);
        const lines = some.map((it) => `#   ${String(it.line)}:${String(it.column)} ${it.mutator}`);
        return [`# not judged: ${judgementsPath(file)}`, ...lines, unjudged(some)].join('\n');
      }),
    ...idle.map(({ file, holder, change }) => `does not survive: ${file} ${holder}: ${change}`),
    '',
    ...rows,
    row('together', taken),
    `${String(taken.filter(isSurvivor).length - open.length)} survivors are judged, ${String(open.length)} are not`,
  ].join('\n');
  return { text, open };
}

const isSurvivor = ({ answer }) => answer === 'survived' || answer === 'unreached';

/** What runs only while the file is loaded is not tried, and so counts neither way. */
function row(name, mutants) {
  const count = (...answers) => mutants.filter(({ answer }) => answers.includes(answer)).length;
  const noticed = count('noticed');
  const missed = count('survived', 'unreached');
  const score =
    noticed + missed === 0
      ? '    -'
      : ((100 * noticed) / (noticed + missed)).toFixed(1).padStart(5);
  return `${score} % ${String(noticed).padStart(5)} noticed ${String(missed).padStart(4)} not ${String(count('loaded', 'ignored')).padStart(4)} not tried  ${name}`;
}
