import { describe, expect, it } from 'vitest';
import { isTestFile } from '../../../src/registry/keys/tests.ts';
import { inputOf, registryOf } from '../read.ts';

describe('tests', () => {
  const byDefault = registryOf(inputOf({}));

  it.each([
    'tests/a.ts',
    'packages/x/test/helpers.js',
    'src/__tests__/a.tsx',
    'src/__mocks__/redis.ts',
    'src/a.test.ts',
    'src/a.spec.mjs',
    'e2e/login.ts',
    'backend/test_redis.py',
    'backend/redis_test.py',
    'backend/conftest.py',
  ])('knows %s', (file) => {
    expect(isTestFile(byDefault, file)).toBe(true);
  });

  it.each(['src/a.ts', 'src/testing.ts', 'src/latest/a.ts', 'src/contest.py', 'src/attest_a.py'])(
    'does not take %s for a test',
    (file) => {
      expect(isTestFile(byDefault, file)).toBe(false);
    },
  );

  it('can be stated', () => {
    const registry = registryOf({ ...inputOf({}), tests: ['checks/**'] });
    expect(isTestFile(registry, 'checks/a.ts')).toBe(true);
    expect(isTestFile(registry, 'src/a.test.ts')).toBe(false);
  });
});
