import { SMALL_PROJECTS } from './one-verdict/fixture-projects.ts';
import { describeHosts } from './one-verdict/in-hosts.ts';

describeHosts(SMALL_PROJECTS);
