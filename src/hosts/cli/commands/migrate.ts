import path from 'node:path';
import { keptLines, migrationText, planText } from '../../../reporters/migration-text.ts';
import { isClean, plural, type Report } from '../../../reporters/report.ts';
import { unifiedDiff } from '../../../reporters/unified-diff.ts';
import { Journal } from '../../migrate/journal.ts';
import type { CountsBefore } from '../../migrate/journal-records.ts';
import { withLock } from '../../migrate/lock.ts';
import { MigrationError } from '../../migrate/migration-error.ts';
import { changedSince, rollBack, undoStep } from '../../migrate/recover.ts';
import { Questions } from '../ask.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandValues, ExitCode } from '../command-table.ts';
import {
  fromTop,
  migrationPlace,
  refuseDirty,
  type MigrationPlace,
} from '../migration/migration-place.ts';
import { Migration } from '../migration/migration.ts';
import { openJudged } from '../migration/opened.ts';
import { planOf } from '../migration/plan-report.ts';
import { suggestionNames } from '../migration/suggestion-names.ts';
import { wantsColours } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

type Context = CommandContext<'migrate'>;

/** Fixes the whole project in the order of its zones; see the command table. */
export async function migrate(context: Context): Promise<ExitCode> {
  const { values } = context;
  checkFlags(values);
  const place = await migrationPlace(context.terminal);
  const questions = new Questions(context.terminal, context.progress);
  try {
    if (values['dry-run']) return await dryRun(context, place, questions);
    return await withLock(place.lock, () => {
      const journal = Journal.open(place.journal);
      if (values.rollback) return goBack(context, place, journal);
      return values.resume
        ? goOn(context, place, journal, questions)
        : start(context, place, journal, questions);
    });
  } catch (error) {
    if (error instanceof MigrationError) throw new UsageError(error.message, error.hint);
    throw error;
  } finally {
    questions.close();
  }
}

function checkFlags(values: CommandValues<'migrate'>): void {
  const modes = (['dry-run', 'resume', 'rollback'] as const).filter((name) => values[name]);
  const options = (['interactive', 'check', 'suggestions', 'no-format'] as const).filter(
    (name) => values[name],
  );
  const [mode] = modes;
  const clash =
    modes.length > 1
      ? modes
      : mode === 'resume' || mode === 'rollback'
        ? [mode, ...options]
        : modes;
  if (clash.length > 1) {
    throw new UsageError(
      `${clash.map((name) => `--${name}`).join(' and ')} exclude each other.`,
      'A resumed migration keeps the options that it began with.',
    );
  }
  if (values['dry-run'] && values.check !== undefined) {
    throw new UsageError(
      '--dry-run writes nothing that --check could look at.',
      'Give one of them.',
    );
  }
}

function textOptions({ values, terminal }: Context, root: string) {
  return {
    colours: wantsColours(values['no-color'], terminal.env, terminal.stdout),
    pathFor: (file: string) => path.relative(terminal.cwd, path.join(root, file)),
  };
}

async function dryRun(
  context: Context,
  { repository }: MigrationPlace,
  questions: Questions,
): Promise<ExitCode> {
  const { values, terminal, progress, notice } = context;
  const opened = await openJudged(context, values.config);
  const { root } = opened.project;
  const migration = new Migration(context, repository, opened.project.registry, questions, {
    suggestions: suggestionNames(values.suggestions),
    format: !values['no-format'],
    interactive: values.interactive,
  });
  const planned = await migration.plan();
  progress.clear();
  notice(planText(planOf(planned), textOptions(context, root)).trimEnd());
  const prefix = fromTop(repository, root);
  terminal.stdout.write(
    unifiedDiff(
      planned.changes.map(({ file, before, after }) => ({
        file: prefix === '' ? file : `${prefix}/${file}`,
        before: Buffer.from(before).toString('utf8'),
        after: Buffer.from(after).toString('utf8'),
      })),
    ),
  );
  return isClean(opened.report) ? 0 : 1;
}

async function start(
  context: Context,
  { repository, journal: folder }: MigrationPlace,
  earlier: Journal | null,
  questions: Questions,
): Promise<ExitCode> {
  const { values, terminal } = context;
  if (earlier && earlier.state.phase !== 'finished') {
    throw new UsageError(
      'An earlier migration was cut off.',
      'Run "ssot migrate --resume" to go on with it, or "ssot migrate --rollback" to undo it.',
    );
  }
  const suggestions = suggestionNames(values.suggestions);
  const opened = await openJudged(context, values.config);
  const { registry, root } = opened.project;
  if (!values['allow-dirty']) await refuseDirty(repository, fromTop(repository, root));
  const migration = new Migration(context, repository, registry, questions, {
    suggestions,
    format: !values['no-format'],
    interactive: values.interactive,
  });
  const planned = await migration.plan();
  context.progress.clear();
  if (!values.quiet)
    terminal.stdout.write(`${planText(planOf(planned), textOptions(context, root))}\n`);
  const before = countsOf(opened.report);
  if (planned.steps.length === 0) {
    return finish(context, registry.origin, before, null);
  }
  const check = values.check ?? null;
  await migration.proveCheck(check);
  const journal = Journal.create(folder, {
    kind: 'start',
    version: 1,
    root: fromTop(repository, root),
    options: {
      config: fromTop(repository, registry.origin ?? root),
      check,
      suggestions,
      format: !values['no-format'],
      interactive: values.interactive,
    },
    before,
  });
  await migration.carryOut(planned, journal, check);
  return finish(context, registry.origin, before, journal);
}

/** Goes on where a migration was cut off: the step that was being written is planned anew. */
async function goOn(
  context: Context,
  { repository }: MigrationPlace,
  journal: Journal | null,
  questions: Questions,
): Promise<ExitCode> {
  if (!journal) {
    throw new UsageError('There is no migration to go on with.', 'Run "ssot migrate".');
  }
  const { options, before, steps, root, phase } = journal.state;
  if (phase === 'rolling-back') {
    throw new UsageError('The migration is being rolled back.', 'Run "ssot migrate --rollback".');
  }
  const config = path.join(repository.top, options.config);
  if (steps.at(-1)?.outcome === 'open') {
    const site = { repository, root: path.join(repository.top, root), journal };
    const kept = undoStep(site, 'cut-off');
    for (const line of keptLines(kept, textOptions(context, site.root)))
      context.notice(line.trim());
  }
  // Cut off after its last step, or not at all: there is only the result to tell.
  if (phase === 'finished') return finish(context, config, before, journal);
  const { project } = await openJudged(context, config);
  const migration = new Migration(context, repository, project.registry, questions, {
    suggestions: options.suggestions,
    format: options.format,
    interactive: options.interactive,
  });
  await migration.carryOut(null, journal, options.check);
  return finish(context, config, before, journal);
}

function goBack(
  context: Context,
  { repository }: MigrationPlace,
  journal: Journal | null,
): Promise<ExitCode> {
  if (!journal) {
    throw new UsageError('There is no migration to roll back.', 'Nothing was changed.');
  }
  const site = { repository, root: path.join(repository.top, journal.state.root), journal };
  const options = textOptions(context, site.root);
  const changed = changedSince(site);
  if (changed.length > 0 && !context.values['allow-dirty']) {
    throw new UsageError(
      `These files were changed since the migration: ${changed.map((file) => JSON.stringify(options.pathFor(file))).join(', ')}.`,
      'Nothing was undone. With --allow-dirty they are undone too, and git keeps what they hold now as blobs.',
    );
  }
  const { restored, kept } = rollBack(site);
  for (const line of keptLines(kept, options)) context.notice(line.trim());
  if (!context.values.quiet) {
    context.terminal.stdout.write(
      `All is as before the migration; ${plural(restored, 'file')} restored.\n`,
    );
  }
  return Promise.resolve(0);
}

/** Ends a migration with what it came to. */
async function finish(
  context: Context,
  config: string | null,
  before: CountsBefore,
  journal: Journal | null,
): Promise<ExitCode> {
  const { values, terminal, progress } = context;
  if (journal?.state.phase === 'running') journal.append({ kind: 'finished' });
  const { project, report, stale } = await openJudged(context, config ?? undefined);
  progress.clear();
  const steps = journal?.state.steps ?? [];
  const standing = steps.filter(({ outcome }) => outcome === 'done');
  if (!values.quiet) {
    terminal.stdout.write(
      migrationText(
        {
          before,
          violations: report.violations,
          unparsed: report.unparsed,
          files: new Set(standing.flatMap(({ files }) => files.map(({ file }) => file))).size,
          undone: steps.filter(({ outcome }) => outcome === 'undone').map(({ name }) => name),
          stale,
        },
        textOptions(context, project.root),
      ),
    );
  }
  const isWhole = steps.every(({ outcome }) => outcome !== 'undone');
  return isWhole && isClean(report) ? 0 : 1;
}

function countsOf({ violations }: Report): CountsBefore {
  const byType: Record<string, number> = {};
  for (const { finding } of violations) {
    byType[finding.violation] = (byType[finding.violation] ?? 0) + 1;
  }
  return { findings: violations.length, byType };
}
