import { beforeAll, describe, expect, it } from 'vitest';
import { bundle, Code } from '../../benchmarks/proof/code.ts';
import { measure, type Figures } from '../../benchmarks/proof/measure.ts';
import { redisVersion } from '../../benchmarks/proof/redis-server.ts';
import { STEPS } from '../../benchmarks/proof/steps.ts';

const USERS = 6;
const hasRedis = redisVersion() !== null;

/** The proof in small: one round, and the first and the last state only. `npm run proof` measures all. */
describe('the chat example on a real Redis', { concurrent: false }, () => {
  let before: Figures;
  let after: Figures;

  beforeAll(async () => {
    if (!hasRedis) return;
    const code = new Code('chat', bundle);
    try {
      const given = code.build();
      await code.take({ name: 'fix', what: 'all fixes', fixes: () => true });
      await code.take({
        name: 'everything',
        what: 'the suggestions, all fixes, and what is left by hand',
        suggestions: STEPS.flatMap(({ suggestions }) => suggestions ?? []),
        fixes: () => true,
        byHand: STEPS.flatMap(({ byHand }) => byHand ?? []),
      });
      const repaired = code.build();
      before = await measure(given, USERS, { coldStart: false });
      after = await measure(repaired, USERS, { coldStart: false });
    } finally {
      code.dispose();
    }
  }, 240_000);

  it('has many connections, loses events and mixes users as it is', ({ skip }) => {
    skip(!hasRedis, 'redis-server is not installed');
    expect(before.connections).toBeGreaterThan(2 * before.processes);
    expect(before.load.complete).toBeLessThan(before.load.runs);
    expect(before.load.leaks).toBeGreaterThan(0);
  });

  it('has one connection a process after the repair', ({ skip }) => {
    skip(!hasRedis, 'redis-server is not installed');
    expect([after.idleConnections, after.connections]).toEqual([after.processes, after.processes]);
  });

  it('delivers the five events of each run in order, to its user only, after the repair', ({
    skip,
  }) => {
    skip(!hasRedis, 'redis-server is not installed');
    expect(after.load).toMatchObject({
      users: USERS,
      runs: 5 * USERS,
      complete: 5 * USERS,
      wrongAnswers: 0,
      failedRequests: 0,
      closedWith1011: 0,
      leaks: 0,
    });
  });
});
