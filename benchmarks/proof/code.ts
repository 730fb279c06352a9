import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { applyFixes, applySuggestions, findings, type Reported } from './apply.ts';
import type { Edit } from './by-hand.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import type { Step } from './steps.ts';

const REPOSITORY = path.join(import.meta.dirname, '../..');
const MODULES = path.join(REPOSITORY, 'node_modules');
const LEFT_OUT = new Set(['node_modules', 'dist', '.git']);

/** What a step did to the code. */
export interface Change {
  readonly name: string;
  readonly what: string;
  readonly findings: number;
  /** Findings that are gone since the step before, by rule. */
  readonly ended: Readonly<Record<string, number>>;
  readonly suggestionsTaken: number;
  readonly files: number;
  readonly added: number;
  readonly removed: number;
  /** Null where nothing has types. */
  readonly typeErrors: number | null;
}

/** Makes a folder ready to be run. */
type Make = (folder: string) => void;

/** A copy of an example that goes from step to step; each can be built and run. */
export class Code {
  readonly #root = makeScratch('code');
  readonly #working = path.join(this.#root, 'working');
  #before: readonly Reported[] = [];
  #builds = 0;

  readonly #make: Make;

  constructor(example: string, make: Make) {
    this.#make = make;
    copy(path.join(REPOSITORY, 'examples', example), this.#working);
    link(this.#working);
    this.#git('init', '--quiet');
  }

  dispose(): void {
    removeScratch(this.#root);
  }

  /** Takes a step. @returns how many suggestions were taken in it */
  async take(step: Step): Promise<number> {
    let taken = 0;
    for (const choose of step.suggestions ?? []) {
      taken += await applySuggestions(this.#working, choose);
    }
    if (step.fixes) await applyFixes(this.#working, step.fixes, step.fixedFolder);
    for (const edit of step.byHand ?? []) this.#edit(edit);
    return taken;
  }

  /** Takes a step. @returns what it did */
  async takeAndCompare(step: Step): Promise<Change> {
    this.#commit();
    const suggestionsTaken = await this.take(step);
    const now = await findings(this.#working);
    const ended = endedOf(this.#before, now);
    this.#before = now;
    return {
      name: step.name,
      what: step.what,
      findings: now.length,
      ended,
      suggestionsTaken,
      ...this.#difference(),
      typeErrors: this.#hasTypes ? this.#typeErrors() : null,
    };
  }

  /** Builds the code as it is now. @returns the folder in which it can be run, whatever comes next */
  build(): string {
    this.#builds += 1;
    const folder = path.join(this.#root, `build-${String(this.#builds)}`);
    copy(this.#working, folder);
    link(folder);
    this.#make(folder);
    return folder;
  }

  #edit(edit: Edit): void {
    const place = path.join(this.#working, edit.file);
    if ('deleted' in edit) {
      rmSync(place);
      return;
    }
    const { file, from, to } = edit;
    const text = readFileSync(place, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
    writeFileSync(
      place,
      text.replace(from, () => to),
    );
  }

  #difference(): { readonly files: number; readonly added: number; readonly removed: number } {
    const lines = this.#git('diff', '--numstat', 'HEAD').split('\n').filter(Boolean);
    const counts = lines.map((line) => line.split('\t').map(Number));
    const sum = (at: number): number => counts.reduce((all, one) => all + (one[at] ?? 0), 0);
    return { files: lines.length, added: sum(0), removed: sum(1) };
  }

  get #hasTypes(): boolean {
    return existsSync(path.join(this.#working, 'tsconfig.json'));
  }

  #typeErrors(): number {
    const { stdout } = run('typescript/bin/tsc', ['--pretty', 'false'], this.#working);
    return stdout.split('\n').filter((line) => /: error TS\d+:/.test(line)).length;
  }

  #commit(): void {
    this.#git('add', '--all', '--', ':!node_modules');
    const person = [
      '-c',
      'user.name=proof',
      '-c',
      'user.email=proof@localhost',
      '-c',
      'core.hooksPath=/dev/null',
    ];
    this.#git(...person, 'commit', '--quiet', '--allow-empty', '--message', 'step');
  }

  #git(...parameters: readonly string[]): string {
    return execFileSync('git', parameters, { cwd: this.#working, encoding: 'utf8' });
  }
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (file) => !LEFT_OUT.has(path.basename(file)) });
}

function link(folder: string): void {
  symlinkSync(MODULES, path.join(folder, 'node_modules'), 'dir');
}

/** Bundles the TypeScript example, as its own `npm run build` does. */
export function bundle(folder: string): void {
  const { status, stdout, stderr } = run('tsdown/dist/run.mjs', ['--log-level', 'error'], folder);
  if (status !== 0) throw new Error(`The example is not built: ${stdout}${stderr}`);
}

function run(script: string, parameters: readonly string[], cwd: string) {
  return spawnSync(process.execPath, [path.join(MODULES, script), ...parameters], {
    cwd,
    encoding: 'utf8',
  });
}

/** How many findings are gone, by rule. */
function endedOf(before: readonly Reported[], now: readonly Reported[]): Record<string, number> {
  const ended: Record<string, number> = {};
  for (const { rule } of before) ended[rule] = (ended[rule] ?? 0) + 1;
  for (const { rule } of now) ended[rule] = (ended[rule] ?? 0) - 1;
  return Object.fromEntries(Object.entries(ended).filter(([, count]) => count !== 0));
}
