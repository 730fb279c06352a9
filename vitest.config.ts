import { defineConfig } from 'vitest/config';

/** What takes minutes, and is for `npm run test:long`: the parts of it that every run looks at stand in tests of their own. */
const long = 'tests/**/*.long.test.ts';
const endToEnd = ['tests/e2e/**/*.test.ts', 'tests/contracts/**/*.test.ts'];

/** Real ones: git, eslint, tsc, npm. */
const startsProcesses = {
  globalSetup: ['tests/build-once.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    globals: false,
    // Tests that start processes mostly wait for them, so one worker less than there are cores is too few.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/projects/**', ...endToEnd, long],
          // No module of ours holds state but caches keyed by content, so files may share a worker;
          // that saves loading the parsers once a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: endToEnd,
          exclude: [long],
          ...startsProcesses,
        },
      },
      { extends: true, test: { name: 'long', include: [long], ...startsProcesses } },
    ],
  },
});
