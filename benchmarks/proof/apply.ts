import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint, type Linter } from 'eslint';

/** A finding as ESLint reports it, by rule without the plugin's prefix. */
export interface Reported {
  readonly file: string;
  readonly rule: string;
  readonly messageId: string;
}

export type Choice = (finding: Reported) => boolean;

/** More passes than any file has findings. */
const MOST_PASSES = 30;

/** Makes the fixes of the findings that are chosen, as `eslint --fix` does, run until nothing changes. */
export async function applyFixes(folder: string, choose: Choice, fixed = '.'): Promise<void> {
  const eslint = new ESLint({
    cwd: folder,
    // A fix is asked for without its file; the choice is by rule then.
    fix: (message) => choose(reported('', message)),
  });
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const results = await eslint.lintFiles([fixed]);
    await ESLint.outputFixes(results);
    if (results.every(({ output }) => output === undefined)) return;
  }
  throw new Error('The fixes come to no end.');
}

/** Takes the first suggestion of each finding that is chosen, as a person does in an editor. @returns how many were taken */
export async function applySuggestions(folder: string, choose: Choice): Promise<number> {
  const eslint = new ESLint({ cwd: folder });
  let taken = 0;
  let files = ['.'];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const changed: string[] = [];
    for (const { filePath, messages } of await eslint.lintFiles(files)) {
      const file = path.relative(folder, filePath);
      // One a file and pass: a suggestion brings its import along, and the next one may need the same.
      const message = messages.find(
        (one) =>
          one.suggestions !== undefined &&
          one.suggestions.length > 0 &&
          choose(reported(file, one)),
      );
      const edit = message?.suggestions?.[0]?.fix;
      if (!message || !edit) continue;
      const text = readFileSync(filePath, 'utf8');
      writeFileSync(filePath, text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]));
      taken += 1;
      changed.push(filePath);
    }
    if (changed.length === 0) return taken;
    files = changed;
  }
  throw new Error('The suggestions come to no end.');
}

/** All findings of a folder. */
export async function findings(folder: string): Promise<Reported[]> {
  const results = await new ESLint({ cwd: folder }).lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map((message) => reported(path.relative(folder, filePath), message)),
  );
}

function reported(file: string, { ruleId, messageId }: Linter.LintMessage): Reported {
  return { file, rule: ruleId?.replace(/^ssot\//, '') ?? '', messageId: messageId ?? '' };
}
