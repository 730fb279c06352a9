import { execFileSync, spawn } from 'node:child_process';

/** Git ended badly, or could not be started. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** Null where git could not be started, or was killed. */
  readonly status: number | null;
  /** What git said. */
  readonly stderr: string;

  constructor(args: readonly string[], status: number | null, stderr: string) {
    super(`git ${args.join(' ')} failed: ${stderr.trim()}`);
    this.status = status;
    this.stderr = stderr.trim();
  }
}

/** Where and as whom git runs. */
export interface GitPlace {
  readonly cwd: string;
  /** As a hook gets it: `GIT_INDEX_FILE` and `GIT_DIR` say which index is being committed. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Bytes; a listing of a million files stays below. */
const LARGEST_OUTPUT = 2 ** 31 - 1;

/**
 * What git prints. Several can run at the same time.
 *
 * @throws GitError where git does not end with 0.
 */
export function runGit(args: readonly string[], place: GitPlace): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: place.cwd,
      env: environment(place),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.once('error', (error) => reject(new GitError(args, null, error.message)));
    child.once('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output));
      else reject(new GitError(args, status, Buffer.concat(errors).toString()));
    });
  });
}

/**
 * The same for who cannot wait: facts are asked for synchronously.
 *
 * @throws GitError where git does not end with 0.
 */
export function runGitSync(args: readonly string[], place: GitPlace, input: string): Buffer {
  try {
    return execFileSync('git', args, {
      cwd: place.cwd,
      env: environment(place),
      input,
      maxBuffer: LARGEST_OUTPUT,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { status = null, stderr } = error as { status?: number | null; stderr?: Buffer };
    throw new GitError(args, status, stderr?.toString() ?? String(error));
  }
}

/** Looking must not take locks: a commit is being made. */
function environment({ env }: GitPlace): NodeJS.ProcessEnv {
  return { ...(env as NodeJS.ProcessEnv), GIT_OPTIONAL_LOCKS: '0' };
}
