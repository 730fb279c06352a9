import { noDirectRedisInstantiation } from '../../../src/rules/no-direct-redis-instantiation.ts';
import { clientCases, managerCases } from './cases/direct-instantiation.ts';
import { clientProject, managerProject } from './python-project.ts';
import { pythonCases } from './rule-cases.ts';

pythonCases(noDirectRedisInstantiation, clientProject, clientCases);
pythonCases(noDirectRedisInstantiation, managerProject, managerCases);
