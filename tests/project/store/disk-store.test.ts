import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskStore } from '../../../src/project/store/disk-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ssot-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** The file of the only entry. */
const onlyFile = (): string => {
  const [file, ...others] = filesIn(folder);
  if (file === undefined || others.length > 0) throw new Error('There is not exactly one entry.');
  return file;
};

describe('DiskStore', () => {
  it('answers what was put in under the same key, and nothing under another', () => {
    const store = new DiskStore(path.join(folder, 'not/there/yet'), '1.0.0');
    expect(store.get('key')).toBeNull();
    store.set('key', 'text\nof two lines');
    store.set('empty', '');
    expect(store.get('key')).toBe('text\nof two lines');
    expect(store.get('empty')).toBe('');
    expect(store.get('key ')).toBeNull();
    store.set('key', 'newer');
    expect(new DiskStore(path.join(folder, 'not/there/yet'), '1.0.0').get('key')).toBe('newer');
  });

  it('forgets what another version has left', () => {
    new DiskStore(folder, '1.0.0').set('key', 'old');
    writeFileSync(path.join(folder, 'mine.txt'), 'not of the store');
    const store = new DiskStore(folder, '1.0.1');
    expect(store.get('key')).toBeNull();
    expect(filesIn(folder)).toEqual([path.join(folder, 'mine.txt')]);
  });

  it('misses an entry that is cut off anywhere', () => {
    const store = new DiskStore(folder, '1');
    store.set('key', '{"findings":12}');
    const whole = readFileSync(onlyFile());
    for (let length = 0; length < whole.byteLength; length++) {
      writeFileSync(onlyFile(), whole);
      truncateSync(onlyFile(), length);
      expect(store.get('key'), String(length)).toBeNull();
    }
  });

  it('misses an entry with any bit flipped', () => {
    const store = new DiskStore(folder, '1');
    store.set('key', '{"findings":12}');
    const whole = readFileSync(onlyFile());
    for (let bit = 0; bit < whole.byteLength * 8; bit++) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(onlyFile(), flipped);
      expect(store.get('key'), String(bit)).toBeNull();
    }
  }, 60_000);

  it('misses the entry of another key, a folder, a link in a circle and a huge file in the place of one', () => {
    const store = new DiskStore(folder, '1');
    store.set('key', 'right');
    const file = onlyFile();
    const elsewhere = new DiskStore(path.join(folder, 'other'), '1');
    elsewhere.set('another key', 'wrong');
    copyFileSync(filesIn(path.join(folder, 'other'))[0] ?? '', file);
    expect(store.get('key')).toBeNull();
    rmSync(file);
    mkdirSync(file);
    expect(store.get('key')).toBeNull();
    // It cannot take the place of a folder either, and says nothing.
    store.set('key', 'right');
    rmSync(file, { recursive: true });
    symlinkSync(file, file);
    expect(store.get('key')).toBeNull();
    rmSync(file);
    writeFileSync(file, '');
    truncateSync(file, 2 ** 32);
    expect(store.get('key')).toBeNull();
    store.set('key', 'right');
    expect(store.get('key')).toBe('right');
  });

  it('goes on without a folder that it could write to', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const store = new DiskStore(path.join(file, 'below'), '1');
    store.set('key', 'text');
    expect(store.get('key')).toBeNull();
    const readOnly = path.join(folder, 'read-only');
    mkdirSync(readOnly);
    chmodSync(readOnly, 0o555);
    // Root may write there all the same.
    const other = new DiskStore(readOnly, '1');
    other.set('key', 'text');
    expect([null, 'text']).toContain(other.get('key'));
    chmodSync(readOnly, 0o755);
  });

  it('goes on on a full disk', (context) => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    if (mounted.status !== 0) context.skip();
    try {
      const store = new DiskStore(folder, '1');
      const text = 'x'.repeat(4000);
      for (let at = 0; at < 40; at++) store.set(String(at), text);
      const kept = Array.from({ length: 40 }, (_, at) => store.get(String(at)));
      expect(kept[0]).toBe(text);
      expect(kept.at(-1)).toBeNull();
      expect(kept.every((one) => one === null || one === text)).toBe(true);
      expect(filesIn(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  it('holds whole entries only, whenever its writers are killed, with two of them at once', async () => {
    const module = path.join(import.meta.dirname, '../../../src/project/store/disk-store.ts');
    const code = `
      import { createJiti } from 'jiti';
      const [, module, folder] = process.argv;
      const { DiskStore } = await createJiti(module).import(module);
      const store = new DiskStore(folder, '1');
      process.stdout.write('ready');
      for (let at = 0; ; at = (at + 1) % 50) store.set(String(at), String(at).repeat(5000));
    `;
    const args = ['--input-type=module', '-e', code, module, folder];
    const writers = [1, 2].map(() =>
      spawn(process.execPath, args, {
        cwd: import.meta.dirname,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    const store = new DiskStore(folder, '1');
    let hits = 0;
    const look = (): void => {
      for (let at = 0; at < 50; at++) {
        const text = store.get(String(at));
        if (text === null) continue;
        hits += 1;
        expect(text).toBe(String(at).repeat(5000));
      }
    };
    try {
      await Promise.all(writers.map((writer) => once(writer.stdout, 'data')));
      // While they write, and after they are gone in the middle of it.
      while (hits < 2000) look();
    } finally {
      for (const writer of writers) {
        writer.kill('SIGKILL');
        await once(writer, 'close');
      }
    }
    look();
  });
});
