import { describe, expect, it } from 'vitest';
import { languages } from '../../src/hosts/verdict/front-ends.ts';
import type { FileStore } from '../../src/project/file-store.ts';
import { languageFor, SourceFile } from '../../src/project/source-files.ts';
import { ContentMemory } from '../../src/project/store/content-memory.ts';

const FILE = 'src/redis.ts';

/** One file in a store by content, as git's: its stamp stays while its content may be gone. */
class OneFile implements FileStore {
  readonly root = '/project';
  text: string | null;

  constructor(text: string | null) {
    this.text = text;
  }
  list(): readonly string[] {
    return [FILE];
  }
  read(): Uint8Array | null {
    return this.text === null ? null : Buffer.from(this.text);
  }
  stamp(): string {
    return 'a1';
  }
}

function remembered(store: FileStore, memory: ContentMemory): SourceFile {
  const language = languageFor(FILE, languages);
  if (!language) throw new Error('No language.');
  return SourceFile.remembered(FILE, 'a1', language, store, memory);
}

function memoryAfter(text: string, literal: string): ContentMemory {
  const memory = ContentMemory.from(null);
  remembered(new OneFile(text), memory).mayContain(literal);
  return ContentMemory.from(memory.written());
}

describe('a file that is remembered', () => {
  it('is not read for what is known of it', () => {
    const memory = memoryAfter("import Redis from 'ioredis';", 'ioredis');
    const file = remembered(new OneFile(null), memory);
    expect(file.mayContain('ioredis')).toBe(true);
    expect(file.problem).toBeNull();
  });

  it('is unreadable as soon as its text is asked for and gone', () => {
    const memory = memoryAfter("import Redis from 'ioredis';", 'ioredis');
    const file = remembered(new OneFile(null), memory);
    expect(file.text).toBe('');
    expect(file.problem).toEqual({ file: FILE, reason: 'unreadable' });
    expect(file.record.problem?.reason).toBe('unreadable');
  });

  it('is asked again for a text that could not be looked for while it was gone', () => {
    const memory = memoryAfter("import { Kafka } from 'kafkajs';", 'ioredis');
    expect(remembered(new OneFile(null), memory).mayContain('kafkajs')).toBe(false);
    const next = ContentMemory.from(memory.written());
    const back = new OneFile("import { Kafka } from 'kafkajs';");
    expect(remembered(back, next).mayContain('kafkajs')).toBe(true);
  });
});
