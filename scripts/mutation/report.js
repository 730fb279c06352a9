import { existsSync, readFileSync } from 'node:fs';

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

/** Each mutant of these files that no test notices, and the score of each file and of all. */
export function described(results, files) {
  const taken = results.filter(({ file }) => files.includes(file));
  const survivors = taken
    .filter(({ answer }) => answer === 'survived' || answer === 'unreached')
    .map(
      ({ file, line, column, endLine, endColumn, mutator, replacement, tests }) =>
        `${file}:${line}:${column}-${endLine}:${endColumn} ${mutator} (${tests} tests): ${replacement.replaceAll(/\s+/gu, ' ')}`,
    );
  const rows = files.map((file) =>
    row(
      file,
      taken.filter((mutant) => mutant.file === file),
    ),
  );
  return [...survivors, '', ...rows, row('together', taken)].join('\n');
}

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
