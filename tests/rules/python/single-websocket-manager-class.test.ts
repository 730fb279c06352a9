import { singleWebsocketManagerClass } from '../../../src/rules/single-websocket-manager-class.ts';
import { extraClassCases } from './cases/extra-class.ts';
import { extraClassProject } from './extra-class-project.ts';
import { pythonCases } from './rule-cases.ts';

pythonCases(singleWebsocketManagerClass, extraClassProject, extraClassCases);
