import type { Finding } from '../../../core/finding.ts';
import type { Project } from '../../../project/project.ts';
import { isIncluded } from '../../../registry/keys/include.ts';
import { acceptedIn } from '../../baseline/accepted-in.ts';
import type { Baseline } from '../../baseline/baseline.ts';
import { visibleFindings } from '../../directives/visible-findings.ts';
import { ruleSettingsOf } from '../../verdict/rule-settings.ts';

/** The findings of some files that a baseline accepts. */
export function acceptedFindings(
  project: Project,
  findings: ReadonlyMap<string, readonly Finding[]>,
  baseline: Baseline,
): ReadonlySet<Finding> {
  const settings = ruleSettingsOf(project.registry);
  return acceptedIn([...findings.values()].flat(), baseline, {
    files: project.candidates.filter((file) => isIncluded(project.registry, file)),
    findingsOf: (file) => findings.get(file) ?? visibleFindings(project, file, settings),
  });
}
