import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMIT_SCENARIOS } from './commit-scenarios.ts';
import { HISTORY_SCENARIOS } from './history-scenarios.ts';
import { Scratch, type GuardedRepository } from './guarded-repository.ts';

/** A commit starts git, node, lint-staged, ESLint with a TypeScript parser, and the guard. Milliseconds. */
const PATIENCE = 180_000;

const scratch = new Scratch();
let template: GuardedRepository;

beforeAll(async () => {
  template = await scratch.repository('tests/projects/guarded-chat');
  await template.husky();
  await template.commitUnguarded('Start');
}, PATIENCE);
afterAll(() => scratch.remove());

describe('a commit in a guarded repository', () => {
  it.concurrent.each([...COMMIT_SCENARIOS, ...HISTORY_SCENARIOS])(
    '$name: $commit',
    async ({ given, when, how, guard, commit, says, then }) => {
      const repository = scratch.copy(template, 'chat');
      await given?.(repository);
      await repository.commitUnguarded();
      await when(repository);

      const judged = await repository.ssot('guard');
      expect(judged.status, judged.output).toBe(guard);

      const before = await repository.head();
      const made = await (how?.(repository) ?? repository.commit());
      expect((await repository.head()) === before ? 'refused' : 'made', made.output).toBe(commit);
      expect(made.status === 0 ? 'made' : 'refused').toBe(commit);

      const said = guard === 0 ? made.output : judged.output;
      for (const text of says ?? []) {
        if (typeof text === 'string') expect(said).toContain(text);
        else expect(said).toMatch(text);
      }
      await then?.(repository);
    },
    PATIENCE,
  );
});
