import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { GitError, runGit, type GitPlace } from './run-git.ts';

/** A work tree of a git repository. */
export interface Repository {
  /** Absolute path of the top folder of the work tree. */
  readonly top: string;
  /** Where to run git so that it means this work tree and its index. */
  readonly place: GitPlace;
  readonly isShallow: boolean;
  /** Where git keeps what all work trees of the repository share. */
  readonly commonDir: string;
  /** Whether there is a commit yet. */
  readonly hasHead: boolean;
}

/**
 * The work tree that the working directory lies in.
 *
 * @throws GitError where there is no git or no work tree.
 */
export async function openRepository(place: GitPlace): Promise<Repository> {
  const [{ top, gitDir, isShallow }, hasHead] = await Promise.all([
    findWorkTree(place),
    isBorn(place),
  ]);
  const commonDir = commonDirOf(gitDir);
  return { top, place: { ...place, cwd: top }, isShallow, commonDir, hasHead };
}

/** As gitrepository-layout(5) says: a linked work tree names it in a file, any other is it. */
function commonDirOf(gitDir: string): string {
  try {
    return path.resolve(gitDir, readFileSync(path.join(gitDir, 'commondir'), 'utf8').trim());
  } catch {
    return gitDir;
  }
}

interface WorkTree {
  readonly top: string;
  readonly gitDir: string;
  readonly isShallow: boolean;
}

/**
 * In a linked worktree git gives hooks an absolute GIT_DIR and no GIT_WORK_TREE; from a subfolder git
 * would then take that subfolder for the top. So the top is looked for without GIT_DIR first, and
 * holds where it belongs to the same repository.
 */
async function findWorkTree(place: GitPlace): Promise<WorkTree> {
  const { GIT_DIR: gitDir, ...env } = place.env;
  if (gitDir === undefined || place.env['GIT_WORK_TREE'] !== undefined) return askGit(place);
  try {
    const found = await askGit({ ...place, env });
    if (isSameFolder(found.gitDir, path.resolve(found.top, gitDir))) return found;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  return askGit(place);
}

async function askGit(place: GitPlace): Promise<WorkTree> {
  const args = [
    '--is-inside-work-tree',
    '--is-shallow-repository',
    // The way up, since the name of a folder may hold line breaks; so only the last may.
    '--show-cdup',
    '--absolute-git-dir',
  ] as const;
  const answer = (await runGit(['rev-parse', ...args], place)).toString();
  const [isInside, isShallow, up = '', ...gitDir] = answer.split('\n');
  if (isInside !== 'true') throw new GitError(['rev-parse'], 128, 'this is not a work tree');
  return {
    top: path.resolve(place.cwd, up),
    gitDir: gitDir.join('\n').slice(0, -1),
    isShallow: isShallow === 'true',
  };
}

async function isBorn(place: GitPlace): Promise<boolean> {
  try {
    await runGit(['rev-parse', '--quiet', '--verify', 'HEAD^{commit}'], place);
    return true;
  } catch (error) {
    // 1 says that there is no commit; anything else, the search for the work tree reports.
    if (error instanceof GitError) return false;
    throw error;
  }
}

function isSameFolder(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
