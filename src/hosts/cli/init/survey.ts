import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from '../../git/repository.ts';
import { GitError, runGit } from '../../git/run-git.ts';

/** What is known of a repository before anything is written. */
export interface Survey {
  /** Absolute path of the top folder. */
  readonly top: string;
  readonly javascript: boolean;
  readonly typescript: boolean;
  readonly python: boolean;
  /** The manifest at the top; null without one, or where it is no object. */
  readonly manifest: Manifest | null;
  /** Folders below the top that have a manifest of their own, POSIX, the uppermost first. */
  readonly packages: readonly string[];
  /** What runs a program of the dependencies, and what installs them. */
  readonly manager: PackageManager;
  /** The branch that others leave from. */
  readonly branch: string;
  /** Address of the remote; empty without one. */
  readonly remote: string;
  /** Where git takes hooks from; empty for its own folder. */
  readonly hooksPath: string;
  /** Text of a file; null where there is none. */
  read(file: string): string | null;
  has(file: string): boolean;
}

interface Manifest {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface PackageManager {
  readonly name: string;
  /** Before the name of a program. */
  readonly run: string;
  readonly install: string;
  /** Installs what the lock file says, in CI. */
  readonly clean: string;
}

const MANAGERS: readonly (PackageManager & { readonly lock: string })[] = [
  {
    name: 'pnpm',
    lock: 'pnpm-lock.yaml',
    run: 'pnpm exec',
    install: 'pnpm install',
    clean: 'corepack enable && pnpm install --frozen-lockfile',
  },
  {
    name: 'yarn',
    lock: 'yarn.lock',
    run: 'yarn',
    install: 'yarn install',
    clean: 'corepack enable && yarn install --immutable',
  },
  {
    name: 'bun',
    lock: 'bun.lock',
    run: 'bunx --no-install',
    install: 'bun install',
    clean: 'npm install --global bun && bun install --frozen-lockfile',
  },
];

const NPM: PackageManager = {
  name: 'npm',
  run: 'npx --no-install',
  install: 'npm install',
  clean: 'npm ci',
};

/** @param files of the project, POSIX. */
export async function survey(
  { top, place }: Repository,
  files: readonly string[],
): Promise<Survey> {
  const read = (file: string): string | null => {
    try {
      return readFileSync(path.join(top, file), 'utf8');
    } catch {
      return null;
    }
  };
  const has = (file: string): boolean => existsSync(path.join(top, file));
  const ask = async (...args: readonly string[]): Promise<string> => {
    try {
      return (await runGit(args, place)).toString().trim();
    } catch (error) {
      // Git says by its exit code that a setting is not there.
      if (error instanceof GitError) return '';
      throw error;
    }
  };
  const [remoteHead, current, remote, hooksPath] = await Promise.all([
    ask('symbolic-ref', '--short', 'refs/remotes/origin/HEAD'),
    ask('symbolic-ref', '--short', 'HEAD'),
    ask('config', 'remote.origin.url'),
    ask('config', 'core.hooksPath'),
  ]);
  const some = (endings: RegExp): boolean => files.some((file) => endings.test(file));
  return {
    top,
    javascript: some(/\.[cm]?[jt]sx?$/u),
    typescript: some(/\.[cm]?tsx?$/u),
    python: some(/\.pyi?$/u),
    manifest: manifestOf(read('package.json')),
    packages: files
      .filter((file) => file.endsWith('/package.json'))
      .map((file) => path.posix.dirname(file))
      .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1)),
    manager: MANAGERS.find(({ lock }) => has(lock)) ?? NPM,
    branch: remoteHead.replace(/^origin\//u, '') || current || 'main',
    remote,
    hooksPath,
    read,
    has,
  };
}

function manifestOf(text: string | null): Manifest | null {
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return typeof json === 'object' && json !== null
      ? { text, json: json as Record<string, unknown> }
      : null;
  } catch {
    return null;
  }
}

/** A part of a manifest that is an object; empty where it is none. */
export function partOf({ manifest }: Survey, key: string): Readonly<Record<string, unknown>> {
  const part = manifest?.json[key];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}
