import { spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const ROOT = path.join(import.meta.dirname, '../../..');
const SSOT = path.join(ROOT, 'dist/cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Copies of fixture projects as git repositories with one commit, and what happens in them. */
export class Repositories {
  readonly #scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-repositories-')));
  #count = 0;

  remove(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }

  /** A folder of this repository. */
  of(fixture: string): Repository {
    const folder = path.join(this.#scratch, String(this.#count++));
    cpSync(path.join(ROOT, fixture), folder, {
      recursive: true,
      filter: (from) => !['node_modules', 'dist'].includes(path.basename(from)),
    });
    return this.#committed(folder);
  }

  with(files: Readonly<Record<string, string | Uint8Array>>): Repository {
    const folder = path.join(this.#scratch, String(this.#count++));
    const repository = new Repository(folder);
    for (const [file, content] of Object.entries(files)) repository.write(file, content);
    return this.#committed(folder);
  }

  #committed(folder: string): Repository {
    const repository = new Repository(folder);
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    repository.write('.gitignore', 'node_modules\ndist\n');
    repository.git('init', '--quiet');
    repository.commitAll();
    return repository;
  }

  copy({ folder: from }: Repository): Repository {
    const folder = path.join(this.#scratch, String(this.#count++));
    cpSync(from, folder, { recursive: true, verbatimSymlinks: true });
    return new Repository(folder);
  }
}

export class Repository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = this.run('git', ['-c', 'core.autocrlf=false', ...args]);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  commitAll(): void {
    this.git('add', '--all');
    this.git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'Given');
  }

  migrate(...args: readonly string[]): Outcome {
    return this.ssot('migrate', ...args);
  }

  ssot(...args: readonly string[]): Outcome {
    return this.run(process.execPath, [SSOT, ...args]);
  }

  node(script: string, ...args: readonly string[]): Outcome {
    return this.run(process.execPath, [path.join(ROOT, 'node_modules', script), ...args]);
  }

  run(
    command: string,
    args: readonly string[],
    { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
  ): Outcome {
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
    return spawnSync(command, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...inherited, ...env },
      input,
    });
  }

  /** Runs a migration that is killed at an operation; 0 for never. */
  migrateKilledAt(operation: number, countIn: string, ...args: readonly string[]): Outcome {
    const preload = path.join(import.meta.dirname, 'kill-at-operation.js');
    return this.run(process.execPath, ['--import', preload, SSOT, 'migrate', ...args], {
      env: { KILL_AT_OPERATION: String(operation), COUNT_OPERATIONS_IN: countIn },
    });
  }

  /** All that is in the folder, ignored files too: modes, and bytes or where links lead. */
  contents(): Readonly<Record<string, string>> {
    const files = globSync('**/*', {
      cwd: this.folder,
      dot: true,
      followSymbolicLinks: false,
      ignore: ['.git/**', 'node_modules/**'],
    });
    return Object.fromEntries(
      files.sort().map((file) => {
        const stats = lstatSync(this.path(file));
        const content = stats.isSymbolicLink()
          ? readlinkSync(this.path(file))
          : readFileSync(this.path(file), 'latin1');
        return [file, `${stats.mode.toString(8)} ${content}`];
      }),
    );
  }
}
