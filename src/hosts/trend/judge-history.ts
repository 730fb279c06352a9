import { setImmediate } from 'node:timers/promises';
import { openProject, type ProjectSession } from '../../project/session.ts';
import type { Project } from '../../project/project.ts';
import { languageFor } from '../../project/source-files.ts';
import type { Registry } from '../../registry/types.ts';
import { Blobs, type BlobPlace } from '../git/blobs.ts';
import { treeAfter, treeOf, type HistoryCommit } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { decidesResolution } from '../git/resolution-folder.ts';
import type { Tree } from '../git/tree.ts';
import { languages } from '../verdict/front-ends.ts';
import { countsOf, type Counts } from './counts.ts';
import type { CountsStore } from './counts-store.ts';
import { HistoryStore } from './history-store.ts';
import { ResolutionMirror } from './resolution-mirror.ts';

/** A commit with its findings. */
export interface JudgedCommit {
  readonly commit: HistoryCommit;
  readonly counts: Counts;
}

export interface HistoryOptions {
  readonly repository: Repository;
  readonly registry: Registry;
  /** Leads from the top of the work tree to the registry's folder: empty, or ending in a slash. */
  readonly prefix: string;
  readonly store: CountsStore;
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Judges commits by one registry.
 *
 * @param commits oldest first: neighbours share most of their files, which are read once.
 */
export async function judgeHistory(
  commits: readonly HistoryCommit[],
  options: HistoryOptions,
): Promise<readonly JudgedCommit[]> {
  const { store, onProgress } = options;
  const known = new Map<string, Counts>();
  for (const { tree } of commits) {
    const counts = known.get(tree) ?? store.get(tree);
    if (counts) known.set(tree, counts);
  }
  const judge = new HistoryJudge(options);
  try {
    for (const [done, commit] of commits.entries()) {
      if (known.has(commit.tree)) continue;
      onProgress(done, commits.length);
      await setImmediate();
      const counts = await judge.judge(commit);
      known.set(commit.tree, counts);
      store.set(commit.tree, counts);
    }
  } finally {
    judge.dispose();
  }
  return commits.flatMap((commit) => {
    const counts = known.get(commit.tree);
    return counts ? [{ commit, counts }] : [];
  });
}

/** A project whose files are those of one commit after the other. */
interface MovingProject {
  readonly blobs: Blobs;
  readonly mirror: ResolutionMirror;
  readonly store: HistoryStore;
  readonly session: ProjectSession;
}

/** Moves one project from commit to commit, so that only what differs is read, searched and parsed. */
class HistoryJudge {
  readonly #options: HistoryOptions;
  #state: MovingProject | null = null;
  #at: { readonly commit: HistoryCommit; readonly tree: Tree } | null = null;
  #last: { readonly project: Project; readonly counts: Counts } | null = null;

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  async judge(commit: HistoryCommit): Promise<Counts> {
    const { repository } = this.#options;
    const before = this.#at;
    const tree = before
      ? await treeAfter(repository, before.tree, before.commit, commit)
      : await treeOf(repository, commit);
    const { blobs, mirror, store, session } = (this.#state ??= this.#begin(tree));
    if (before) {
      blobs.drop(changedBlobs(tree, before.tree).map(({ id }) => id));
      blobs.fetch(changedBlobs(before.tree, tree));
    }
    mirror.moveTo(tree);
    store.moveTo(tree);
    this.#at = { commit, tree };
    const project = session.freshSnapshot();
    // The very same where nothing changed that a finding could come from.
    const counts = this.#last?.project === project ? this.#last.counts : countsOf(project);
    this.#last = { project, counts };
    return counts;
  }

  dispose(): void {
    this.#state?.mirror.dispose();
  }

  #begin(tree: Tree): MovingProject {
    const { repository, registry, prefix } = this.#options;
    const blobs = new Blobs(
      repository,
      [...tree].flatMap(([file, { id }]) => (isRead(file) ? [{ file, id }] : [])),
    );
    const mirror = new ResolutionMirror(repository, blobs);
    const store = new HistoryStore(mirror.top, prefix, blobs);
    return { blobs, mirror, store, session: openProject({ store, registry, languages }) };
  }
}

function changedBlobs(before: Tree, after: Tree): readonly BlobPlace[] {
  return [...after].flatMap(([file, { id }]) =>
    isRead(file) && before.get(file)?.id !== id ? [{ file, id }] : [],
  );
}

function isRead(file: string): boolean {
  return decidesResolution(file) || languageFor(file, languages) !== null;
}
