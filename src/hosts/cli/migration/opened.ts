import type { Finding } from '../../../core/finding.ts';
import type { Project } from '../../../project/project.ts';
import { isIncluded } from '../../../registry/keys/include.ts';
import type { CommandContext } from '../command-context.ts';
import { knownBaseline } from '../registry/known-baseline.ts';
import { openRegistryProject } from '../registry/open-registry-project.ts';
import { buildReport } from '../report/build-report.ts';
import type { Report } from '../../../reporters/report.ts';
import { splitByBaseline } from '../../baseline/split-by-baseline.ts';
import { judge } from '../report/judge.ts';
import { unparsedIn } from '../report/unparsed.ts';
import { UsageError } from '../usage-error.ts';

/** A project as it is on disk, judged. */
export interface JudgedProject {
  readonly project: Project;
  readonly report: Report;
  /** Number of entries of the baseline whose finding is gone. */
  readonly stale: number;
}

/**
 * Reads and judges the project.
 *
 * @param config of `--config`, or absolute.
 * @throws UsageError without a registry: what is inferred is a guess, and nothing is rewritten on a guess.
 */
export async function openJudged(
  { terminal, progress }: Pick<CommandContext<'migrate'>, 'terminal' | 'progress'>,
  config: string | undefined,
): Promise<JudgedProject> {
  progress.show('Reading the registry and the files');
  const opened = openRegistryProject(config, terminal.cwd, () => undefined);
  const { project, problems, inferred } = opened;
  if (inferred) {
    throw new UsageError('There is no ssot.config file to migrate to.', 'Run "ssot init".');
  }
  const files = project.files.filter((file) => isIncluded(project.registry, file));
  const findings = await judge(project, new Set(files), progress);
  const baseline = knownBaseline(project.registry);
  const all: readonly Finding[] = [...findings.values()].flat();
  const split = baseline && splitByBaseline(all, baseline);
  const unparsed = unparsedIn(project, problems, new Set(files));
  const report = buildReport({
    project,
    inferred,
    files: files.filter((file) => project.languageOf(file) !== null),
    findings,
    unparsed,
    accepted: split?.accepted ?? null,
    scannedAt: new Date(),
  });
  // A file that does not parse today still has what was accepted in it.
  const unread = new Set(unparsed.map(({ file }) => file));
  const stale = (split?.stale ?? []).filter(({ file }) => !unread.has(file)).length;
  return { project, report, stale };
}
