import { LineIndex } from '../../../core/source-text.ts';
import type { Project } from '../../../project/project.ts';
import type { UnparsedFile } from '../../../reporters/report.ts';

/**
 * The files that matter but could not be parsed.
 *
 * @param files those that are reported on.
 */
export function syntaxErrorsIn(
  project: Project,
  files: ReadonlySet<string>,
): readonly UnparsedFile[] {
  return project.candidates.flatMap((file): UnparsedFile[] => {
    const error = files.has(file) ? project.factsOf(file)?.parseError : null;
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
