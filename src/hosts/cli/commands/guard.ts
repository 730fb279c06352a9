import path from 'node:path';
import { findRegistry } from '../../../registry/find-registry.ts';
import { formatProblems } from '../../../registry/problems.ts';
import { guardJson } from '../../../reporters/guard-json.ts';
import { passes } from '../../../reporters/guard-report.ts';
import { guardText } from '../../../reporters/guard-text.ts';
import { BaselineError } from '../../baseline/parse-baseline.ts';
import {
  changesSince,
  ComparisonError,
  stagedChanges,
  type Comparison,
} from '../../git/comparison.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import type { judgeChanges } from '../../guard/judge-changes.ts';
import type { GuardOutcome } from '../../guard/outcome.ts';
import { registryFiles, withoutRegistry } from '../../guard/registry-files.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../command-table.ts';
import { gitProblem } from '../git-problem.ts';
import { wantsColours } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

/** Reports what is new in the index, or in HEAD since it left another branch; see the command table. */
export async function guard(context: CommandContext<'guard'>): Promise<ExitCode> {
  const { values, terminal, progress } = context;
  progress.show('Reading the git index');
  // Git works while the parsers load.
  const judging = Promise.all([
    import('../../guard/guarded-trees.ts'),
    import('../../guard/guard-memory.ts'),
    import('../../guard/judge-changes.ts'),
    import('../report/guard-report.ts'),
  ]);
  try {
    const repository = await openRepository(terminal);
    const comparison =
      values.against === undefined
        ? await stagedChanges(repository)
        : await changesSince(repository, values.against);
    const registries = registriesFor(context, repository, comparison);
    const [{ GuardedTrees }, { GuardMemory }, { judgeChanges }, { buildGuardReport }] =
      await judging;
    progress.show('Judging the changes');
    const trees = new GuardedTrees(repository, comparison, new GuardMemory(repository, version));
    try {
      const outcomes = registries.map((file) => usable(judgeChanges(trees, file)));
      const report = buildGuardReport(
        outcomes,
        comparedWith(values.against, repository),
        comparison.changes.length,
      );
      progress.clear();
      terminal.stdout.write(
        values.json
          ? guardJson(report)
          : guardText(report, {
              colours: wantsColours(values['no-color'], terminal.env, terminal.stdout),
              quiet: values.quiet,
              pathFor: (file) => path.relative(terminal.cwd, path.join(repository.top, file)),
            }),
      );
      return passes(report) ? 0 : 1;
    } finally {
      trees.dispose();
    }
  } catch (error) {
    throw told(error);
  }
}

/**
 * The registries of the later tree that the working directory is guarded by.
 *
 * @throws UsageError where there is none, or where one is gone whose files are still there: a guard that
 * can be deleted in passing guards nothing.
 */
function registriesFor(
  { values, terminal }: CommandContext<'guard'>,
  { top }: Repository,
  { before, after }: Comparison,
): readonly string[] {
  const fromTop = (file: string): string => path.relative(top, file).replaceAll(path.sep, '/');
  if (values.config !== undefined) {
    const file = fromTop(path.resolve(terminal.cwd, values.config));
    if (after.has(file)) return [file];
    throw new UsageError(
      `${JSON.stringify(values.config)} is not in git.`,
      'The guard takes the registry as it is committed: run "git add" first.',
    );
  }
  const folder = fromTop(terminal.cwd);
  const files = registryFiles(after, folder);
  const gone = withoutRegistry(registryFiles(before, folder), after);
  if (gone !== null) {
    throw new UsageError(
      `The registry ${JSON.stringify(gone)} would be gone, and nothing would guard its files.`,
      'Keep it; or take "ssot guard" out of the hooks and CI first.',
    );
  }
  if (files.length > 0) return files;
  const onDisk = findRegistry(path.join(terminal.cwd, 'file'))?.path;
  throw onDisk === undefined
    ? new UsageError('There is no ssot.config file in this repository.', 'Run "ssot init".')
    : new UsageError(
        `The registry ${JSON.stringify(path.relative(terminal.cwd, onDisk))} is not in git.`,
        'The guard takes the registry as it is committed: run "git add" first.',
      );
}

function usable(outcome: ReturnType<typeof judgeChanges>): GuardOutcome {
  if ('problems' in outcome) throw new UsageError(formatProblems(outcome.problems));
  return outcome;
}

function comparedWith(against: string | undefined, { hasHead }: Repository): string {
  if (against !== undefined) return `HEAD with ${against}, from where they parted`;
  return hasHead
    ? 'the git index with HEAD'
    : 'the git index with nothing, before the first commit';
}

/** Errors that a person can do something about. */
function told(error: unknown): unknown {
  if (error instanceof ComparisonError || error instanceof BaselineError) {
    return new UsageError(error.message, error.hint);
  }
  return gitProblem(error, 'What is guarded are commits.', 'Run it in a work tree of git.');
}
