import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { MigrationError } from './migration-error.ts';
import { stateOf, type JournalRecord, type JournalState } from './journal-records.ts';
import { replaceFile, syncFolder, writeAll } from './replace-file.ts';

const RECORDS = 'journal.jsonl';
const ORIGINALS = 'originals';

/**
 * What a migration has done and is about to do, in a folder of its own. Written ahead: the original
 * bytes, then the record that names them, are on the disk before the first file is touched, so that a
 * process that is killed at any moment leaves enough behind to go on or to go back.
 */
export class Journal {
  readonly #folder: string;
  readonly #records: JournalRecord[];

  private constructor(folder: string, records: JournalRecord[]) {
    this.#folder = folder;
    this.#records = records;
  }

  /** Begins a journal in place of one that is there. */
  static create(folder: string, start: Extract<JournalRecord, { kind: 'start' }>): Journal {
    const fresh = `${folder}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(path.join(fresh, ORIGINALS), { recursive: true });
    replaceFile(path.join(fresh, RECORDS), lineOf(start), 0o644);
    Journal.#discard(folder);
    renameSync(fresh, folder);
    syncFolder(path.dirname(folder));
    return new Journal(folder, [start]);
  }

  /**
   * The journal in a folder; null for none.
   *
   * @throws MigrationError for one that cannot be understood.
   */
  static open(folder: string): Journal | null {
    if (!existsSync(folder)) return null;
    const journal = new Journal(folder, readRecords(path.join(folder, RECORDS)));
    if (stateOf(journal.#records) === null) throw damaged(folder);
    return journal;
  }

  get state(): JournalState {
    const state = stateOf(this.#records);
    if (!state) throw damaged(this.#folder);
    return state;
  }

  append(record: JournalRecord): void {
    const file = path.join(this.#folder, RECORDS);
    const handle = openSync(file, 'a');
    try {
      // What a kill has cut off is no record, and must not become the beginning of one.
      ftruncateSync(handle, wholeLines(readFileSync(file)).byteLength);
      writeAll(handle, lineOf(record));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    this.#records.push(record);
  }

  /** Keeps bytes, and answers the digest by which {@link original} finds them. */
  keep(bytes: Uint8Array): string {
    const digest = digestOf(bytes);
    const file = path.join(this.#folder, ORIGINALS, digest);
    if (!existsSync(file)) replaceFile(file, bytes, 0o644);
    return digest;
  }

  /** @throws MigrationError where they are gone or are not what was kept. */
  original(digest: string): Uint8Array {
    let bytes: Uint8Array | null = null;
    try {
      bytes = readFileSync(path.join(this.#folder, ORIGINALS, digest));
    } catch {
      // Told below.
    }
    if (!bytes || digestOf(bytes) !== digest) throw damaged(this.#folder);
    return bytes;
  }

  remove(): void {
    Journal.#discard(this.#folder);
  }

  /** At once: a folder that is half deleted would be a journal that cannot be read. */
  static #discard(folder: string): void {
    const old = `${folder}.old`;
    rmSync(old, { recursive: true, force: true });
    if (!existsSync(folder)) return;
    renameSync(folder, old);
    syncFolder(path.dirname(folder));
    rmSync(old, { recursive: true, force: true });
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function lineOf(record: JournalRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function readRecords(file: string): JournalRecord[] {
  try {
    return wholeLines(readFileSync(file))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as JournalRecord);
  } catch {
    throw damaged(path.dirname(file));
  }
}

function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
}

function damaged(folder: string): MigrationError {
  return new MigrationError(
    `The journal of the migration in ${folder} is damaged.`,
    'Nothing was changed. Restore the files with git, then delete that folder.',
  );
}
