import { requireUserContext } from '../../src/rules/require-user-context.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';
import { userContextProject } from './user-context-project.ts';

const IMPORT = `import { getWebSocketManager, type UserContext } from './websocket/manager';\nimport { current, currentUser } from './context';\n`;

const valid = (name: string, code: string, head = IMPORT): ValidCase => ({
  name,
  code: `${head}${code}\n`,
});

const invalid = (
  name: string,
  messageId: string,
  code: string,
  at: string,
  suggested: string | null = null,
  head = IMPORT,
): InvalidCase => {
  const text = `${head}${code}\n`;
  const nth = text.slice(0, text.lastIndexOf(at)).split(at).length - 1;
  const suggestions =
    suggested === null ? [] : [{ messageId: 'giveContext', output: `${head}${suggested}\n` }];
  return { name, code: text, errors: [{ messageId, at, nth, suggestions }], output: null };
};

ruleCases(requireUserContext, userContextProject, {
  valid: [
    valid(
      'with the context',
      'export const run = (userContext: UserContext) => getWebSocketManager(userContext);',
    ),
    valid(
      'with the context under another name',
      'export const run = (user: UserContext) => getWebSocketManager(user);',
    ),
    valid(
      'with a member',
      'export const run = (request: { user: UserContext }) => getWebSocketManager(request.user);',
    ),
    valid(
      'with a context that is awaited',
      'export const run = async (loading: Promise<UserContext>) => getWebSocketManager(await loading);',
    ),
    valid(
      'with one of two contexts',
      'export const run = (own: UserContext, other: UserContext | null) => getWebSocketManager(other ?? own);',
    ),
    valid(
      'in a method, with the context of its object',
      'export class Session {\n  constructor(readonly user: UserContext) {}\n  send() {\n    return getWebSocketManager(this.user);\n  }\n}',
    ),
    valid('with a result', 'export const run = () => getWebSocketManager(currentUser());'),
    valid(
      'with an object',
      `export const run = (userId: string) => getWebSocketManager({ userId });`,
    ),
    valid(
      'with spread arguments',
      'export const run = (...given: [UserContext]) => getWebSocketManager(...given);',
    ),
    valid(
      'kept in a variable of the function',
      'export function run(userContext: UserContext) {\n  const manager = getWebSocketManager(userContext);\n  return () => manager.emit(userContext.userId);\n}',
    ),
    valid(
      'assigned to a variable of the function',
      'export function run(userContext: UserContext) {\n  let manager;\n  manager = getWebSocketManager(userContext);\n  return manager;\n}',
    ),
    valid(
      'assigned from an inner function, for the same user',
      'export function run(userContext: UserContext) {\n  let manager: object | undefined;\n  const open = () => {\n    manager = getWebSocketManager(userContext);\n  };\n  open();\n  return manager;\n}',
    ),
    valid(
      'in the branches of a function',
      'export function run(userContext: UserContext, on: boolean) {\n  let manager: object | null = null;\n  if (on) {\n    manager = getWebSocketManager(userContext);\n  }\n  return manager;\n}',
    ),
    valid(
      'a field of an instance, obtained in the constructor',
      'export class Session {\n  readonly manager: object;\n  constructor(userContext: UserContext) {\n    this.manager = getWebSocketManager(userContext);\n  }\n}',
    ),
    valid(
      'a field of an instance, obtained in place',
      'export class Session {\n  readonly manager = getWebSocketManager(currentUser());\n}',
    ),
    valid(
      'a parameter that is worked out at each call',
      'export function run(userContext: UserContext, manager = getWebSocketManager(userContext)) {\n  return manager;\n}',
    ),
    valid(
      'a table by user',
      'const byUser = new Map<string, object>();\nexport function run(userContext: UserContext) {\n  byUser.set(userContext.userId, getWebSocketManager(userContext));\n}',
    ),
    valid(
      'for each of a loop at the top',
      'for (const user of [current]) {\n  getWebSocketManager(user).emit(user.userId);\n}',
    ),
    valid(
      'for each of a list at the top',
      'export const all = [current].map((user) => getWebSocketManager(user));',
    ),
    valid(
      'a comparison is no assignment',
      'let last: object;\nexport function run(userContext: UserContext) {\n  return last === getWebSocketManager(userContext);\n}',
    ),
    valid(
      'an arrow function is no assignment',
      'export let make: (userContext: UserContext) => object;\nexport function run() {\n  make = (userContext) => getWebSocketManager(userContext);\n}',
    ),
    valid(
      'a property of a local object',
      'export function run(userContext: UserContext) {\n  const session: { manager?: object } = {};\n  session.manager = getWebSocketManager(userContext);\n  return session;\n}',
    ),
    valid(
      'what a service of the module is given',
      'let service: object | undefined;\nexport function open(userContext: UserContext) {\n  service = Object.assign({}, getWebSocketManager(userContext));\n  return service;\n}',
    ),
    valid(
      'what a static service is given',
      'export class Session {\n  static service: object;\n  open(userContext: UserContext) {\n    Session.service = [getWebSocketManager(userContext)];\n  }\n}',
    ),
    valid(
      'a static method',
      'export class Session {\n  static open(userContext: UserContext) {\n    return getWebSocketManager(userContext);\n  }\n}',
    ),
    valid(
      'obtained after something else is assigned to a variable of the module',
      'let last = 0;\nexport function run(userContext: UserContext) {\n  last = 1;\n  return getWebSocketManager(userContext);\n}\nexport const read = () => last;',
    ),
    valid(
      'obtained after that, without semicolons',
      'let last = 0\nexport function run(userContext: UserContext) {\n  last = 1\n  return getWebSocketManager(userContext)\n}\nexport const read = () => last',
    ),
    valid(
      'obtained after something else is assigned to a static field',
      'export class Session {\n  static count = 0;\n  open(userContext: UserContext) {\n    Session.count = 1;\n    return getWebSocketManager(userContext);\n  }\n}',
    ),
    valid(
      'a field of an instance, beside a static one',
      'export class Session {\n  static count = 0;\n  manager: object | undefined;\n  open(userContext: UserContext) {\n    this.manager = getWebSocketManager(userContext);\n  }\n}',
    ),
    valid(
      'a field of an instance, obtained in place beside a static one',
      'export class Session {\n  static count = 0;\n  readonly manager = getWebSocketManager(currentUser());\n}',
    ),
    valid(
      'a field of an instance, behind a class with a static one of that name',
      'export class Cache {\n  static manager: object;\n}\nexport class Session {\n  manager: object | undefined;\n  open(userContext: UserContext) {\n    this.manager = getWebSocketManager(userContext);\n  }\n}',
    ),
    valid(
      'a field of an instance, beside a static one of that name',
      'export class Session {\n  static manager: object;\n  manager: object | undefined;\n  open(userContext: UserContext) {\n    this.manager = getWebSocketManager(userContext);\n  }\n}',
    ),
    valid(
      'a field that instances of an inner class are given, in a class with a static one',
      'export class Session {\n  static manager: object;\n  open() {\n    return class {\n      manager: object | undefined;\n      open(userContext: UserContext) {\n        this.manager = getWebSocketManager(userContext);\n      }\n    };\n  }\n}',
    ),
    valid(
      'a field of another object, in a class with a static one of that name',
      'export class Session {\n  static manager: object;\n  open(userContext: UserContext, other: { manager: object }) {\n    other.manager = getWebSocketManager(userContext);\n  }\n}',
    ),
    valid(
      'a property of a function of the module',
      'export function open(userContext: UserContext) {\n  open.manager = getWebSocketManager(userContext);\n}\nopen.manager = {};',
    ),
    valid(
      'a property of an object of the module',
      'const session: { manager?: object } = {};\nexport function run(userContext: UserContext) {\n  session.manager = getWebSocketManager(userContext);\n  return session;\n}',
    ),
    valid(
      'what a function makes of it',
      'let service: object | undefined;\nconst wrap = (one: object) => ({ one });\nexport function open(userContext: UserContext) {\n  service = wrap (getWebSocketManager(userContext));\n  return service;\n}',
    ),
    valid(
      'a type',
      `import type { WebSocketManager } from './websocket/manager';\nlet manager: WebSocketManager | null = null;\nexport const read = () => manager;`,
    ),
    valid(
      'only handed on',
      'export { getWebSocketManager };\nexport const obtain = getWebSocketManager;',
    ),
    valid(
      'another function of that name',
      `export const manager = getWebSocketManager();`,
      `import { getWebSocketManager } from './other/manager';\n`,
    ),
    valid(
      'a local function of that name',
      'function getWebSocketManager() {\n  return {};\n}\nexport const manager = getWebSocketManager();',
      '',
    ),
    valid(
      'a method of that name',
      'const api = { getWebSocketManager: () => ({}) };\nexport const manager = api.getWebSocketManager();',
      '',
    ),
    valid(
      'a class that only its owner may create',
      `export const manager = new WebSocketManager();`,
      `import { WebSocketManager } from './websocket/manager';\n`,
    ),
    {
      name: 'the owner',
      file: 'src/websocket/manager.ts',
      code: 'export class WebSocketManager {}\nexport const getWebSocketManager = () => new WebSocketManager();\nexport const shared = getWebSocketManager();\n',
    },
    {
      name: 'a file that is let off',
      file: 'src/jobs/clean.ts',
      code: `import { getWebSocketManager } from '../websocket/manager';\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'a test',
      file: 'tests/manager.test.ts',
      code: `import { getWebSocketManager } from '../src/websocket/manager';\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'a source that all share',
      code: `import { getWebSocketManager } from './websocket/manager';\nexport const manager = getWebSocketManager();\n`,
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { factory: 'getWebSocketManager' },
          },
        },
      },
    },
  ],
  invalid: [
    invalid(
      'no argument',
      'noContext',
      'export const run = () => getWebSocketManager();',
      'getWebSocketManager()',
    ),
    invalid(
      'null',
      'noContext',
      'export const run = () => getWebSocketManager(null);',
      'getWebSocketManager(null)',
    ),
    invalid(
      'undefined',
      'noContext',
      'export const run = () => getWebSocketManager(undefined);',
      'getWebSocketManager(undefined)',
    ),
    invalid(
      'no argument, with the context in reach',
      'noContext',
      'export const run = (userContext: UserContext) => getWebSocketManager();',
      'getWebSocketManager()',
      'export const run = (userContext: UserContext) => getWebSocketManager(userContext);',
    ),
    invalid(
      'null, with the context in reach',
      'noContext',
      'export function run(userContext: UserContext) {\n  return () => getWebSocketManager(null);\n}',
      'getWebSocketManager(null)',
      'export function run(userContext: UserContext) {\n  return () => getWebSocketManager(userContext);\n}',
    ),
    invalid(
      'the context comes later',
      'noContext',
      'export function run() {\n  const manager = getWebSocketManager();\n  const userContext = currentUser();\n  return [manager, userContext];\n}',
      'getWebSocketManager()',
    ),
    invalid(
      'a context of the module, imported',
      'noContext',
      'export const run = () => [userContext, getWebSocketManager()];',
      'getWebSocketManager()',
      'export const run = () => [userContext, getWebSocketManager(userContext)];',
      `${IMPORT}import { current as userContext } from './context';\n`,
    ),
    invalid(
      'nothing, twice, with the context in reach',
      'noContext',
      'export const run = (userContext: UserContext) => getWebSocketManager(null, undefined);',
      'getWebSocketManager(null, undefined)',
    ),
    invalid(
      'a comment in the place of the context',
      'noContext',
      'export const run = (userContext: UserContext) => getWebSocketManager(/* Nobody. */);',
      'getWebSocketManager(/* Nobody. */)',
    ),
    invalid(
      'in a field of an instance',
      'noContext',
      'export class Session {\n  readonly manager = getWebSocketManager();\n}',
      'getWebSocketManager()',
    ),
    invalid(
      'in a default of a parameter',
      'noContext',
      'export function run(manager = getWebSocketManager()) {\n  return manager;\n}',
      'getWebSocketManager()',
    ),
    invalid(
      'awaited',
      'noContext',
      'export const run = async () => (await getWebSocketManager()).emit("x");',
      'getWebSocketManager()',
    ),
    invalid(
      'through a barrel',
      'noContext',
      'export const run = () => managerOf();',
      'managerOf()',
      null,
      `import { managerOf } from './websocket';\n`,
    ),
    invalid(
      'through a namespace',
      'noContext',
      'export const run = () => sockets.getWebSocketManager();',
      'sockets.getWebSocketManager()',
      null,
      `import * as sockets from './websocket/manager';\n`,
    ),
    invalid(
      'at the top of a module',
      'moduleLevel',
      'export const manager = getWebSocketManager(current);',
      'getWebSocketManager(current)',
    ),
    invalid(
      'at the top of a module, without context',
      'moduleLevel',
      'const manager = getWebSocketManager();\nexport default manager;',
      'getWebSocketManager()',
    ),
    invalid(
      'at the top, used at once',
      'moduleLevel',
      `getWebSocketManager(current).emit('up');`,
      'getWebSocketManager(current)',
    ),
    invalid(
      'at the top, in an object',
      'moduleLevel',
      'export const services = { sockets: getWebSocketManager(current) };',
      'getWebSocketManager(current)',
    ),
    invalid(
      'at the top, in a branch',
      'moduleLevel',
      'export let manager: object | undefined;\nif (current.userId) {\n  manager = getWebSocketManager(current);\n}',
      'getWebSocketManager(current)',
    ),
    invalid(
      'at the top, as an argument',
      'moduleLevel',
      'console.log(getWebSocketManager(current));',
      'getWebSocketManager(current)',
    ),
    invalid(
      'a static field',
      'staticField',
      'export class Session {\n  static readonly manager = getWebSocketManager(current);\n}',
      'getWebSocketManager(current)',
    ),
    invalid(
      'a static block',
      'staticField',
      'export class Session {\n  static manager: object;\n  static {\n    this.manager = getWebSocketManager(current);\n  }\n}',
      'getWebSocketManager(current)',
    ),
    invalid(
      'a static field, assigned by a static method',
      'staticField',
      'export class Session {\n  static manager: object;\n  static open(userContext: UserContext) {\n    this.manager = getWebSocketManager(userContext);\n  }\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a static field, assigned through the class',
      'staticField',
      'export class Session {\n  static manager: object;\n  open(userContext: UserContext) {\n    Session.manager = getWebSocketManager(userContext);\n  }\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a static field, assigned by a static method, between other declarations',
      'staticField',
      'export const seen = new Map<string, object>();\nexport function see() {\n  return seen;\n}\nexport class Session {\n  readonly id = 1;\n  static manager: object;\n  static open(userContext: UserContext) {\n    this.manager = getWebSocketManager(userContext);\n  }\n}\nexport class Last {}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module',
      'outerVariable',
      'let manager: object;\nexport function open(userContext: UserContext) {\n  manager = getWebSocketManager(userContext);\n}\nexport const read = () => manager;',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module, once',
      'outerVariable',
      'let manager: object | undefined;\nexport function open(userContext: UserContext) {\n  manager ??= getWebSocketManager(userContext);\n  return manager;\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module, where there is none',
      'outerVariable',
      'let manager: object | undefined;\nexport function open(userContext: UserContext) {\n  if (!manager) manager = getWebSocketManager(userContext);\n  return manager;\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module, with another value',
      'outerVariable',
      'let manager: object | undefined;\nexport function open(userContext: UserContext) {\n  manager = manager ?? getWebSocketManager(userContext);\n  return manager;\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module, for whoever is there',
      'outerVariable',
      'let manager: object;\nexport function open() {\n  manager = getWebSocketManager(currentUser());\n  return manager;\n}',
      'getWebSocketManager(currentUser())',
    ),
    invalid(
      'a variable of the module, awaited',
      'outerVariable',
      'let manager: object;\nexport async function open(userContext: UserContext) {\n  manager = (await getWebSocketManager(userContext));\n  return manager;\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module, in a block',
      'outerVariable',
      'let manager: object | undefined;\nexport function open(userContext: UserContext) {\n  if (!manager) {\n    manager = getWebSocketManager(userContext);\n  }\n  return manager;\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module, on several lines',
      'outerVariable',
      'let manager: object | undefined;\nexport function open(userContext: UserContext) {\n  manager =\n    manager\n    ?? getWebSocketManager(userContext);\n  return manager;\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a variable of the module, without spaces',
      'outerVariable',
      'let manager: object;\nexport function open(userContext: UserContext) {\n  manager=getWebSocketManager(userContext);\n}\nexport const read = () => manager;',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a static field, without spaces',
      'staticField',
      'export class Session {\n  static manager: object;\n  open(userContext: UserContext) {\n    Session.manager=getWebSocketManager(userContext);\n  }\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a static field, awaited',
      'staticField',
      'export class Session {\n  static manager: object;\n  async open(userContext: UserContext) {\n    Session.manager = await getWebSocketManager(userContext);\n  }\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a static field of the second class',
      'staticField',
      'export class First {}\nexport class Session {\n  static readonly manager = getWebSocketManager(current);\n}',
      'getWebSocketManager(current)',
    ),
    invalid(
      'at the top of a module, with a user of the module',
      'moduleLevel',
      'const first = currentUser();\nexport const manager = getWebSocketManager(first);',
      'getWebSocketManager(first)',
    ),
    invalid(
      'a closure',
      'outerVariable',
      'export function handler() {\n  let manager: object | undefined;\n  return (userContext: UserContext) => {\n    manager ??= getWebSocketManager(userContext);\n    return manager;\n  };\n}',
      'getWebSocketManager(userContext)',
    ),
    invalid(
      'a closure, where the user may be missing',
      'outerVariable',
      'export function handler() {\n  let manager: object | undefined;\n  return (userContext: UserContext | undefined) => {\n    manager ??= getWebSocketManager(userContext ?? current);\n    return manager;\n  };\n}',
      'getWebSocketManager(userContext ?? current)',
    ),
    {
      name: 'a context of two names, of which one is in reach',
      code: `${IMPORT}export const run = (session: UserContext) => getWebSocketManager();\n`,
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { factory: 'getWebSocketManager' },
            perUser: { context: ['userContext', 'session'] },
          },
        },
      },
      errors: [
        {
          messageId: 'noContext',
          at: 'getWebSocketManager()',
          data: {
            call: 'getWebSocketManager()',
            name: '',
            source: 'websocket',
            context: 'userContext` or `session',
            module: 'src/websocket/manager.ts',
          },
          suggestions: [
            {
              messageId: 'giveContext',
              output: `${IMPORT}export const run = (session: UserContext) => getWebSocketManager(session);\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'the class, created without parentheses, with the context in reach',
      code: `${IMPORT}import { WebSocketManager } from './websocket/manager';\nexport const run = (userContext: UserContext) => [userContext, new WebSocketManager];\n`,
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { class: 'WebSocketManager' },
            perUser: { context: 'userContext' },
          },
        },
      },
      errors: [{ messageId: 'noContext', at: 'new WebSocketManager', suggestions: [] }],
      output: null,
    },
    {
      name: 'the class, where creating it is how the source is used',
      code: `import { WebSocketManager } from './websocket/manager';\nexport const run = () => new WebSocketManager();\n`,
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { class: 'WebSocketManager' },
            perUser: { context: 'userContext' },
          },
        },
      },
      errors: [{ messageId: 'noContext', at: 'new WebSocketManager()', suggestions: [] }],
      output: null,
    },
    {
      name: 'all that the message says',
      code: `${IMPORT}export let manager: object;\nexport function open(userContext: UserContext) {\n  manager = getWebSocketManager(userContext);\n}\n`,
      errors: [
        {
          messageId: 'outerVariable',
          at: 'getWebSocketManager(userContext)',
          data: {
            call: 'getWebSocketManager(…)',
            name: 'manager',
            source: 'websocket',
            context: 'userContext',
            module: 'src/websocket/manager.ts',
          },
        },
      ],
      output: null,
    },
    {
      name: 'CommonJS',
      file: 'src/feature.cjs',
      parser: 'espree',
      code: `const { getWebSocketManager } = require('./websocket/manager');\nexports.manager = getWebSocketManager();\n`,
      errors: [{ messageId: 'moduleLevel', at: 'getWebSocketManager()' }],
      output: null,
    },
  ],
});
