import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { generatedProject } from './generate.ts';
import { asMarkdown, type Row } from './table.ts';
import { inTurns, median, timed, type Timing } from './timed.ts';

const { values } = parseArgs({
  options: {
    /** A folder of real projects, each with an `ssot.config.json`. */
    projects: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    runs: { type: 'string', default: '5' },
    /** How many TypeScript files ESLint is measured on; 0 leaves it out. */
    lint: { type: 'string', default: '3000' },
    /** How often each of the other plugins is measured; default: as often as ours. */
    'peer-runs': { type: 'string' },
    json: { type: 'string', default: 'benchmarks/results.json' },
  },
});
const here = import.meta.dirname;
const runs = Number(values.runs);
const jiti = path.join(here, '../node_modules/jiti/lib/jiti-cli.mjs');
const ssot = path.join(here, '../dist/cli.js');
const eslint = path.join(here, '../node_modules/eslint/bin/eslint.js');
const rows: Row[] = [];

function report(row: Row): void {
  rows.push(row);
  process.stderr.write(`${asMarkdown([row]).split('\n').at(-1) ?? ''}\n`);
}

interface IndexFigures {
  readonly files: number;
  readonly candidates: readonly string[];
  readonly cold: number;
  readonly again: number;
  readonly megabytes: number;
}

/** An index from nothing against the floor under any index, both in processes of their own, in turns. */
function measureIndex(name: string, folder: string): void {
  const measure = (...what: readonly string[]): unknown =>
    JSON.parse(
      timed([process.execPath, jiti, path.join(here, 'measure-index.ts'), folder, ...what], here)
        .out,
    );
  const figures: IndexFigures[] = [];
  const floors: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const measured = measure() as IndexFigures;
    figures.push(measured);
    floors.push((measure('floor', ...measured.candidates) as { floor: number }).floor);
  }
  const [first] = figures;
  if (!first) return;
  const subject = `${name}: ${String(first.files)} files, ${String(first.candidates.length)} candidates`;
  report({
    what: 'index from nothing, against list + read + search + parse of the candidates',
    subject,
    milliseconds: median(figures.map(({ cold }) => cold)),
    against: median(floors),
    budget: { ratio: 1.5 },
  });
  report({
    what: 'the same again, nothing changed',
    subject,
    milliseconds: median(figures.map(({ again }) => again)),
    against: null,
    budget: { milliseconds: Math.max(100, first.files / 100) },
  });
  report({
    what: 'memory of that process',
    subject,
    megabytes: Math.max(...figures.map(({ megabytes }) => megabytes)),
    milliseconds: null,
    against: null,
    budget: { megabytes: 1024 },
  });
}

/** The commit guard with one staged file, whole process: as from the second commit on, and as in the first. */
function measureGuard(files: number): void {
  const folder = generatedProject('typescript', files);
  const staged = 'src/area0/module1.ts';
  writeFileSync(path.join(folder, staged), `export const changed = ${String(Date.now())};\n`);
  timed(['git', 'add', staged], folder);
  const command = [process.execPath, ssot, 'guard', '--quiet'];
  const first: Timing[] = [];
  for (let run = 0; run < runs; run += 1) {
    rmSync(path.join(folder, '.git/ssot-guard'), { recursive: true, force: true });
    first.push(timed(command, folder));
  }
  const { guard } = inTurns({ guard: command }, folder, runs);
  timed(['git', 'reset', '-q', '--hard'], folder);
  if (!guard) return;
  const subject = `generated: ${String(files)} TypeScript files`;
  report({
    what: 'ssot guard, one staged file, whole process, wall time',
    subject,
    milliseconds: guard.wall,
    against: null,
    budget: { milliseconds: 500 },
  });
  report({
    what: 'the same, CPU time of all its threads and of git',
    subject,
    milliseconds: guard.cpu,
    against: null,
    budget: null,
  });
  report({
    what: 'the first one of a clone, which remembers nothing yet, wall time',
    subject,
    milliseconds: median(first.map(({ wall }) => wall)),
    against: null,
    budget: null,
  });
}

/** A scan of Python files against a scanner that looks at each line, in Python. */
function measurePython(files: number): void {
  const folder = generatedProject('python', files);
  const { scan, lines } = inTurns(
    {
      scan: [process.execPath, ssot, 'scan', '--quiet'],
      lines: ['python3', path.join(here, 'line-scanner.py'), folder],
    },
    folder,
    runs,
  );
  if (!scan || !lines) return;
  report({
    what: 'ssot scan, against eight regular expressions a line in Python',
    subject: `generated: ${String(files)} Python files`,
    milliseconds: scan.cpu,
    against: lines.cpu,
    budget: { ratio: 1 / 3 },
  });
}

/** ESLint with all our rules, and with those of others, against ESLint with one trivial rule. */
function measureLint(files: number): void {
  const folder = generatedProject('typescript', files);
  const command = (name: string): readonly string[] => [
    'env',
    `BENCH=${name}`,
    process.execPath,
    eslint,
    '--no-config-lookup',
    '--config',
    path.join(here, 'eslint.config.bench.js'),
    'src',
  ];
  const baseline = 'one trivial rule';
  const ours = 'all rules of ssot';
  const peers = ['no-restricted-imports', 'boundaries', 'import-x/no-cycle'];
  const measured = (names: readonly string[], times: number): ReturnType<typeof inTurns> =>
    inTurns(Object.fromEntries(names.map((name) => [name, command(name)])), folder, times);
  const timings = {
    ...measured(peers, Number(values['peer-runs'] ?? runs)),
    ...measured([baseline, ours], runs),
  };
  for (const name of [ours, ...peers]) {
    report({
      what: `eslint with ${name}, against one trivial rule`,
      subject: `generated: ${String(files)} TypeScript files`,
      milliseconds: timings[name]?.cpu ?? NaN,
      against: timings[baseline]?.cpu ?? NaN,
      budget: name === ours ? { ratio: 1.05 } : null,
    });
  }
}

for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
  measureIndex('generated TypeScript', generatedProject('typescript', size));
}
if (values.projects !== undefined) {
  for (const name of readdirSync(values.projects).sort()) {
    const folder = path.resolve(values.projects, name);
    if (existsSync(path.join(folder, 'ssot.config.json'))) measureIndex(name, folder);
  }
}
measureGuard(10_000);
measurePython(10_000);
if (Number(values.lint) > 0) measureLint(Number(values.lint));
const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${String(os.cpus().length)}, Node ${process.version}`;
writeFileSync(values.json, `${JSON.stringify({ machine, runs, rows }, null, 2)}\n`);
process.stdout.write(`${machine}, medians of ${String(runs)}\n\n${asMarkdown(rows)}\n`);
