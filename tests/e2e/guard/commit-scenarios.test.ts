import {
  COMMITS_AS_JUDGED,
  COMMITS_TO_MAKE,
  describeCommits,
  describeJudgements,
} from './guarded-commits.ts';

describeJudgements(COMMITS_AS_JUDGED);
describeCommits(COMMITS_TO_MAKE);
