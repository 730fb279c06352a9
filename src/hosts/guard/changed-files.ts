import type { FileFacts } from '../../core/facts.ts';
import { languageFor } from '../../project/source-files.ts';
import { isIncluded } from '../../registry/keys/include.ts';
import type { Registry } from '../../registry/types.ts';
import type { Change } from '../git/changes.ts';
import { languages } from '../verdict/front-ends.ts';
import type { Unjudged } from './outcome.ts';
import type { Side } from './side.ts';

/** A changed source file by its path from the registry's folder. */
export interface ChangedFile {
  readonly file: string;
  /** Its earlier path; null where it is new, or came from outside the registry's folder. */
  readonly from: string | null;
}

/** The source files that were added or changed and that the registry speaks about. */
export function changedFiles(
  changes: readonly Change[],
  prefix: string,
  registry: Registry,
): readonly ChangedFile[] {
  return changes.flatMap(({ kind, file, from }) => {
    if (kind === 'deleted' || !file.startsWith(prefix) || !languageFor(file, languages)) return [];
    const own = file.slice(prefix.length);
    if (!isIncluded(registry, own)) return [];
    return [{ file: own, from: from?.startsWith(prefix) ? from.slice(prefix.length) : null }];
  });
}

/** Those that could not be judged: nobody knows what they hide. */
export function unjudgedFiles(
  changed: readonly ChangedFile[],
  { project, problems }: Side,
): readonly Unjudged[] {
  return changed.flatMap(({ file }): readonly Unjudged[] => {
    const problem = problems.find((one) => one.file === file);
    // A text that is not UTF-8 is judged all the same; it is only never rewritten.
    if (problem) return problem.reason === 'not-utf-8' ? [] : [problem];
    const error = project.factsOf(file)?.parseError;
    return error ? [{ reason: 'syntax-error', file, error }] : [];
  });
}

/** The facts of a changed file, also where it names nothing of the registry but may switch rules off. */
export function factsIn({ project }: Side, file: string): FileFacts | null {
  const facts = project.factsOf(file);
  if (facts || !project.has(file)) return facts;
  const text = project.textOf(file);
  const language = languageFor(file, languages);
  return language && text.includes('ssot/') ? language.extract(file, text) : null;
}
