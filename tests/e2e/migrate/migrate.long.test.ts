import { afterAll, describe, expect, it } from 'vitest';
import { Repositories } from './migrated-repository.ts';

const repositories = new Repositories();
afterAll(() => repositories.remove());

describe('ssot migrate on the example in TypeScript', () => {
  it(
    'leaves types and tests as good as they were, and goes back to the same bytes',
    { timeout: 240_000 },
    () => {
      const repository = repositories.of('examples/chat');
      const before = repository.contents();
      const types = () => repository.node('typescript/bin/tsc', '--noEmit', '-p', '.');
      expect(types()).toMatchObject({ status: 0, stdout: '' });
      const scan = () =>
        JSON.parse(repository.ssot('scan', '--json').stdout) as {
          violations: readonly { fixable: boolean }[];
        };
      const given = scan().violations;
      expect(given.filter(({ fixable }) => fixable).length).toBeGreaterThan(15);
      const { stdout } = repository.migrate();
      const left = scan().violations;
      expect(left.filter(({ fixable }) => fixable)).toEqual([]);
      expect(stdout).toContain(
        `${String(given.length)} findings before, ${String(left.length)} after;`,
      );
      expect(types()).toMatchObject({ status: 0, stdout: '' });
      const tests = repository.node('vitest/vitest.mjs', 'run', '--reporter=json');
      expect(JSON.parse(tests.stdout)).toMatchObject({ success: true, numFailedTests: 0 });
      expect(repository.migrate('--rollback').status).toBe(0);
      expect(repository.contents()).toEqual(before);
    },
  );
});
