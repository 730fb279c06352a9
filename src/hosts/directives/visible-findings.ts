import type { Finding } from '../../core/finding.ts';
import type { Project } from '../../project/project.ts';
import { findingsOf, type RuleSetting } from '../verdict/findings.ts';
import { withoutDisabled } from './directives.ts';

/** The findings of a file that none of its comments switches off; see {@link findingsOf}. */
export function visibleFindings(
  project: Project,
  file: string,
  settings: readonly RuleSetting[],
): readonly Finding[] {
  const facts = project.factsOf(file);
  if (!facts) return [];
  return withoutDisabled(findingsOf(project, file, settings), facts, project.textOf(file));
}
