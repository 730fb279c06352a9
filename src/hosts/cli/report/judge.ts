import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../../../core/finding.ts';
import type { Project } from '../../../project/project.ts';
import { withoutDisabled } from '../../directives/directives.ts';
import { findingsOf } from '../../verdict/findings.ts';
import { ruleSettingsOf } from '../../verdict/rule-settings.ts';
import type { Progress } from '../progress.ts';

/** Milliseconds of work after which signals get a chance to be heard. */
const BREATH = 50;

/**
 * The findings of the files that are reported on and can have some, by the rules of the registry, without those that a
 * directive of the file switches off.
 */
export async function judge(
  project: Project,
  files: ReadonlySet<string>,
  progress: Progress,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const settings = ruleSettingsOf(project.registry);
  const candidates = project.candidates.filter((file) => files.has(file));
  const findings = new Map<string, readonly Finding[]>();
  // Reading the files was one piece of work, so the first breath is due now.
  let rested = -Infinity;
  for (const [index, file] of candidates.entries()) {
    if (performance.now() - rested > BREATH) {
      progress.show(`Judging ${String(index)} of ${String(candidates.length)} files`);
      await setImmediate();
      rested = performance.now();
    }
    const facts = project.factsOf(file);
    if (!facts) continue;
    const own = findingsOf(project, file, settings);
    findings.set(file, withoutDisabled(own, facts, project.textOf(file)));
  }
  return findings;
}
