import { defineConfig } from 'vitest/config';

const endToEnd = ['tests/e2e/**/*.test.ts', 'tests/contracts/**/*.test.ts'];

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
          exclude: ['tests/projects/**', ...endToEnd],
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
          globalSetup: ['tests/build-once.ts'],
          // These start real processes: git, eslint, tsc, npm.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
