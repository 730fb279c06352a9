import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../../..');
const SSOT = path.join(ROOT, 'dist/cli.js');

export interface Outcome {
  readonly status: number | null;
  /** What was printed, on both streams. */
  readonly output: string;
}

/** A folder of its own for the repositories of one test file. */
export class Scratch {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-guard-')));
  #count = 0;

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A path that nothing else uses. */
  path(name: string): string {
    return path.join(this.folder, `${String(this.#count++)}-${name}`);
  }

  /** A copy of a folder of this repository, with our dependencies, as a repository without commits. */
  async repository(from: string): Promise<GuardedRepository> {
    const folder = this.path(path.basename(from));
    cpSync(path.join(ROOT, from), folder, {
      recursive: true,
      filter: (file) => !['node_modules', 'dist'].includes(path.basename(file)),
    });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    const repository = new GuardedRepository(folder, this.folder);
    await repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  /** The fixture that commits are tried on, with its hooks and one commit: to be copied. */
  async guardedChat(): Promise<GuardedRepository> {
    const repository = await this.repository('tests/projects/guarded-chat');
    await repository.husky();
    await repository.commitUnguarded('Start');
    return repository;
  }

  /** A copy of a repository with its history and its hooks. */
  copy(of: GuardedRepository, name: string): GuardedRepository {
    const folder = this.path(name);
    cpSync(of.folder, folder, { recursive: true, verbatimSymlinks: true });
    return new GuardedRepository(folder, this.folder);
  }
}

/** A repository that real hooks guard. */
export class GuardedRepository {
  readonly folder: string;
  readonly #home: string;

  constructor(folder: string, home: string) {
    this.folder = folder;
    this.#home = home;
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  has(file: string): boolean {
    return existsSync(path.join(this.folder, file));
  }

  write(file: string, text: string | Uint8Array): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  append(file: string, text: string): void {
    this.write(file, this.read(file) + text);
  }

  replace(file: string, before: string, after: string): void {
    const text = this.read(file);
    if (!text.includes(before)) throw new Error(`${file} does not contain ${before}.`);
    this.write(file, text.replace(before, after));
  }

  remove(file: string): void {
    rmSync(path.join(this.folder, file));
  }

  /** Runs git where nothing of this machine's configuration counts; throws where it fails. */
  async git(...args: readonly string[]): Promise<string> {
    const { status, output } = await this.tryGit(...args);
    if (status !== 0)
      throw new Error(`git ${args.join(' ')} ended with ${String(status)}: ${output}`);
    return output;
  }

  tryGit(...args: readonly string[]): Promise<Outcome> {
    return this.run('git', args);
  }

  /** Writes and stages, in one go. */
  async stage(files: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const [file, text] of Object.entries(files)) this.write(file, text);
    await this.git('add', '--all');
  }

  /** Commits past the hooks: what a scenario starts from. */
  async commitUnguarded(message = 'Given'): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--no-verify', '--allow-empty', '-m', message);
  }

  commit(...args: readonly string[]): Promise<Outcome> {
    return this.tryGit('commit', '--quiet', '-m', 'Change', ...args);
  }

  async head(): Promise<string> {
    const { status, output } = await this.tryGit('rev-parse', '--verify', '--quiet', 'HEAD');
    return status === 0 ? output.trim() : '';
  }

  ssot(...args: readonly string[]): Promise<Outcome> {
    return this.ssotIn('.', ...args);
  }

  ssotIn(folder: string, ...args: readonly string[]): Promise<Outcome> {
    return this.run(process.execPath, [SSOT, ...args], folder);
  }

  /** Sets up the hooks, as `prepare` does in a project. */
  async husky(): Promise<void> {
    await this.run(process.execPath, [path.join(ROOT, 'node_modules/husky/bin.js')]);
  }

  run(command: string, args: readonly string[], folder = '.'): Promise<Outcome> {
    const person = { NAME: 'A Person', EMAIL: 'person@example.org', DATE: '2024-01-01T00:00:00Z' };
    const identity = Object.fromEntries(
      Object.entries(person).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: path.join(this.folder, folder),
        env: {
          PATH: process.env['PATH'],
          HOME: this.#home,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_EDITOR: 'true',
          // Clones of a folder, for submodules.
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'protocol.file.allow',
          GIT_CONFIG_VALUE_0: 'always',
          ...identity,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.once('error', reject);
      child.once('close', (status) => resolve({ status, output }));
    });
  }
}
