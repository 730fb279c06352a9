import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { CommitScenario } from './commit-scenarios.ts';
import type { GuardedRepository } from './guarded-repository.ts';

const CLIENT = `import Redis from 'ioredis';\n\nexport const client = new Redis({ db: 2 });\n`;
const PLAIN = 'export const answer = 42;\n';
const LIMITS = 'src/services/limits.ts';
const INSTANTIATION = 'ssot/no-direct-redis-instantiation';

/** Has a violation on the branch `topic`, made past the hooks; stands on `main`, whose start is `start`. */
async function violationElsewhere(repository: GuardedRepository): Promise<void> {
  await repository.git('tag', 'start');
  await repository.git('checkout', '--quiet', '-b', 'topic');
  repository.write(LIMITS, CLIENT);
  await repository.commitUnguarded('Limit');
  await repository.git('checkout', '--quiet', 'main');
  repository.write('src/answer.ts', PLAIN);
  await repository.commitUnguarded('Answer');
}

/** Has a violation that the last commit took away. */
async function violationRepaired(repository: GuardedRepository): Promise<void> {
  repository.write(LIMITS, CLIENT);
  await repository.commitUnguarded('Limit');
  await repository.git('tag', 'start');
  repository.write(LIMITS, PLAIN);
  await repository.commitUnguarded('Repair');
  await repository.git('tag', 'repaired');
}

/** What git committed without a hook, the same guard catches in CI. */
function caughtInCi(since: string): (repository: GuardedRepository) => Promise<void> {
  return async (repository) => {
    const { status, output } = await repository.ssot('guard', '--against', since);
    if (status !== 1 || !output.includes(LIMITS)) throw new Error(output);
  };
}

function link(repository: GuardedRepository, target: string, file: string): void {
  symlinkSync(target, path.join(repository.folder, file));
}

export const HISTORY_SCENARIOS: readonly CommitScenario[] = [
  // What git does with commits that are there.
  {
    name: 'a violation picked from another branch and committed by hand',
    given: violationElsewhere,
    when: async (repository) => {
      await repository.git('cherry-pick', '--no-commit', 'topic');
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },
  {
    name: 'a violation that git picks from another branch, where it runs no hook',
    given: violationElsewhere,
    when: () => undefined,
    how: (repository) => repository.tryGit('cherry-pick', 'topic'),
    guard: 0,
    commit: 'made',
    then: caughtInCi('start'),
  },
  {
    name: 'a repair reverted and committed by hand',
    given: violationRepaired,
    when: async (repository) => {
      await repository.git('revert', '--no-commit', 'repaired');
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },
  {
    name: 'a repair that git reverts',
    given: violationRepaired,
    when: () => undefined,
    how: (repository) => repository.tryGit('revert', '--no-edit', 'repaired'),
    guard: 0,
    commit: 'made',
    then: caughtInCi('repaired'),
  },
  {
    name: 'a violation that a rebase puts onto another branch, where git runs no hook',
    given: violationElsewhere,
    when: () => undefined,
    how: (repository) => repository.tryGit('rebase', '--quiet', 'main', 'topic'),
    guard: 0,
    commit: 'made',
    then: caughtInCi('main'),
  },
  {
    name: 'a branch with a violation, merged into one commit (git merge --squash)',
    given: violationElsewhere,
    when: async (repository) => {
      await repository.git('merge', '--quiet', '--squash', 'topic');
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },
  {
    name: 'a branch that repairs, merged',
    given: async (repository) => {
      repository.write(LIMITS, CLIENT);
      await repository.commitUnguarded('Limit');
      await repository.git('checkout', '--quiet', '-b', 'repair');
      repository.write(LIMITS, PLAIN);
      await repository.commitUnguarded('Repair');
      await repository.git('checkout', '--quiet', 'main');
    },
    when: () => undefined,
    how: (repository) => repository.tryGit('merge', '--no-ff', '--no-edit', 'repair'),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a violation on a detached HEAD',
    given: async (repository) => {
      await repository.git('checkout', '--quiet', '--detach');
    },
    when: (repository) => repository.stage({ [LIMITS]: CLIENT }),
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },
  {
    name: 'a violation, committed from a subfolder',
    when: (repository) => repository.stage({ [LIMITS]: CLIENT }),
    how: (repository) => repository.run('git', ['commit', '-m', 'Change'], 'src/clients'),
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },
  {
    name: 'a violation while another git holds the lock of the index',
    when: async (repository) => {
      await repository.stage({ [LIMITS]: CLIENT });
      repository.write('.git/index.lock', '');
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },

  // What git says of a file.
  {
    name: 'a file with an old violation made executable',
    given: (repository) => repository.write(LIMITS, CLIENT),
    when: async (repository) => {
      chmodSync(path.join(repository.folder, LIMITS), 0o755);
      await repository.git('add', '--all');
    },
    // lint-staged is told of the file, and ESLint has not accepted what it violates.
    guard: 0,
    commit: 'refused',
  },
  {
    name: 'a file with an old violation renamed',
    given: (repository) => repository.write(LIMITS, CLIENT),
    when: async (repository) => {
      await repository.git('mv', LIMITS, 'src/services/quota.ts');
    },
    guard: 0,
    commit: 'refused',
  },
  {
    name: 'a symbolic link that becomes a file with a violation',
    given: (repository) => link(repository, 'session.ts', LIMITS),
    when: async (repository) => {
      repository.remove(LIMITS);
      await repository.stage({ [LIMITS]: CLIENT });
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, '3:23', INSTANTIATION],
  },
  {
    name: 'a module that becomes a symbolic link to one that hands out the client',
    given: (repository) =>
      repository.write('src/clients/raw.ts', `export { Redis as KeyClient } from 'ioredis';\n`),
    when: async (repository) => {
      repository.remove('src/clients/key-client.ts');
      link(repository, 'raw.ts', 'src/clients/key-client.ts');
      await repository.git('add', '--all');
    },
    guard: 1,
    commit: 'refused',
    says: ['src/services/keys.ts', 'because src/clients/key-client.ts was edited'],
  },
  {
    name: 'a source file that becomes a symbolic link out of the repository',
    when: async (repository) => {
      repository.remove('src/services/cache.ts');
      link(repository, '/nowhere/cache.ts', 'src/services/cache.ts');
      await repository.git('add', '--all');
    },
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a violation in a file that .gitignore names and git tracks',
    given: (repository) => {
      repository.write('.gitignore', 'node_modules\nsrc/ignored/\n');
    },
    when: async (repository) => {
      repository.write('src/ignored/limits.ts', CLIENT);
      await repository.git('add', '--force', 'src/ignored/limits.ts');
    },
    guard: 1,
    commit: 'refused',
    says: ['src/ignored/limits.ts', INSTANTIATION],
  },
  {
    name: 'a violation in a file that is not UTF-8',
    when: async (repository) => {
      repository.write(LIMITS, Buffer.from(`// caf\u00E9\n${CLIENT}`, 'latin1'));
      await repository.git('add', '--all');
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, '4:23', INSTANTIATION],
  },
  {
    name: 'a violation with CRLF, which core.autocrlf converts on the way in',
    given: async (repository) => {
      await repository.git('config', 'core.autocrlf', 'true');
    },
    when: (repository) => repository.stage({ [LIMITS]: CLIENT.replaceAll('\n', '\r\n') }),
    guard: 1,
    commit: 'refused',
    says: [LIMITS, '3:23', INSTANTIATION],
  },

  // What registry and baseline leave out.
  {
    name: 'a violation in a file that the registry excludes',
    given: (repository) =>
      repository.replace(
        'ssot.config.json',
        '"sources"',
        '"exclude": ["src/vendor/**"], "sources"',
      ),
    when: (repository) => repository.stage({ 'src/vendor/limits.ts': CLIENT }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a violation that the registry of the work tree allows, and the staged one does not',
    when: async (repository) => {
      await repository.stage({ [LIMITS]: CLIENT });
      repository.replace('ssot.config.json', '"scripts/**"', '"scripts/**", "src/services/**"');
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },
  {
    name: 'the baseline deleted: what it accepted was there before',
    given: async (repository) => {
      await repository.stage({ [LIMITS]: CLIENT });
      await repository.ssot('baseline');
    },
    when: async (repository) => {
      await repository.git('rm', '--quiet', 'ssot-baseline.json');
    },
    guard: 0,
    commit: 'made',
    then: async (repository) => {
      const { status, output } = await repository.ssot('scan');
      if (status !== 1 || !output.includes(LIMITS)) throw new Error(output);
    },
  },
  {
    name: 'an entry added to the baseline by hand for something else',
    when: async (repository) => {
      await repository.stage({ [LIMITS]: CLIENT });
      const entry = { fingerprint: '0123456789abcdef0123', file: LIMITS };
      await repository.stage({
        'ssot-baseline.json': JSON.stringify({ version: 1, findings: [entry] }),
      });
    },
    guard: 1,
    commit: 'refused',
    says: [LIMITS, INSTANTIATION],
  },
];
