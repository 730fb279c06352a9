import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMIT_SCENARIOS, type CommitScenario } from './commit-scenarios.ts';
import { HISTORY_SCENARIOS } from './history-scenarios.ts';
import { Scratch, type GuardedRepository, type Outcome } from './guarded-repository.ts';

/** A commit starts git, node, lint-staged, ESLint with a TypeScript parser, and the guard. Milliseconds. */
const PATIENCE = 180_000;

const SCENARIOS = [...COMMIT_SCENARIOS, ...HISTORY_SCENARIOS];

/** Those in which a commit comes to more than what the guard says of the index. */
export const COMMITS_TO_MAKE: readonly CommitScenario[] = SCENARIOS.filter(
  ({ guard, commit, how, then }) =>
    how !== undefined || then !== undefined || (guard === 0) !== (commit === 'made'),
);

/** Those in which a commit is made or refused as the guard says. */
export const COMMITS_AS_JUDGED: readonly CommitScenario[] = SCENARIOS.filter(
  (scenario) => !COMMITS_TO_MAKE.includes(scenario),
);

/** Has the guard judge what is staged. */
export function describeJudgements(scenarios: readonly CommitScenario[]): void {
  describeRepositories('the guard, asked before a commit', (repositoryFor) => {
    it.concurrent.each(scenarios)(
      'ends with $guard for $name',
      async (scenario) => {
        const judged = await judgedIn(await repositoryFor(scenario), scenario);
        expectSaid(judged.output, scenario);
      },
      PATIENCE,
    );
  });
}

/** Commits what is staged, with everything that guards a commit. */
export function describeCommits(scenarios: readonly CommitScenario[]): void {
  describeRepositories('a commit in a guarded repository', (repositoryFor) => {
    it.concurrent.each(scenarios)(
      '$name: $commit',
      async (scenario) => {
        const { how, guard, commit, then } = scenario;
        const repository = await repositoryFor(scenario);
        const judged = await judgedIn(repository, scenario);

        const before = await repository.head();
        const made = await (how?.(repository) ?? repository.commit());
        expect((await repository.head()) === before ? 'refused' : 'made', made.output).toBe(commit);
        expect(made.status === 0 ? 'made' : 'refused').toBe(commit);

        expectSaid(guard === 0 ? made.output : judged.output, scenario);
        await then?.(repository);
      },
      PATIENCE,
    );
  });
}

/** @param describeIn is given what makes a repository in which a scenario is ready to be committed. */
function describeRepositories(
  name: string,
  describeIn: (repositoryFor: (scenario: CommitScenario) => Promise<GuardedRepository>) => void,
): void {
  describe(name, () => {
    const scratch = new Scratch();
    let template: GuardedRepository;
    beforeAll(async () => {
      template = await scratch.guardedChat();
    }, PATIENCE);
    afterAll(() => scratch.remove());

    describeIn(async ({ given, when }) => {
      const repository = scratch.copy(template, 'chat');
      await given?.(repository);
      await repository.commitUnguarded();
      await when(repository);
      return repository;
    });
  });
}

async function judgedIn(
  repository: GuardedRepository,
  { guard }: CommitScenario,
): Promise<Outcome> {
  const judged = await repository.ssot('guard');
  expect(judged.status, judged.output).toBe(guard);
  return judged;
}

function expectSaid(said: string, { says }: CommitScenario): void {
  for (const text of says ?? []) {
    if (typeof text === 'string') expect(said).toContain(text);
    else expect(said).toMatch(text);
  }
}
