import path from 'node:path';
import { runGitSync } from '../git/run-git.ts';
import type { Repository } from '../git/repository.ts';
import { digestOf, type Journal } from './journal.ts';
import type { WrittenFile } from './journal-records.ts';
import { MigrationError } from './migration-error.ts';
import { ownBytes } from './own-bytes.ts';
import type { Step } from './planner.ts';
import { removeTemporary, replaceFile } from './replace-file.ts';
import { readBytes } from './read-bytes.ts';

/** Where files are changed, and what is written ahead of it. */
export interface Site {
  readonly repository: Repository;
  /** Absolute path of the registry's folder. */
  readonly root: string;
  readonly journal: Journal;
}

/**
 * Writes the files of a step.
 *
 * @throws MigrationError, before anything is written, where a file is not what the step was planned from.
 */
export function writeStep(step: Step, name: string, { root, journal }: Site): void {
  for (const { file, before } of step.changes) {
    const own = ownBytes(path.join(root, file));
    if (typeof own === 'string' || Buffer.compare(own.bytes, before) !== 0) {
      throw new MigrationError(
        `${JSON.stringify(file)} was changed by somebody else while the migration ran.`,
        'Nothing of that was overwritten. Run "ssot migrate --resume" to go on, or --rollback to go back.',
      );
    }
  }
  const files = step.changes.map(({ file, mode, before, after }): WrittenFile => ({
    file,
    mode,
    before: journal.keep(before),
    after: digestOf(after),
  }));
  journal.append({ kind: 'step', name, files });
  for (const { file, mode, after } of step.changes) {
    replaceFile(path.join(root, file), after, mode);
  }
}

/** Says that a step stands, with what its check made of its files. */
export function settleStep({ root, journal }: Site): void {
  const files = journal.state.steps.at(-1)?.files ?? [];
  const settled = files.flatMap(({ file, after }): [string, string][] => {
    const bytes = readBytes(path.join(root, file));
    const digest = bytes && digestOf(bytes);
    return digest === null || digest === after ? [] : [[file, digest]];
  });
  journal.append({ kind: 'done', settled: Object.fromEntries(settled) });
}

/** A file that was not what it was left as, and the blob of git that keeps what it was. */
export interface KeptFile {
  readonly file: string;
  readonly blob: string;
}

/** What it took to give files back what they held. */
export interface Restored {
  /** Number of files that held something else. */
  readonly restored: number;
  readonly kept: readonly KeptFile[];
}

/**
 * Gives files back what they held. What somebody else has written into one meanwhile goes into a blob
 * of git first.
 *
 * @param known digests of what we have written into a file, or found there.
 */
export function restore(
  files: readonly WrittenFile[],
  known: (file: string) => ReadonlySet<string>,
  { repository, root, journal }: Site,
): Restored {
  const kept: KeptFile[] = [];
  let restored = 0;
  for (const { file, mode, before } of files) {
    const target = path.join(root, file);
    removeTemporary(target);
    const current = readBytes(target);
    const digest = current && digestOf(current);
    if (digest === before) continue;
    const original = journal.original(before);
    if (digest !== null && !known(file).has(digest)) {
      const args = ['hash-object', '-w', '--no-filters', '--', target];
      const blob = runGitSync(args, repository.place, '').toString().trim();
      kept.push({ file, blob });
    }
    replaceFile(target, original, mode);
    restored += 1;
  }
  return { restored, kept };
}
