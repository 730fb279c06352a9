import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const FIRST_LINE = 'ssot store 1';

/** No small entry of ours comes near; a larger file was put there by somebody else. Bytes. */
const LARGEST_ENTRY = 1024 * 1024;

/**
 * A cache on disk: texts by keys that say all that a text depends on. Whatever is wrong with it (torn,
 * foreign, of another version, not to be read or written, a full disk) makes it miss, and never fail or
 * answer anything else than what was put in under the same key. Processes may use it at the same time.
 */
export class DiskStore {
  readonly #folder: string;
  readonly #largest: number;

  /**
   * @param folder absolute path; need not exist.
   * @param version of what makes the texts; entries of other versions are deleted.
   * @param largest bytes beyond which an entry is none.
   */
  constructor(folder: string, version: string, largest = LARGEST_ENTRY) {
    this.#largest = largest;
    this.#folder = path.join(folder, safeName(version));
    removeOthers(folder, safeName(version));
  }

  /** Null for what is not there, or not as it was put in. */
  get(key: string): string | null {
    try {
      const file = this.#fileOf(key);
      if (statSync(file).size > this.#largest) return null;
      const text = readFileSync(file, 'utf8');
      const lines = text.split('\n', 2);
      const body = text.slice(lines.join('\n').length + 1);
      const isWhole = lines[0] === FIRST_LINE && lines[1] === digestOf(`${key}\n${body}`);
      return isWhole ? body : null;
    } catch {
      return null;
    }
  }

  /** Whole or not at all: into a file of its own, which then takes its place. */
  set(key: string, text: string): void {
    const file = this.#fileOf(key);
    const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      const content = `${FIRST_LINE}\n${digestOf(`${key}\n${text}`)}\n${text}`;
      writeFileSync(temporary, content, { flag: 'wx' });
      renameSync(temporary, file);
    } catch {
      remove(temporary);
    }
  }

  #fileOf(key: string): string {
    const digest = digestOf(key);
    return path.join(this.#folder, digest.slice(0, 2), digest);
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function safeName(version: string): string {
  return `v${version.replaceAll(/[^\w.-]/gu, '_')}`;
}

/** What other versions left, and what was killed while it was written. */
function removeOthers(folder: string, kept: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name !== kept && /^v[\w.-]+$/u.test(name)) remove(path.join(folder, name));
    }
  } catch {
    // There is none yet.
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {
    // A folder that nobody may write to keeps what it has.
  }
}
