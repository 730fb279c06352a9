import { SAMPLED_PROJECTS } from './one-verdict/fixture-projects.ts';
import { describeOxlint } from './one-verdict/in-oxlint.ts';

describeOxlint(SAMPLED_PROJECTS);
