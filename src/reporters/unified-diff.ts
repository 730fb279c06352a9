import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** One file before and after a change. */
export interface TextChange {
  /** POSIX path, as the patch names it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Changes as a patch that `git apply` takes from the folder that the paths start at. */
export function unifiedDiff(changes: readonly TextChange[]): string {
  return changes
    .map(({ file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('');
}
