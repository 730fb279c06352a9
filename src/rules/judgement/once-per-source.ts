import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';

/**
 * Computes something once for a source in one state of the project. A project never changes (a new
 * state is a new object), so the answer is kept exactly as long as the project itself.
 */
export function oncePerSource<T>(
  compute: (project: Project, source: Source) => T,
): (project: Project, source: Source) => T {
  const known = new WeakMap<Project, Map<Source, T>>();
  return (project, source) => {
    let answers = known.get(project);
    if (!answers) known.set(project, (answers = new Map<Source, T>()));
    const answer = answers.has(source) ? (answers.get(source) as T) : compute(project, source);
    answers.set(source, answer);
    return answer;
  };
}
