import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/hosts/migrate/replace-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ssot-replace-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('replaceFile', () => {
  it('puts the bytes there with the mode that is given, whatever the umask', () => {
    const file = path.join(folder, 'a.ts');
    writeFileSync(file, 'old and longer');
    chmodSync(file, 0o640);
    const umask = process.umask(0o077);
    try {
      replaceFile(file, Buffer.from([0xff, 0x00, 0x0d]), 0o755);
    } finally {
      process.umask(umask);
    }
    expect([...readFileSync(file)]).toEqual([0xff, 0x00, 0x0d]);
    expect(statSync(file).mode & 0o7777).toBe(0o755);
    expect(readdirSync(folder)).toEqual(['a.ts']);
  });

  it('makes a new file, so that who reads the old one reads it to its end', () => {
    const file = path.join(folder, 'a.ts');
    writeFileSync(file, 'old');
    const before = statSync(file).ino;
    replaceFile(file, Buffer.from('new'), 0o644);
    expect(statSync(file).ino).not.toBe(before);
  });

  it('works for a name of the greatest length', () => {
    const file = path.join(folder, `${'x'.repeat(252)}.ts`);
    writeFileSync(file, 'old');
    replaceFile(file, Buffer.from('new'), 0o644);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });
});
