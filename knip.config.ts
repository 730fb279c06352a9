import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.js',
    'scripts/generators/*.js',
    'ssot.config.ts',
    // Started as processes of their own by benchmarks/run.ts.
    'benchmarks/measure-index.ts',
    // Named by its path in scripts/mutation.js.
    'scripts/mutation/runner.js',
    // Loaded into the process that it kills.
    'tests/e2e/migrate/kill-at-operation.js',
  ],
  project: ['src/**', 'tests/**', 'scripts/**', 'benchmarks/**', '*.{js,ts}'],
  ignore: ['tests/projects/**', 'scripts/commonjs/**'],
  // The types of what a function takes and gives may be named by who calls it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Of Linux, where a test needs a small file system or a terminal; shells; and what the proof measures with.
  ignoreBinaries: ['mount', 'umount', 'script', 'fish', 'redis-server'],
  ignoreDependencies: [
    // The package itself, under the name by which it is imported.
    'eslint-plugin-ssot',
    // Started by path, in scripts/check-package.js, scripts/prepare.js and tests/contracts/one-verdict.
    '@arethetypeswrong/cli',
    'husky',
    'oxlint',
    'vscode-langservers-extracted',
  ],
} satisfies KnipConfig;
