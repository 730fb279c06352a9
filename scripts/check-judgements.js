// Each judgement of a change that survives (scripts/mutation/judged) has a kind and a reason, and is about
// a change of the code as it is. Whether the change survives is what `npm run mutation` tells.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { instrument } from './mutation/instrument.js';
import { isJudgement, judgementsOf, judgementsPath, KINDS } from './mutation/judged.js';
import { mutatedFiles } from './mutation/mutated-files.js';

const root = join(import.meta.dirname, '..');
const files = mutatedFiles(root);
const judgements = files.flatMap((file) => judgementsOf(root, file));
const { mutants } = await instrument(root, files);

const written = globSync('scripts/mutation/judged/**', { cwd: root });
const expected = files.map(judgementsPath).filter((path) => existsSync(join(root, path)));
const problems = [
  ...written
    .filter((path) => !expected.includes(path))
    .map((path) => `${path}: there is no such source file`),
  ...judgements.flatMap((judgement) => problemsOf(judgement)),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function problemsOf(judgement) {
  const { file, holder, kind, why, change } = judgement;
  const place = `${judgementsPath(file)}: ${holder}: ${change}:`;
  return [
    KINDS.includes(kind) ? [] : [`${place} ${kind} is none of ${KINDS.join(', ')}`],
    /^[^a-z].{20,}\.$/su.test(why) ? [] : [`${place} why is a sentence`],
    mutants.some((it) => isJudgement(it)(judgement)) ? [] : [`${place} no such change is made`],
    judgements.findLast(isJudgement(judgement)) === judgement ? [] : [`${place} is judged twice`],
  ].flat();
}
