import type { Finding } from '../../core/finding.ts';
import type { Project } from '../../project/project.ts';
import { isIncluded } from '../../registry/keys/include.ts';
import { withoutDisabled } from '../directives/directives.ts';
import { visibleFindings } from '../directives/visible-findings.ts';
import { findingsOf, type RuleSetting } from '../verdict/findings.ts';
import { acceptedIn } from './accepted-in.ts';
import { baselineOnDisk } from './baseline-file.ts';

/**
 * The findings of one file that the baseline does not accept; see {@link findingsOf}. What a comment
 * switches off stays: the host knows comments, and would call one that hides nothing unused.
 *
 * @throws BaselineError for a baseline that cannot be read.
 */
export function unacceptedFindings(
  project: Project,
  file: string,
  settings: readonly RuleSetting[],
): readonly Finding[] {
  const findings = findingsOf(project, file, settings);
  const facts = findings.length === 0 ? null : project.factsOf(file);
  const baseline = facts && baselineOnDisk(project.registry);
  if (!facts || !baseline || baseline.length === 0) return findings;
  const visible = withoutDisabled(findings, facts, project.textOf(file));
  const accepted = acceptedIn(visible, baseline, {
    files: project.candidates.filter((one) => isIncluded(project.registry, one)),
    findingsOf: (other) => visibleFindings(project, other, settings),
  });
  return findings.filter((finding) => !accepted.has(finding));
}
