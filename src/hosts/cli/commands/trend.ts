import path from 'node:path';
import { TREND_FORMATS, type TrendFormatName } from '../../../reporters/trend/formats.ts';
import type { TrendPoint } from '../../../reporters/trend/report.ts';
import { mainLine } from '../../git/history.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { CountsStore } from '../../trend/counts-store.ts';
import { judgeHistory, type JudgedCommit } from '../../trend/judge-history.ts';
import { sampled } from '../../trend/sampled.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandValues, ExitCode } from '../command-table.ts';
import { openRegistryProject } from '../registry/open-registry-project.ts';
import { putOut } from '../report/put-out.ts';
import { gitProblem } from '../git-problem.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

type Context = CommandContext<'trend'>;

/** How far back to go where nobody says it: about two years of a team. */
const DEFAULT_COUNT = 500;

/** Reports the findings over the history of git; see the command table. */
export async function trend(context: Context): Promise<ExitCode> {
  const { values, terminal, progress } = context;
  const format = formatOf(values);
  const maxCount = numberOf(values['max-count'], 'max-count') ?? DEFAULT_COUNT;
  const samples = numberOf(values.samples, 'samples');
  progress.show('Reading the registry and the files');
  const { project, inferred } = openRegistryProject(values.config, terminal.cwd, context.notice);
  const { registry } = project;
  const repository = await opened(context);
  const commits = await commitsOf(repository, { since: values.since, maxCount });
  const prefix = path.relative(repository.top, project.root).replaceAll(path.sep, '/');
  const judged = await judgeHistory([...sampled(commits, samples)].reverse(), {
    repository,
    registry,
    prefix: prefix === '' ? '' : `${prefix}/`,
    // All work trees of a repository share it.
    store: new CountsStore(
      path.join(repository.commonDir, 'ssot-trend'),
      version,
      registry,
      prefix,
    ),
    onProgress: (done, all) =>
      progress.show(`Judging commit ${String(done + 1)} of ${String(all)}`),
  });
  const reporter = await TREND_FORMATS[format]();
  const text = reporter({
    generatedAt: new Date().toISOString(),
    registry:
      inferred || registry.origin === null
        ? 'the inferred registry'
        : path.basename(registry.origin),
    isShallow: repository.isShallow,
    points: judged.map(pointOf),
  });
  progress.clear();
  putOut(text, values['output-file'], terminal);
  return 0;
}

function formatOf({ json, format }: CommandValues<'trend'>): TrendFormatName {
  if (json && format !== undefined && format !== 'json') {
    throw new UsageError(`--json and --format ${format} exclude each other.`, 'Give one of them.');
  }
  return json ? 'json' : (format ?? 'markdown');
}

function numberOf(written: string | undefined, flag: string): number | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/u.test(written)) {
    throw new UsageError(
      `--${flag} cannot be ${JSON.stringify(written)}.`,
      'Give a whole number from 1.',
    );
  }
  return Number(written);
}

async function opened({ terminal }: Context): Promise<Repository> {
  try {
    return await openRepository(terminal);
  } catch (error) {
    throw gitProblem(error, 'There is no history here.', 'Run it in a work tree of git.');
  }
}

async function commitsOf(
  repository: Repository,
  range: Parameters<typeof mainLine>[1],
): ReturnType<typeof mainLine> {
  const commits = await mainLine(repository, range);
  if (commits.length > 0) return commits;
  throw range.since === undefined
    ? new UsageError('There is no commit yet.', 'Commit first.')
    : new UsageError(
        `There is no commit since ${JSON.stringify(range.since)}.`,
        'Give an earlier --since.',
      );
}

function pointOf({ commit, counts }: JudgedCommit): TrendPoint {
  return { commit: commit.id, date: commit.date, ...counts };
}
