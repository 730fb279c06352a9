import { singleClass } from '../../../src/rules/single-class.ts';
import { extraClassCases } from './cases/extra-class.ts';
import { extraClassProject } from './extra-class-project.ts';
import { casesUnderOtherNames, projectUnderOtherNames } from './other-names.ts';
import { pythonCases } from './rule-cases.ts';

// The general rule is the same engine for every source that has no rule of its own.
pythonCases(
  singleClass,
  projectUnderOtherNames(extraClassProject),
  casesUnderOtherNames(extraClassCases),
);
