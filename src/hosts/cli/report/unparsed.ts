import { LineIndex } from '../../../core/source-text.ts';
import type { Project } from '../../../project/project.ts';
import type { FileProblem } from '../../../project/file-problem.ts';
import type { UnparsedFile } from '../../../reporters/report.ts';

/** What to say of a file that could not be read as source text, and what to do. */
export const PROBLEM_TEXTS: Readonly<Record<FileProblem['reason'], string>> = {
  unreadable: 'The file cannot be read. Check its permissions.',
  binary: 'The file has binary content. Exclude it in the registry if it is no source.',
  'too-large': 'The file is larger than 5 MB. Exclude it in the registry if it is generated.',
  'not-utf-8': 'The file is not UTF-8. It is judged as far as it can be read, but never rewritten.',
};

/**
 * All files that could not be judged, or not in full: what could not be read, and what matters but does
 * not parse. By file.
 *
 * @param files those that are reported on.
 */
export function unparsedIn(
  project: Project,
  problems: readonly FileProblem[],
  files: ReadonlySet<string>,
): readonly UnparsedFile[] {
  const unread = problems.map(({ file, reason }): UnparsedFile => ({
    file,
    reason,
    message: PROBLEM_TEXTS[reason],
    position: null,
  }));
  return [...unread, ...syntaxErrors(project)]
    .filter(({ file }) => files.has(file))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function syntaxErrors(project: Project): readonly UnparsedFile[] {
  return project.candidates.flatMap((file): UnparsedFile[] => {
    const error = project.factsOf(file)?.parseError;
    if (!error) return [];
    return [
      {
        file,
        reason: 'syntax-error',
        message: error.message,
        position: new LineIndex(project.textOf(file)).positionAt(error.offset),
      },
    ];
  });
}
