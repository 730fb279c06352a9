import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Finding } from '../../../core/finding.ts';
import type { Project } from '../../../project/project.ts';
import { isIncluded } from '../../../registry/keys/include.ts';
import { severityIn } from '../../../registry/keys/zones.ts';
import { plural } from '../../../reporters/report.ts';
import { baselineEntry, formatBaseline, type Baseline } from '../../baseline/baseline.ts';
import { conflictingBaseline } from '../../baseline/baseline-file.ts';
import { parseEslintSuppressions, suppressedFindings } from '../../baseline/eslint-suppressions.ts';
import { splitByBaseline } from '../../baseline/split-by-baseline.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandValues, ExitCode } from '../command-table.ts';
import { knownBaseline } from '../registry/known-baseline.ts';
import { openRegistryProject } from '../registry/open-registry-project.ts';
import { judge } from '../report/judge.ts';
import { unparsedIn } from '../report/unparsed.ts';
import { UsageError } from '../usage-error.ts';

/** Writes, shrinks or checks the baseline; see the command table. */
export async function baseline(context: CommandContext<'baseline'>): Promise<ExitCode> {
  const { values, terminal, progress } = context;
  checkFlags(values);
  progress.show('Reading the registry and the files');
  const { project, problems, inferred } = openRegistryProject(
    values.config,
    terminal.cwd,
    () => undefined,
  );
  if (inferred) {
    throw new UsageError('There is no ssot.config file to accept findings of.', 'Run "ssot init".');
  }
  const files = new Set(project.files.filter((file) => isIncluded(project.registry, file)));
  const findings = [...(await judge(project, files, progress)).values()].flat();
  const { registry } = project;
  // Dropping what is gone settles a merge of two sides that each dropped some.
  const known = (values.prune ? conflictingBaseline(registry) : null) ?? knownBaseline(registry);
  const split = splitByBaseline(findings, known ?? []);
  // A file that does not parse today still has what was accepted in it.
  const unparsed = new Set(unparsedIn(project, problems, files).map(({ file }) => file));
  const stale = split.stale.filter(({ file }) => !unparsed.has(file));
  const say = (text: string): void => {
    progress.clear();
    if (!values.quiet) terminal.stdout.write(`${text}\n`);
  };
  const file = registry.baseline;
  if (values.check) {
    for (const { rule, file: place, symbol } of stale) {
      terminal.stdout.write(`${place}  ssot/${rule}  ${symbol}  is gone\n`);
    }
    say(
      stale.length === 0
        ? `${file} accepts ${plural(split.accepted.size, 'finding')}, none of them gone.`
        : `${plural(stale.length, 'entry', 'entries')} of ${file} accept nothing any more. Run "ssot baseline --prune".`,
    );
    return stale.length === 0 ? 0 : 1;
  }
  // What a zone only warns of fails nothing, and hidden it would warn of nothing.
  const failing = split.fresh.filter(({ file: place }) => severityIn(registry, place) === 'error');
  const added = toAdd(findings, failing, known === null, project, values);
  const kept = split.stale.filter((entry) => unparsed.has(entry.file));
  const entries = [
    ...findings.filter((one) => split.accepted.has(one) || added.has(one)).map(baselineEntry),
    ...kept,
  ];
  const refused = values.prune ? 0 : failing.length - added.size;
  if (known !== null || entries.length > 0 || !values.prune) write(project, entries);
  say(
    `${file} accepts ${plural(entries.length, 'finding')}: ${String(added.size)} added, ${String(stale.length)} dropped.`,
  );
  if (refused > 0) {
    say(
      `${plural(refused, 'new finding')} not accepted. Repair them ("ssot scan" shows them), or run "ssot baseline --accept".`,
    );
  }
  return refused > 0 ? 1 : 0;
}

function checkFlags(values: CommandValues<'baseline'>): void {
  const actions = (['prune', 'check', 'accept', 'from-eslint-suppressions'] as const).filter(
    (name) => values[name],
  );
  if (actions.length > 1) {
    throw new UsageError(
      `${actions.map((name) => `--${name}`).join(' and ')} exclude each other.`,
      'Give one of them.',
    );
  }
}

/** What becomes accepted: everything the first time, later what is asked for. */
function toAdd(
  findings: readonly Finding[],
  fresh: readonly Finding[],
  isFirst: boolean,
  project: Project,
  values: CommandValues<'baseline'>,
): ReadonlySet<Finding> {
  if (values.prune) return new Set();
  if (values['from-eslint-suppressions']) {
    const covered = suppressedFindings(findings, suppressionsOf(project));
    return new Set(fresh.filter((finding) => covered.has(finding)));
  }
  return new Set(isFirst || values.accept ? fresh : []);
}

function suppressionsOf({ root }: Project): ReturnType<typeof parseEslintSuppressions> {
  const file = path.join(root, 'eslint-suppressions.json');
  try {
    return parseEslintSuppressions(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      existsSync(file) ? 'Correct it.' : 'It is written by "eslint --suppress-all".',
    );
  }
}

/** Whole or not at all: a baseline that is cut off would accept nothing. */
function write({ root, registry }: Project, entries: Baseline): void {
  const file = path.join(root, registry.baseline);
  const temporary = `${file}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(temporary, formatBaseline(entries));
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(
      `The baseline cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
