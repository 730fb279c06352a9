import { OTHER_PROJECTS } from './one-verdict/fixture-projects.ts';
import { describeEditors } from './one-verdict/in-editor.ts';

describeEditors(OTHER_PROJECTS);
