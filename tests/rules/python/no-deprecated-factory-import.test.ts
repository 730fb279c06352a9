import { noDeprecatedFactoryImport } from '../../../src/rules/no-deprecated-factory-import.ts';
import { deprecatedCases } from './cases/deprecated-import.ts';
import { socketProject } from './python-project.ts';
import { pythonCases } from './rule-cases.ts';

pythonCases(noDeprecatedFactoryImport, socketProject, deprecatedCases);
