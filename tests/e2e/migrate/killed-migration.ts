import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Repositories } from './migrated-repository.ts';

const SEED = 20_240_607;

/** Numbers from 0 to 1 that are the same in each run (Mulberry32). */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Kills it with SIGKILL at so many moments, spread over its work. */
export function describeKills(moments: number): void {
  describe('a migration of the example that is killed', () => {
    const repositories = new Repositories();
    afterAll(() => repositories.remove());

    it(
      `goes on to the same end, or back to the same bytes and modes, from ${String(moments)} random moments`,
      { timeout: 300_000 },
      () => {
        const given = repositories.of('examples/chat');
        const before = given.contents();
        const countFile = path.join(given.folder, '../operations');

        const whole = repositories.copy(given);
        expect(whole.migrateKilledAt(0, countFile).status).toBe(1);
        const after = whole.contents();
        const operations = Number(readFileSync(countFile, 'utf8'));
        // Journal, lock, 16 kept originals and 16 replaced files, each in several operations.
        expect(operations).toBeGreaterThan(200);

        const random = randomNumbers(SEED);
        let begun = 0;
        for (let moment = 0; moment < moments; moment++) {
          // One in each part of the work.
          const at = 1 + Math.floor(((moment + random.next().value) * operations) / moments);
          const where = `at operation ${String(at)} of ${String(operations)}`;
          const killed = repositories.copy(given);
          expect(killed.migrateKilledAt(at, countFile).signal, where).toBe('SIGKILL');
          const other = repositories.copy(killed);

          const rollback = killed.migrate('--rollback');
          expect(killed.contents(), where).toEqual(before);
          const resume = other.migrate('--resume');
          if (rollback.status === 0) {
            begun += 1;
            expect(resume.status, where).toBe(1);
            expect(other.contents(), where).toEqual(after);
            if (moment % 3 > 0) continue;
            expect(other.migrate('--rollback').status, where).toBe(0);
          } else {
            // Before there was a journal nothing was touched.
            expect(rollback.stderr, where).toContain('There is no migration to roll back.');
            expect(resume.stderr, where).toContain('There is no migration to go on with.');
          }
          expect(other.contents(), where).toEqual(before);
        }
        // The journal is there before a fifth of the work is done.
        expect(begun).toBeGreaterThanOrEqual(0.8 * moments);
      },
    );
  });
}
