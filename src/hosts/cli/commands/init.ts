import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { openProject } from '../../../project/session.ts';
import { WorkingTree } from '../../../project/working-tree.ts';
import { findRegistry } from '../../../registry/find-registry.ts';
import { loadRegistry } from '../../../registry/load/load-registry.ts';
import { formatProblems } from '../../../registry/problems.ts';
import type { Registry } from '../../../registry/types.ts';
import { plural } from '../../../reporters/report.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { runCheck } from '../../migrate/run-program.ts';
import { languages } from '../../verdict/front-ends.ts';
import { Questions } from '../ask.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandValues, ExitCode } from '../command-table.ts';
import { KNOWN_CONCEPTS, inferRegistry, registryOf } from '../inference/infer-registry.ts';
import { chooseSources, evidenceTable } from '../init/choose-sources.ts';
import { activation } from '../init/hooks-step.ts';
import { neededPackages } from '../init/node-step.ts';
import { baselineStep, setUpSteps } from '../init/plan.ts';
import type { FileChange, Proposal } from '../init/proposal.ts';
import { registryFile } from '../init/registry-file.ts';
import { survey, type Survey } from '../init/survey.ts';
import { writeChanges } from '../init/write-changes.ts';
import { gitProblem } from '../git-problem.ts';
import { UsageError } from '../usage-error.ts';

type Context = CommandContext<'init'>;

/** Sets a repository up; see the command table. */
export async function init(context: Context): Promise<ExitCode> {
  const { values, terminal, progress } = context;
  checkFlags(context);
  progress.show('Looking at the repository');
  const repository = await repositoryHere(context);
  const survey = await surveyOf(repository);
  sayWhere(context, survey);
  const asks = !values.yes && !values['dry-run'];
  const questions = asks ? new Questions(terminal, progress) : null;
  try {
    const { registry, proposals } = await registryStep(context, survey, questions);
    const all: readonly Proposal[] = [
      ...proposals,
      ...setUpSteps(survey),
      ...(await baselineStep(survey, registry, progress)),
    ];
    return await carryOut(context, survey, all, questions);
  } finally {
    questions?.close();
  }
}

function checkFlags({ values, terminal }: Context): void {
  if (values.config !== undefined) {
    throw new UsageError('ssot init takes no --config.', 'It finds or writes the registry itself.');
  }
  const answers = terminal.stdin as { readonly isTTY?: boolean } | undefined;
  if (values.yes || values['dry-run'] || answers?.isTTY) return;
  throw new UsageError(
    'There is no terminal to ask questions on.',
    'Give --yes to take what is proposed, or --dry-run to see it.',
  );
}

async function repositoryHere({ terminal }: Context): Promise<Repository> {
  try {
    return await openRepository(terminal);
  } catch (error) {
    throw gitProblem(
      error,
      'This is no git repository, and what is guarded are commits.',
      'Run "git init" first.',
    );
  }
}

/** From a subfolder, too, the whole repository is set up: commits and CI know no other. */
function sayWhere({ terminal, notice }: Context, { top }: Survey): void {
  if (realpathSync(terminal.cwd) === realpathSync(top)) return;
  notice(`Setting up the whole repository, from its top folder ${top}.`);
}

function surveyOf(repository: Repository): Promise<Survey> {
  return survey(repository, new WorkingTree(repository.top).list());
}

/** The registry that there is, or one that is inferred and written. */
async function registryStep(
  { terminal, progress, values }: Context,
  { top, ...rest }: Survey,
  questions: Questions | null,
): Promise<{ readonly registry: Registry; readonly proposals: readonly FileChange[] }> {
  const known = findRegistry(path.join(terminal.cwd, 'file'));
  if (known && isInside(known.root, top)) {
    const result = loadRegistry(known.path);
    if (!result.ok) throw new UsageError(formatProblems(result.problems));
    return { registry: result.registry, proposals: [] };
  }
  const inference = inferRegistry(
    top,
    (registry) => {
      const store = new WorkingTree(registry.root);
      return openProject({ registry, languages, store, frozen: true }).snapshot();
    },
    KNOWN_CONCEPTS,
  );
  progress.clear();
  if (inference.concepts.length > 0 && (questions || !values.quiet)) {
    (questions ? terminal.stderr : terminal.stdout).write(`${evidenceTable(inference)}\n\n`);
  }
  const sources = await chooseSources(inference, questions);
  if (sources.length === 0) {
    throw new UsageError(
      `Nothing was found to guard: no module hands out a client or manager of ${KNOWN_CONCEPTS.join(', ')}.`,
      'Write a registry with one source (docs/guides/write-a-registry.md), and run this again for the rest.',
    );
  }
  const entries = Object.fromEntries(sources.map(({ name, input }) => [name, input]));
  return {
    registry: registryOf(top, entries),
    proposals: registryFile({ top, ...rest }, sources),
  };
}

/** Both paths as git and the working directory have them; a registry above the top is another one's. */
function isInside(folder: string, top: string): boolean {
  const way = path.relative(realpathSync(top), realpathSync(folder));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

async function carryOut(
  { values, terminal, progress }: Context,
  survey: Survey,
  proposals: readonly Proposal[],
  questions: Questions | null,
): Promise<ExitCode> {
  const changes = proposals.filter((one) => one.kind === 'change');
  const advice = proposals.flatMap((one) => (one.kind === 'advice' ? [one.text] : []));
  const say = (text: string): void => {
    progress.clear();
    if (!values.quiet) terminal.stdout.write(`${text}\n`);
  };
  const adviceText = advice.map((text) => `By hand: ${text}`);
  if (changes.length === 0) {
    say(['Everything is in place; nothing was changed.', ...adviceText].join('\n'));
    return 0;
  }
  if (questions) {
    terminal.stderr.write(`${listOf(changes, 'To write')}\n`);
    const answer = await questions.ask(`Write ${plural(changes.length, 'file')}? [Y/n] `);
    if (answer === null || /^n/iu.test(answer)) {
      say('Nothing was written.');
      return 0;
    }
  }
  if (values['dry-run']) {
    say([listOf(changes, 'Would write'), ...adviceText].join('\n'));
    return 0;
  }
  writeChanges(survey.top, changes);
  say([listOf(changes, 'Written'), ...adviceText].join('\n'));
  return setUp(survey, values, terminal.env, say, (text) => progress.show(text));
}

function listOf(changes: readonly FileChange[], title: string): string {
  const width = Math.max(...changes.map(({ file }) => file.length));
  const rows = changes.map(
    ({ file, before, what }) =>
      `  ${before === null ? 'new    ' : 'changed'}  ${file.padEnd(width)}  ${what}`,
  );
  return [`${title}:`, ...rows].join('\n');
}

/** Installs what is not there, and puts the hooks into place. */
async function setUp(
  survey: Survey,
  values: CommandValues<'init'>,
  env: Readonly<Record<string, string | undefined>>,
  say: (text: string) => void,
  show: (text: string) => void,
): Promise<ExitCode> {
  const commands = commandsFor(survey);
  if (!values['no-install']) {
    for (const command of [...commands]) {
      show(`Running ${command}`);
      const { passed, output } = await runCheck(command, { cwd: survey.top, env });
      if (!passed) {
        say(`"${command}" failed:\n${output.trimEnd()}`);
        break;
      }
      commands.shift();
    }
  }
  const steps = [...commands, 'git add --all && git commit'];
  say(`Now run:\n${steps.map((step) => `  ${step}`).join('\n')}`);
  return commands.length > 0 && !values['no-install'] ? 1 : 0;
}

function commandsFor(survey: Survey): string[] {
  const missing = Object.keys(neededPackages(survey)).some(
    (name) => !existsSync(path.join(survey.top, 'node_modules', name)),
  );
  const hooks = activation(survey);
  return [
    ...(survey.manifest !== null && missing ? [survey.manager.install] : []),
    ...(hooks === null ? [] : [hooks]),
  ];
}
