import { LARGE_PROJECTS } from './one-verdict/fixture-projects.ts';
import { describeHosts } from './one-verdict/in-hosts.ts';

describeHosts(LARGE_PROJECTS);
