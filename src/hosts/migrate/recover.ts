import path from 'node:path';
import { restore, type KeptFile, type Restored, type Site } from './carry-out.ts';
import { digestOf } from './journal.ts';
import type { JournalState, JournalStep, WrittenFile } from './journal-records.ts';
import { readBytes } from './read-bytes.ts';

/** Takes the last step back, whether it was cut off or its check failed. */
export function undoStep(site: Site, outcome: 'undone' | 'cut-off'): readonly KeptFile[] {
  const { steps } = site.journal.state;
  const last = steps.at(-1);
  if (!last) return [];
  const { kept } = restore(last.files, (file) => writtenInto(file, steps), site);
  site.journal.append({ kind: outcome });
  return kept;
}

/** Files that a migration has changed and that hold something else now, which a rollback would lose. */
export function changedSince({ root, journal }: Site): readonly string[] {
  const { steps } = journal.state;
  return originals(journal.state).flatMap(({ file, before }) => {
    const bytes = readBytes(path.join(root, file));
    const digest = bytes && digestOf(bytes);
    if (digest === before || (digest !== null && writtenInto(file, steps).has(digest))) return [];
    return [file];
  });
}

/** Gives every file back what it held before the migration, and forgets the migration. */
export function rollBack(site: Site): Restored {
  const { journal } = site;
  const { steps } = journal.state;
  journal.append({ kind: 'rolling-back' });
  const result = restore(originals(journal.state), (file) => writtenInto(file, steps), site);
  journal.remove();
  return result;
}

/** Each file once, as it was before the first step that changed it. */
function originals({ steps }: Pick<JournalState, 'steps'>): readonly WrittenFile[] {
  const first = new Map<string, WrittenFile>();
  for (const { files } of steps) {
    for (const written of files) if (!first.has(written.file)) first.set(written.file, written);
  }
  return [...first.values()];
}

/** Digests of all that a file held on our account. */
function writtenInto(file: string, steps: readonly JournalStep[]): ReadonlySet<string> {
  return new Set(
    steps.flatMap(({ files, settled }) => [
      ...files
        .filter((written) => written.file === file)
        .flatMap(({ before, after }) => [before, after]),
      ...(settled[file] === undefined ? [] : [settled[file]]),
    ]),
  );
}
