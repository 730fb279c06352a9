import { expect, it } from 'vitest';
import { gitProblem } from '../../../src/hosts/cli/git-problem.ts';
import { GitError } from '../../../src/hosts/git/run-git.ts';

const told = (error: unknown): unknown => gitProblem(error, 'History is needed.', 'Run it there.');

it('tells what git said, and nothing of how it was asked', () => {
  const refused = new GitError(['rev-parse'], 128, "fatal: dubious ownership in '/a'\n");
  expect(told(refused)).toMatchObject({
    message: "History is needed. Git says: dubious ownership in '/a'",
    hint: 'Run it there.',
  });
  expect(told(new GitError(['rev-parse'], 1, ''))).toMatchObject({ message: 'History is needed.' });
});

it('says where there is no git', () => {
  expect(told(new GitError(['rev-parse'], null, 'spawn git ENOENT'))).toMatchObject({
    message: 'Git could not be started: spawn git ENOENT.',
  });
});

it('leaves other errors as they are', () => {
  const error = new Error('Something else.');
  expect(told(error)).toBe(error);
});
