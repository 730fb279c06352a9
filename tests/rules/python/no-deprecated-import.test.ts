import { noDeprecatedImport } from '../../../src/rules/no-deprecated-import.ts';
import { deprecatedCases } from './cases/deprecated-import.ts';
import { casesUnderOtherNames, projectUnderOtherNames } from './other-names.ts';
import { socketProject } from './python-project.ts';
import { pythonCases } from './rule-cases.ts';

// The general rule is the same engine for every source that has no rule of its own.
pythonCases(
  noDeprecatedImport,
  projectUnderOtherNames(socketProject),
  casesUnderOtherNames(deprecatedCases),
);
