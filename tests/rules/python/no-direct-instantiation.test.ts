import { noDirectInstantiation } from '../../../src/rules/no-direct-instantiation.ts';
import { clientCases, managerCases } from './cases/direct-instantiation.ts';
import { casesUnderOtherNames, projectUnderOtherNames } from './other-names.ts';
import { clientProject, managerProject } from './python-project.ts';
import { pythonCases } from './rule-cases.ts';

// The general rule is the same engine for every source that has no rule of its own.
for (const [project, cases] of [
  [clientProject, clientCases],
  [managerProject, managerCases],
] as const) {
  pythonCases(noDirectInstantiation, projectUnderOtherNames(project), casesUnderOtherNames(cases));
}
