import path from 'node:path';
import type { Project } from '../../../project/project.ts';
import { matchesGlobs } from '../../../registry/globs.ts';
import { FORMATS } from '../../../reporters/formats.ts';
import { isClean, type ReporterOptions } from '../../../reporters/report.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandValues, ExitCode } from '../command-table.ts';
import { selectFiles } from '../path-selection.ts';
import { knownBaseline } from '../registry/known-baseline.ts';
import { openRegistryProject } from '../registry/open-registry-project.ts';
import { acceptedFindings } from '../report/accepted.ts';
import { buildReport } from '../report/build-report.ts';
import { judge } from '../report/judge.ts';
import { putOut } from '../report/put-out.ts';
import { unparsedIn } from '../report/unparsed.ts';
import { wantsColours } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Reports the findings of the whole project; see the command table. */
export async function scan(context: CommandContext<'scan'>): Promise<ExitCode> {
  const { values, operands, terminal, progress } = context;
  const format = formatOf(values);
  progress.show('Reading the registry and the files');
  const opened = openRegistryProject(values.config, terminal.cwd, context.notice);
  const { project } = opened;
  const files = selectFiles(included(project), operands, {
    root: project.root,
    cwd: terminal.cwd,
  });
  const selected = new Set(files);
  const baseline = opened.inferred ? null : knownBaseline(project.registry);
  const findings = await judge(project, selected, progress);
  const report = buildReport({
    project,
    inferred: opened.inferred,
    files: files.filter((file) => project.languageOf(file) !== null),
    findings,
    unparsed: unparsedIn(project, opened.problems, selected),
    accepted: baseline && acceptedFindings(project, findings, baseline),
    scannedAt: new Date(),
  });
  const reporter = await FORMATS[format]();
  const text = reporter(report, reporterOptions(context, project.root));
  progress.clear();
  putOut(text, values['output-file'], terminal);
  return isClean(report) ? 0 : 1;
}

function formatOf({ json, format }: CommandValues<'scan'>): keyof typeof FORMATS {
  if (json && format !== undefined && format !== 'json') {
    throw new UsageError(`--json and --format ${format} exclude each other.`, 'Give one of them.');
  }
  return json ? 'json' : (format ?? 'stylish');
}

/** The files that the registry speaks about. */
function included({ files, registry }: Project): readonly string[] {
  return files.filter(
    (file) => matchesGlobs(registry.include, file) && !matchesGlobs(registry.exclude, file),
  );
}

function reporterOptions(
  { values, terminal }: CommandContext<'scan'>,
  root: string,
): ReporterOptions {
  const toTerminal = values['output-file'] === undefined;
  return {
    colours: toTerminal && wantsColours(values['no-color'], terminal.env, terminal.stdout),
    detailed: values.detailed,
    quiet: values.quiet,
    pathFor: pathFrom(root, terminal),
  };
}

function pathFrom(root: string, { cwd }: Terminal): (file: string) => string {
  return (file) => path.relative(cwd, path.join(root, file));
}
