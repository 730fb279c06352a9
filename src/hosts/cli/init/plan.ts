import path from 'node:path';
import { openProject } from '../../../project/session.ts';
import { WorkingTree } from '../../../project/working-tree.ts';
import { isIncluded } from '../../../registry/keys/include.ts';
import type { Registry } from '../../../registry/types.ts';
import { baselineEntry, formatBaseline } from '../../baseline/baseline.ts';
import { languages } from '../../verdict/front-ends.ts';
import type { Progress } from '../progress.ts';
import { judge } from '../report/judge.ts';
import { ciStep } from './ci-step.ts';
import { eslintStep } from './eslint-step.ts';
import { hooksStep } from './hooks-step.ts';
import { manifestStep, vscodeStep } from './node-step.ts';
import { change, type FileChange, type Proposal } from './proposal.ts';
import type { Survey } from './survey.ts';

/** All that a repository needs besides its registry. */
export function setUpSteps(survey: Survey): readonly Proposal[] {
  return [eslintStep, manifestStep, hooksStep, ciStep, vscodeStep].flatMap((step) => step(survey));
}

/** The first baseline; none where there is one, which only "ssot baseline" changes. */
export async function baselineStep(
  survey: Survey,
  registry: Registry,
  progress: Progress,
): Promise<readonly FileChange[]> {
  const file = path.posix.join(
    path.relative(survey.top, registry.root).replaceAll(path.sep, '/'),
    registry.baseline,
  );
  if (survey.has(file)) return [];
  const store = new WorkingTree(registry.root);
  const project = openProject({ registry, languages, store, frozen: true }).snapshot();
  const files = new Set(project.files.filter((one) => isIncluded(registry, one)));
  const findings = [...(await judge(project, files, progress)).values()].flat();
  const text = formatBaseline(findings.map(baselineEntry));
  return change(file, null, text, `the baseline, with ${String(findings.length)} accepted`);
}
