import path from 'node:path';
import type { Finding } from '../../../core/finding.ts';
import { isIncluded } from '../../../registry/keys/include.ts';
import type { Registry } from '../../../registry/types.ts';
import type { StepResult } from '../../../reporters/migration.ts';
import { stepText } from '../../../reporters/migration-text.ts';
import { visibleFindings } from '../../directives/visible-findings.ts';
import type { Repository } from '../../git/repository.ts';
import { settleStep, writeStep, type Site } from '../../migrate/carry-out.ts';
import { automaticChooser, type Chooser } from '../../migrate/chooser.ts';
import { Formatter } from '../../migrate/formatter.ts';
import type { Journal } from '../../migrate/journal.ts';
import type { MigrationOptions } from '../../migrate/journal-records.ts';
import type { Obstacle } from '../../migrate/own-bytes.ts';
import { Planner, type FileChange, type Step } from '../../migrate/planner.ts';
import { undoStep } from '../../migrate/recover.ts';
import { runCheck, type CheckResult } from '../../migrate/run-program.ts';
import { ruleSettingsOf } from '../../verdict/rule-settings.ts';
import type { Questions } from '../ask.ts';
import type { CommandContext } from '../command-context.ts';
import { wantsColours } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { InteractiveChooser } from './interactive-chooser.ts';

/** All that a migration would do. */
export interface PlannedMigration {
  readonly steps: readonly Step[];
  /** Each file once, from what it is to what it becomes in the end. */
  readonly changes: readonly FileChange[];
  readonly obstacles: ReadonlyMap<string, Obstacle>;
  /** Findings that stay. */
  readonly left: readonly Finding[];
}

/** One migration, from its plan to its last step. */
export class Migration {
  readonly #context: CommandContext<'migrate'>;
  readonly #repository: Repository;
  readonly #registry: Registry;
  readonly #chooser: Chooser;
  readonly #formatter: Formatter | null;

  constructor(
    context: CommandContext<'migrate'>,
    repository: Repository,
    registry: Registry,
    questions: Questions,
    options: Pick<MigrationOptions, 'suggestions' | 'format' | 'interactive'>,
  ) {
    const { terminal, notice } = context;
    this.#context = context;
    this.#repository = repository;
    this.#registry = registry;
    this.#chooser = options.interactive
      ? new InteractiveChooser(questions, this.#textOptions(terminal.stderr))
      : automaticChooser(new Set(options.suggestions));
    this.#formatter = options.format ? new Formatter(registry.root, repository, notice) : null;
  }

  async plan(excluded: ReadonlySet<string> = new Set()): Promise<PlannedMigration> {
    const planner = new Planner({
      registry: this.#registry,
      chooser: this.#chooser,
      formatter: this.#formatter,
      excluded,
      onProgress: (text) => this.#context.progress.show(text),
    });
    const steps = await planner.plan();
    const { project } = planner.workspace;
    const settings = ruleSettingsOf(this.#registry);
    return {
      steps,
      changes: netChanges(steps),
      obstacles: planner.obstacles,
      left: project.candidates
        .filter((file) => isIncluded(this.#registry, file))
        .flatMap((file) => visibleFindings(project, file, settings)),
    };
  }

  /** @throws UsageError where the check fails before anything is changed: it could prove nothing then. */
  async proveCheck(check: string | null): Promise<void> {
    if (check === null) return;
    const { passed, output } = await this.#runCheck(check);
    if (passed) return;
    throw new UsageError(
      `The check fails before anything is changed:\n${output.trimEnd()}`,
      'Nothing was changed. Give a check that passes.',
    );
  }

  /**
   * Writes step by step. After one whose check fails, what follows is planned anew, without its files.
   *
   * @param planned null to plan first.
   */
  async carryOut(
    planned: PlannedMigration | null,
    journal: Journal,
    check: string | null,
  ): Promise<void> {
    const { root } = this.#registry;
    const site: Site = { repository: this.#repository, root, journal };
    let { steps } = planned ?? (await this.plan(undoneFiles(journal)));
    for (let next = steps[0]; next; next = steps[0]) {
      const result = await this.#carryOutStep(next, site, check);
      this.#say(result);
      const rest = steps.slice(1);
      if (result.outcome === 'undone') {
        for (const { changes } of rest)
          for (const { file } of changes) this.#chooser.forget?.(file);
        ({ steps } = await this.plan(undoneFiles(journal)));
      } else steps = rest;
    }
  }

  async #carryOutStep(step: Step, site: Site, check: string | null): Promise<StepResult> {
    const name = step.zone?.name ?? 'No zone';
    const result = { name, files: step.changes.length, output: '', kept: [] };
    this.#context.progress.show(`Writing ${name}`);
    writeStep(step, name, site);
    if (check === null) {
      settleStep(site);
      return { ...result, outcome: 'unchecked' };
    }
    const { passed, output } = await this.#runCheck(check, name);
    if (passed) {
      settleStep(site);
      return { ...result, outcome: 'passed' };
    }
    return { ...result, outcome: 'undone', output, kept: undoStep(site, 'undone') };
  }

  #runCheck(check: string, name?: string): Promise<CheckResult> {
    const { terminal, progress } = this.#context;
    progress.show(`Running ${check}${name === undefined ? '' : ` for ${name}`}`);
    return runCheck(check, { cwd: this.#registry.root, env: terminal.env });
  }

  #say(result: StepResult): void {
    const { values, terminal, progress } = this.#context;
    progress.clear();
    if (values.quiet) return;
    terminal.stdout.write(stepText(result, this.#textOptions(terminal.stdout)));
  }

  #textOptions(stream: { readonly isTTY?: boolean }) {
    const { values, terminal } = this.#context;
    return {
      colours: wantsColours(values['no-color'], terminal.env, stream),
      pathFor: (file: string) => path.relative(terminal.cwd, path.join(this.#registry.root, file)),
    };
  }
}

/** Files of steps whose check failed: they would fail again. */
function undoneFiles(journal: Journal): ReadonlySet<string> {
  return new Set(
    journal.state.steps
      .filter(({ outcome }) => outcome === 'undone')
      .flatMap(({ files }) => files.map(({ file }) => file)),
  );
}

function netChanges(steps: readonly Step[]): readonly FileChange[] {
  const changes = new Map<string, FileChange>();
  for (const change of steps.flatMap((step) => step.changes)) {
    const first = changes.get(change.file);
    changes.set(
      change.file,
      first ? { ...change, before: first.before, fixes: first.fixes + change.fixes } : change,
    );
  }
  return [...changes.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
