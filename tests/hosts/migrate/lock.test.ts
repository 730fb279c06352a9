import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../src/hosts/migrate/lock.ts';

let lock = '';
beforeEach(() => {
  lock = path.join(mkdtempSync(path.join(tmpdir(), 'ssot-lock-')), 'lock');
});
afterEach(() => {
  rmSync(path.dirname(lock), { recursive: true, force: true });
});

const answer = (): Promise<number> => Promise.resolve(1);

describe('withLock', () => {
  it('is held while the work is done, and let go when it fails too', async () => {
    const seen = await withLock(lock, () => Promise.resolve(existsSync(lock)));
    expect(seen).toBe(true);
    await expect(withLock(lock, () => Promise.reject(new Error('failed')))).rejects.toThrow(
      'failed',
    );
    expect(existsSync(lock)).toBe(false);
  });

  it('stops a second one while the process of the first lives', async () => {
    writeFileSync(lock, String(process.ppid));
    await expect(withLock(lock, answer)).rejects.toThrow('Another migration');
    expect(existsSync(lock)).toBe(true);
  });

  it.each(['dead', 'empty', 'torn'])('takes a lock that is nobody’s: %s', async (kind) => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    writeFileSync(lock, kind === 'dead' ? String(dead) : kind === 'empty' ? '' : '-');
    await expect(withLock(lock, answer)).resolves.toBe(1);
  });
});
