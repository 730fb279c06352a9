import { COMMITS_AS_JUDGED, describeCommits } from './guarded-commits.ts';

describeCommits(COMMITS_AS_JUDGED);
