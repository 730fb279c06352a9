import { singleWebsocketManagerClass } from '../../src/rules/single-websocket-manager-class.ts';
import { extraClassCases } from './cases/extra-class.ts';
import { ruleCases } from './rule-cases.ts';
import { socketProject } from './websocket-project.ts';

ruleCases(singleWebsocketManagerClass, socketProject, extraClassCases);

ruleCases(singleWebsocketManagerClass, socketProject, {
  valid: [
    {
      name: 'a class of another source is for the general rule',
      code: `export class OrderRedisManager {}`,
    },
  ],
  invalid: [],
});
