import type { GuardedRepository, Outcome } from './guarded-repository.ts';

/** What a person does to a repository whose commits are guarded, and what has to come of it. */
export interface CommitScenario {
  readonly name: string;
  /** What was there before, committed past the hooks. */
  readonly given?: (repository: GuardedRepository) => void | Promise<void>;
  /** Ends with what is to be committed staged. */
  readonly when: (repository: GuardedRepository) => void | Promise<void>;
  /** What `ssot guard` says of the index alone: its exit code, 0 where it says nothing. */
  readonly guard: 0 | 1 | 2;
  /** Whether the commit is made, after lint-staged had its turn. */
  readonly commit: 'made' | 'refused';
  /** What the guard, or the refused commit, says. */
  readonly says?: readonly (string | RegExp)[];
  /** Instead of `git commit`. */
  readonly how?: (repository: GuardedRepository) => Promise<Outcome>;
  /** More that has to be true afterwards. */
  readonly then?: (repository: GuardedRepository) => void | Promise<void>;
}

const CLIENT = `import Redis from 'ioredis';\n\nexport const client = new Redis({ db: 2 });\n`;
const PLAIN = 'export const answer = 42;\n';
const OWN_MANAGER = `export class WebSocketManager {\n  close(): void {\n    console.log('closed');\n  }\n}\n`;
const INSTANTIATION = 'ssot/no-direct-redis-instantiation';
const DEPRECATED = 'ssot/no-deprecated-factory-import';

function expectText(actual: string, expected: string): void {
  if (!actual.includes(expected)) throw new Error(`Expected ${expected} in ${actual}`);
}

function expectNoText(actual: string, unexpected: string): void {
  if (actual.includes(unexpected)) throw new Error(`Did not expect ${unexpected} in ${actual}`);
}

/** Commits everything that is there, with what it violates accepted. */
async function accepted(
  repository: GuardedRepository,
  files: Record<string, string>,
): Promise<void> {
  await repository.stage(files);
  const { status, output } = await repository.ssot('baseline');
  if (status !== 0) throw new Error(output);
}

export const COMMIT_SCENARIOS: readonly CommitScenario[] = [
  // What is staged.
  {
    name: 'a clean new file',
    when: (repository) => repository.stage({ 'src/answer.ts': PLAIN }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'only documentation',
    when: (repository) => repository.stage({ 'README.md': '# Chat\n' }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'nothing at all, with --allow-empty',
    when: () => undefined,
    how: (repository) => repository.commit('--allow-empty'),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a client of its own, with arguments',
    when: (repository) => repository.stage({ 'src/services/limits.ts': CLIENT }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/limits.ts', '3:23', INSTANTIATION],
  },
  {
    name: 'a manager of its own, repaired on the way',
    when: (repository) =>
      repository.stage({
        'src/services/limits.ts': `import { RedisManager } from '../infra/redis-manager';\n\nconst manager = new RedisManager();\n\nexport const limit = (id: string) => manager.get(id);\n`,
      }),
    guard: 1,
    commit: 'made',
    then: async (repository) => {
      expectText(await repository.git('show', 'HEAD:src/services/limits.ts'), 'redisManager');
    },
  },
  {
    name: 'a second WebSocketManager',
    when: (repository) => repository.stage({ 'src/gateway/manager.ts': OWN_MANAGER }),
    guard: 1,
    commit: 'refused',
    says: [
      'src/gateway/manager.ts',
      'ssot/single-websocket-manager-class',
      'src/websocket/manager.ts',
    ],
  },
  {
    // The factory only calls the canonical one, so that `eslint --fix` repairs the import.
    name: 'an import of the deprecated factory, under another name: repaired on the way',
    when: (repository) =>
      repository.stage({
        'src/services/room.ts': `import * as factory from '../websocket/websocket-manager-factory';\n\nexport const room = factory.createWebSocketManager();\n`,
      }),
    guard: 1,
    commit: 'made',
    says: ['src/services/room.ts', DEPRECATED],
  },
  {
    name: 'an import of the deprecated module: repaired on the way',
    when: (repository) =>
      repository.replace(
        'src/services/session.ts',
        '../infra/redis-manager',
        '../db/redis-manager',
      ),
    how: (repository) => repository.commit('--all'),
    guard: 0,
    commit: 'refused',
    says: [/nothing|prevented an empty git commit/i],
  },
  {
    name: 'a violation in JavaScript',
    when: (repository) =>
      repository.stage({
        'src/tool.cjs': `const Redis = require('ioredis');\nmodule.exports = new Redis(6380);\n`,
      }),
    guard: 1,
    commit: 'refused',
    says: ['src/tool.cjs', INSTANTIATION],
  },
  {
    name: 'a violation where the registry allows it',
    when: (repository) => repository.stage({ 'scripts/dump.ts': CLIENT }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a violation that is only in the work tree',
    when: async (repository) => {
      await repository.stage({ 'src/answer.ts': PLAIN });
      repository.write('src/services/limits.ts', CLIENT);
    },
    guard: 0,
    commit: 'made',
    then: (repository) => expectText(repository.read('src/services/limits.ts'), 'new Redis'),
  },
  {
    name: 'a violation that is staged and already repaired in the work tree',
    when: async (repository) => {
      await repository.stage({ 'src/services/limits.ts': CLIENT });
      repository.write('src/services/limits.ts', PLAIN);
    },
    guard: 1,
    commit: 'refused',
    says: ['src/services/limits.ts', INSTANTIATION],
    then: (repository) => expectText(repository.read('src/services/limits.ts'), PLAIN),
  },
  {
    name: 'a partially staged file, the violation in the part that is not staged',
    when: async (repository) => {
      repository.append('src/services/session.ts', PLAIN);
      await repository.git('add', '--all');
      repository.append('src/services/session.ts', CLIENT);
    },
    guard: 0,
    commit: 'made',
    then: (repository) => expectText(repository.read('src/services/session.ts'), 'new Redis'),
  },
  {
    name: 'a partially staged file, the violation in the staged part',
    when: async (repository) => {
      repository.append('src/services/session.ts', CLIENT);
      await repository.git('add', '--all');
      repository.append('src/services/session.ts', PLAIN);
    },
    guard: 1,
    commit: 'refused',
    says: ['src/services/session.ts', INSTANTIATION],
    then: (repository) => expectText(repository.read('src/services/session.ts'), PLAIN),
  },
  {
    name: 'a file that does not parse',
    when: (repository) =>
      repository.stage({ 'src/services/limits.ts': `import Redis from 'ioredis';\nnew Redis(;\n` }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/limits.ts', '2:11', 'cannot be judged'],
  },
  {
    name: 'a binary file with the name of a source file',
    when: async (repository) => {
      repository.write('src/data.mjs', Buffer.from(`\0\0${CLIENT}`));
      await repository.git('add', '--all');
    },
    guard: 1,
    commit: 'refused',
    says: ['src/data.mjs', 'binary'],
  },
  {
    name: 'a file that is only announced (git add --intent-to-add)',
    when: async (repository) => {
      await repository.stage({ 'src/answer.ts': PLAIN });
      repository.write('src/services/limits.ts', CLIENT);
      await repository.git('add', '--intent-to-add', 'src/services/limits.ts');
    },
    guard: 0,
    commit: 'made',
    how: (repository) => repository.commit('--', 'src/answer.ts'),
  },

  // What a change does to files that are not staged.
  {
    name: 'a class turned into a subclass of the client',
    when: (repository) =>
      repository.stage({
        'src/clients/key-client.ts': `import Redis from 'ioredis';\n\nexport class KeyClient extends Redis {\n  readonly keys = new Map<string, string>();\n}\n`,
      }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/keys.ts', '3:21', 'because src/clients/key-client.ts was edited'],
  },
  {
    name: 'a barrel turned to the client',
    when: (repository) =>
      repository.stage({
        'src/clients/index.ts': `export { Redis as KeyClient } from 'ioredis';\n`,
      }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/keys.ts', INSTANTIATION, 'because src/clients/index.ts was edited'],
  },
  {
    name: 'a module that now hands out the client where a barrel is left unchanged',
    when: (repository) =>
      repository.stage({
        'src/clients/key-client.ts': `export { Redis as KeyClient } from 'ioredis';\n`,
      }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/keys.ts', 'because src/clients/key-client.ts was edited'],
  },
  {
    name: 'a path alias turned to another module',
    given: async (repository) => {
      repository.write('src/clients/store.ts', `export { Redis as CacheStore } from 'ioredis';\n`);
      await repository.commitUnguarded();
    },
    when: async (repository) => {
      repository.replace('tsconfig.json', 'memory-cache.ts', 'store.ts');
      await repository.git('add', '--all');
    },
    guard: 1,
    commit: 'refused',
    says: ['src/services/cache.ts', 'because tsconfig.json was edited'],
  },
  {
    name: 'a registry that deprecates a module which is in use',
    given: (repository) =>
      repository.replace('src/services/profile.ts', '@/infra/redis-manager', '@/infra'),
    when: async (repository) => {
      repository.replace(
        'ssot.config.json',
        '"src/db/redis-manager.ts": "*"',
        '"src/db/redis-manager.ts": "*", "src/infra/index.ts": "*"',
      );
      await repository.git('add', '--all');
    },
    guard: 1,
    commit: 'refused',
    says: ['src/services/profile.ts', DEPRECATED, 'because ssot.config.json was edited'],
  },
  {
    name: 'a registry that names another owner',
    when: async (repository) => {
      repository.write(
        'src/platform/redis-manager.ts',
        repository.read('src/infra/redis-manager.ts'),
      );
      repository.replace(
        'ssot.config.json',
        '"src/infra/redis-manager.ts"',
        '"src/platform/redis-manager.ts"',
      );
      await repository.git('add', '--all');
    },
    guard: 1,
    commit: 'refused',
    says: ['src/infra/redis-manager.ts', INSTANTIATION, 'because ssot.config.json was edited'],
  },
  {
    name: 'the canonical module deleted',
    when: async (repository) => {
      await repository.git('rm', '--quiet', 'src/websocket/manager.ts');
    },
    guard: 1,
    commit: 'refused',
    says: [
      'sources.websocket.module',
      'There is no such file',
      'because src/websocket/manager.ts was deleted',
    ],
  },
  {
    name: 'the canonical module renamed',
    when: async (repository) => {
      await repository.git('mv', 'src/infra/redis-manager.ts', 'src/infra/redis.ts');
    },
    guard: 1,
    commit: 'refused',
    says: [
      'sources.redis.module',
      'because src/infra/redis-manager.ts was renamed to src/infra/redis.ts',
    ],
  },
  {
    name: 'the canonical module renamed to another extension, which no linter is told of',
    when: async (repository) => {
      await repository.git('mv', 'src/websocket/manager.ts', 'src/websocket/manager.txt');
    },
    guard: 1,
    commit: 'refused',
    says: ['sources.websocket.module', 'src/websocket/manager.txt'],
  },
  {
    name: 'an export of the canonical module removed',
    when: async (repository) => {
      repository.replace(
        'src/infra/redis-manager.ts',
        'export const redisManager',
        'const redisManager',
      );
      await repository.git('add', '--all');
    },
    guard: 1,
    commit: 'refused',
    says: ['sources.redis.exports.instance', 'because src/infra/redis-manager.ts was edited'],
  },
  {
    name: 'the canonical module moved together with the registry and all that uses it',
    when: async (repository) => {
      await repository.git('mv', 'src/websocket/manager.ts', 'src/websocket/sockets.ts');
      repository.replace(
        'ssot.config.json',
        'src/websocket/manager.ts',
        'src/websocket/sockets.ts',
      );
      repository.replace('src/services/notify.ts', '../websocket/manager', '../websocket/sockets');
      repository.replace('src/websocket/websocket-manager-factory.ts', './manager', './sockets');
      await repository.git('add', '--all');
    },
    guard: 0,
    commit: 'made',
  },
  {
    name: 'an unused deprecated module deleted',
    when: async (repository) => {
      await repository.git('rm', '--quiet', 'src/db/redis-manager.ts');
    },
    guard: 0,
    commit: 'made',
  },

  // What was there before.
  {
    name: 'an old violation in a file that is not touched',
    given: async (repository) => {
      repository.write('src/services/limits.ts', CLIENT);
      await repository.commitUnguarded();
    },
    when: (repository) => repository.stage({ 'src/answer.ts': PLAIN }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'an old violation that moves down in its file and is accepted',
    given: (repository) => accepted(repository, { 'src/services/limits.ts': CLIENT }),
    when: (repository) =>
      repository.stage({ 'src/services/limits.ts': `// Limits.\n\n${PLAIN}${CLIENT}` }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'an accepted violation that is formatted otherwise',
    given: (repository) => accepted(repository, { 'src/services/limits.ts': CLIENT }),
    when: (repository) =>
      repository.stage({
        'src/services/limits.ts': `import Redis from "ioredis";\n\nexport const client = new Redis({\n    db: 2\n})\n`,
      }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'an accepted violation in a file that is renamed',
    given: (repository) => accepted(repository, { 'src/services/limits.ts': CLIENT }),
    when: async (repository) => {
      await repository.git('mv', 'src/services/limits.ts', 'src/services/rate-limits.ts');
    },
    guard: 0,
    commit: 'made',
  },
  {
    name: 'an accepted violation that moves into another file',
    given: (repository) =>
      accepted(repository, { 'src/services/limits.ts': CLIENT, 'src/services/other.ts': PLAIN }),
    when: (repository) =>
      repository.stage({ 'src/services/limits.ts': PLAIN, 'src/services/other.ts': CLIENT }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a copy of an accepted violation',
    given: (repository) => accepted(repository, { 'src/services/limits.ts': CLIENT }),
    when: (repository) => repository.stage({ 'src/services/other.ts': CLIENT }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/other.ts', INSTANTIATION],
  },
  {
    name: 'another violation in place of an accepted one',
    given: (repository) => accepted(repository, { 'src/services/limits.ts': CLIENT }),
    when: (repository) =>
      repository.stage({ 'src/services/limits.ts': CLIENT.replace('db: 2', 'db: 3') }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/limits.ts', INSTANTIATION],
  },
  {
    name: 'a second violation beside an accepted one',
    given: (repository) => accepted(repository, { 'src/services/limits.ts': CLIENT }),
    when: (repository) =>
      repository.stage({
        'src/services/limits.ts': `${CLIENT}export const other = new Redis({ db: 2 });\n`,
      }),
    guard: 1,
    commit: 'refused',
    says: ['4:22'],
  },
  {
    name: 'a violation that is accepted in the same commit',
    when: async (repository) => {
      await accepted(repository, { 'src/services/limits.ts': CLIENT });
      await repository.git('add', '--all');
    },
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a baseline that is changed but not staged',
    when: async (repository) => {
      await accepted(repository, { 'src/services/limits.ts': CLIENT });
      await repository.git('add', 'src');
    },
    guard: 1,
    // ESLint sees the baseline of the work tree; the guard sees what is committed.
    commit: 'refused',
    says: ['src/services/limits.ts', INSTANTIATION],
  },
  {
    name: 'a baseline with conflict markers',
    given: (repository) => accepted(repository, { 'src/services/limits.ts': CLIENT }),
    when: async (repository) => {
      repository.replace('ssot-baseline.json', '"findings"', '\n<<<<<<< HEAD\n"findings"');
      await repository.git('add', '--all');
    },
    guard: 2,
    commit: 'refused',
    says: ['ssot-baseline.json', 'conflict markers'],
  },

  // Comments that switch rules off.
  {
    name: 'a disable comment without a reason',
    when: (repository) =>
      repository.stage({
        'src/services/limits.ts': CLIENT.replace(
          'export',
          `// eslint-disable-next-line ${INSTANTIATION}\nexport`,
        ),
      }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/limits.ts', '3:1', 'without a reason'],
  },
  {
    name: 'a disable comment with a reason',
    when: (repository) =>
      repository.stage({
        'src/services/limits.ts': CLIENT.replace(
          'export',
          `// eslint-disable-next-line ${INSTANTIATION} -- a tool of its own\nexport`,
        ),
      }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a comment that disables everything and hides a finding',
    when: (repository) =>
      repository.stage({ 'src/services/limits.ts': `/* eslint-disable */\n${CLIENT}` }),
    guard: 1,
    commit: 'refused',
    says: ['1:1', INSTANTIATION, 'without a reason'],
  },
  {
    name: 'a comment that disables everything and hides nothing of ours',
    when: (repository) => repository.stage({ 'src/answer.ts': `/* eslint-disable */\n${PLAIN}` }),
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a comment for one of our rules that hides nothing: taken away on the way',
    when: (repository) =>
      repository.stage({ 'src/answer.ts': `/* eslint-disable ssot/single-class */\n${PLAIN}` }),
    guard: 1,
    commit: 'made',
    says: ['src/answer.ts', 'ssot/single-class'],
    then: async (repository) => {
      expectText(await repository.git('show', 'HEAD:src/answer.ts'), 'answer');
      expectNoText(await repository.git('show', 'HEAD:src/answer.ts'), 'eslint-disable');
    },
  },
  {
    name: 'an old disable comment without a reason, moved',
    given: async (repository) => {
      repository.write(
        'src/services/limits.ts',
        CLIENT.replace('export', `// eslint-disable-next-line ${INSTANTIATION}\nexport`),
      );
      await repository.commitUnguarded();
    },
    when: async (repository) => {
      repository.write(
        'src/services/limits.ts',
        `${PLAIN}${repository.read('src/services/limits.ts')}`,
      );
      await repository.git('add', '--all');
    },
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a disable comment taken away from an old finding',
    given: async (repository) => {
      repository.write(
        'src/services/limits.ts',
        CLIENT.replace('export', `// eslint-disable-next-line ${INSTANTIATION} -- old\nexport`),
      );
      await repository.commitUnguarded();
    },
    when: (repository) => repository.stage({ 'src/services/limits.ts': CLIENT }),
    guard: 1,
    commit: 'refused',
    says: ['src/services/limits.ts', INSTANTIATION],
  },

  // The registry.
  {
    name: 'a registry with a typing mistake',
    when: async (repository) => {
      repository.replace('ssot.config.json', '"instance"', '"instanse"');
      await repository.git('add', '--all');
    },
    guard: 2,
    commit: 'refused',
    says: ['sources.redis.exports.instanse'],
  },
  {
    name: 'a registry that is broken in the work tree only',
    when: async (repository) => {
      await repository.stage({ 'README.md': '# Chat\n' });
      repository.write('ssot.config.json', '{');
    },
    guard: 0,
    commit: 'made',
  },
  {
    name: 'a registry that is repaired in the work tree only',
    when: async (repository) => {
      const right = repository.read('ssot.config.json');
      await repository.stage({ 'ssot.config.json': '{ "sources": ' });
      repository.write('ssot.config.json', right);
    },
    guard: 2,
    commit: 'refused',
    says: ['ssot.config.json'],
  },
  {
    name: 'the registry rewritten in TypeScript, staged and then changed',
    when: async (repository) => {
      const registry = repository.read('ssot.config.json');
      await repository.git('rm', '--quiet', 'ssot.config.json');
      await repository.stage({
        'ssot.config.ts': `import { defineRegistry } from 'eslint-plugin-ssot';\n\nexport default defineRegistry(${registry});\n`,
        'src/services/limits.ts': CLIENT,
      });
      repository.write('ssot.config.ts', 'export default { sources: {} };\n');
    },
    guard: 1,
    commit: 'refused',
    says: ['src/services/limits.ts', INSTANTIATION],
  },
  {
    name: 'the registry deleted',
    when: async (repository) => {
      await repository.git('rm', '--quiet', 'ssot.config.json');
    },
    guard: 2,
    commit: 'refused',
    says: ['ssot.config.json', 'nothing would guard'],
  },

  // Names of files.
  ...[
    'src/two words.ts',
    `src/it's "quoted".ts`,
    'src/line\nbreak.ts',
    'src/größe-日本-🗝.ts',
    'src/-dash.ts',
    'src/[id]/{slug}.ts',
  ].map((file): CommitScenario => ({
    name: `a violation in ${JSON.stringify(file)}`,
    when: (repository) => repository.stage({ [file]: CLIENT }),
    guard: 1,
    commit: 'refused',
    says: [INSTANTIATION],
  })),
];
