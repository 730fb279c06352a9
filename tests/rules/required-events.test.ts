import { requiredEvents } from '../../src/rules/required-events.ts';
import { eventsProject, withSenders } from './events-project.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const IMPORT = `import { getWebSocketManager } from './websocket/manager';\n`;

const within = (statement: string, head = IMPORT): string =>
  `${head}export function run(userId: string, given: string) {\n  const manager = getWebSocketManager(userId);\n  ${statement}\n}\n`;

const valid = (name: string, statement: string, head = IMPORT): ValidCase => ({
  name,
  code: within(statement, head),
});

/** @param fixed the statement after the fix; null where there is none. */
const invalid = (
  name: string,
  statement: string,
  at: string,
  fixed: string | null,
  head = IMPORT,
): InvalidCase => {
  const code = within(statement, head);
  const nth = code.slice(0, code.lastIndexOf(at)).split(at).length - 1;
  return {
    name,
    code,
    errors: [{ messageId: 'unknown', at, nth, ...(fixed === null ? { suggestions: [] } : {}) }],
    output: fixed === null ? null : within(fixed, head),
  };
};

const names = (list: string): string => `${IMPORT}import { ${list} } from './websocket/names';\n`;

const OWNER = eventsProject.files['src/websocket/manager.ts'] ?? '';

/** The same with a class that has no name. */
const UNNAMED = `export default class {\n  emit(event: string): void {\n    void event;\n  }\n}\nexport declare function getWebSocketManager(userId: string): { emit(event: string): void };\n`;

/** The owner, judged while what is sent stands in `sender`. */
const sentBy = (name: string, sender: string, more = {}): ValidCase => ({
  name,
  file: 'src/websocket/manager.ts',
  code: OWNER,
  files: withSenders({ 'src/agents/sender.ts': sender, ...more }),
});

const missingWith = (
  name: string,
  sender: string,
  events: readonly string[],
  more = {},
): InvalidCase => ({
  ...sentBy(name, sender, more),
  errors: events.map((event) => ({
    messageId: 'missing',
    at: 'WebSocketManager',
    data: { event, source: 'websocket', module: 'src/websocket/manager.ts' },
  })),
  output: null,
});

const REST = `manager.emit('tool_executing');\n  manager.emit('agent_completed');`;
const sender = (statement: string, head = ''): string =>
  `import { getWebSocketManager } from '../websocket/manager';\n${head}export function send(userId: string, given: boolean) {\n  const manager = getWebSocketManager(userId);\n  ${REST}\n  ${statement}\n}\n`;

ruleCases(requiredEvents, eventsProject, {
  valid: [
    valid('an event that nobody can know, by optional call', 'manager?.emit(given);'),
    valid('a method with the name of an event', 'String(manager).startsWith("agent_stopped");'),
    valid(
      'an undeclared event of another emitter',
      `new EventTarget().dispatchEvent(new Event('agent_stopped')); void manager;`,
    ),
    valid('a declared event', `manager.emit('agent_started');`),
    valid(
      'a declared event behind a condition',
      `if (given) manager.emit('agent_started', { given });`,
    ),
    valid(
      'an event that is put together from constants',
      'manager.emit(`${AGENT}_${STATE}`);',
      `${IMPORT}const AGENT = 'agent';\nconst STATE = 'started';\n`,
    ),
    valid(
      'one of several events',
      'manager.emit(`${NAMES[given]}`);',
      `${IMPORT}const NAMES = { a: 'agent_stopped', b: 'agent_started' };\n`,
    ),
    valid(
      'an event of the browser',
      `new EventTarget().dispatchEvent(new Event('agent_strated')); manager.emit('agent_started');`,
    ),
    valid(
      'a metric that is called like an event',
      `console.log('agent_strated'); manager.emit('agent_completed');`,
    ),
    valid('in a property', `manager.send({ type: 'agent_started', text: 'no_event' });`),
    valid('as a second argument', `manager.notify('agent_strated', 'agent_started');`),
    valid('a template without holes', 'manager.emit(`agent_started`);'),
    valid('a constant', 'manager.emit(STARTED);', names('STARTED')),
    valid('a member of an object', 'manager.emit(NAMES.started);', names('NAMES')),
    valid('a member of an enum', 'manager.emit(AgentEvent.Started);', names('AgentEvent')),
    valid('a parameter', 'manager.emit(given);'),
    valid('a template with holes', 'manager.emit(`agent_${given}`);'),
    valid('one of two', `manager.emit(given ? 'agent_started' : 'agent_completed');`),
    valid('the data of an event', `manager.emit('agent_started', 'agent_strated');`),
    valid('another property', `manager.send({ text: 'agent_strated', type: given });`),
    valid('a method that sends no events', `manager.disconnect('agent_strated');`),
    valid(
      'another bus',
      `bus.emit('agent_strated');`,
      `${IMPORT}import { bus } from './other/bus';\n`,
    ),
    valid(
      'an emitter of Node',
      `new EventEmitter().emit('agent_strated');`,
      `${IMPORT}import { EventEmitter } from 'node:events';\n`,
    ),
    valid(
      'a local object of that name',
      `{\n    const manager = { emit: (event: string) => event };\n    manager.emit('agent_strated');\n  }`,
    ),
    valid(
      'what the answer of a method is given',
      `manager.emit('agent_started').log('agent_strated');`,
    ),
    {
      ...valid(
        'a place to which only a test gives an event',
        `manager.disconnect('agent_strated');`,
      ),
      files: {
        'tests/run.test.ts': `import { getWebSocketManager } from '../src/websocket/manager';\ngetWebSocketManager('1').disconnect('agent_started');\n`,
      },
    },
    valid('spread arguments', `manager.emit(...([given] as [string]));`),
    valid('a comparison', `if (given === 'agent_strated') manager.emit('agent_started');`),
    {
      name: 'a file that is let off',
      file: 'src/jobs/clean.ts',
      code: `import { getWebSocketManager } from '../websocket/manager';\ngetWebSocketManager('1').emit('cleaned');\n`,
    },
    {
      name: 'a test',
      file: 'tests/run.test.ts',
      code: `import { getWebSocketManager } from '../src/websocket/manager';\ngetWebSocketManager('1').emit('anything');\n`,
    },
    {
      name: 'a source without events',
      code: within(`manager.emit('anything');`),
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { factory: 'getWebSocketManager' },
          },
        },
      },
    },
    { name: 'all of them are sent', file: 'src/websocket/manager.ts', code: OWNER },
    sentBy(
      'by a wrapper',
      `export function send(report: (type: string) => void) {\n  report('agent_started');\n  report('tool_executing');\n  report('agent_completed');\n}\n`,
    ),
    sentBy('as one of two', sender(`manager.emit(given ? 'agent_started' : 'agent_completed');`)),
    sentBy(
      'in a message that is returned',
      sender('') + `export const make = () => ({ type: 'agent_started' });\n`,
    ),
    sentBy(
      'at the top of a file',
      sender('') + `getWebSocketManager('all').emit('agent_started');\n`,
    ),
    sentBy(
      'by a constant of another file',
      sender('manager.emit(STARTED);', `import { STARTED } from '../websocket/names';\n`),
    ),
    sentBy(
      'by a member of an object',
      sender('manager.emit(NAMES.started);', `import { NAMES } from '../websocket/names';\n`),
    ),
    sentBy(
      'by a member of an enum, through a namespace',
      sender(
        'manager.emit(names.AgentEvent.Started);',
        `import * as names from '../websocket/names';\n`,
      ),
    ),
    sentBy(
      'by a wrapper that is given a member',
      sender('') +
        `import { report } from './report';\nimport { AgentEvent } from '../websocket/names';\nexport const start = () => report(AgentEvent.Started);\n`,
      { 'src/agents/report.ts': 'export function report(event: string) {\n  return event;\n}\n' },
    ),
    sentBy('by a file that knows the constant only', sender(''), {
      'src/agents/start.ts': `import { STARTED } from '../websocket/names';\nexport const start = (send: (event: string) => void) => send(STARTED);\n`,
    }),
    sentBy(
      'by a constant of the same file',
      sender('manager.emit(NAME);', `const NAME = 'agent_started';\n`),
    ),
    sentBy(
      'from a list that is walked',
      sender(
        'for (const one of ALL) manager.emit(one);',
        `const ALL = ['agent_started'] as const;\n`,
      ),
    ),
    sentBy(
      'from a list by a method of it',
      sender(
        'ALL.forEach((one) => manager.emit(one));',
        `const ALL = ['agent_started'] as const;\n`,
      ),
    ),
    sentBy(
      'as the default of a parameter',
      sender('') +
        `export const start = (report: (event: string) => void, event = 'agent_started') => report(event);\n`,
    ),
    sentBy(
      'in a list before something else',
      sender('') +
        `export const all = (report: (list: unknown) => void) => report(['agent_started',{a:1}]);\n`,
    ),
    sentBy(
      'in a list as one of two',
      sender('') +
        `export const all = (report: (list: unknown) => void, given: boolean) => report([given ? 'agent_started' : 'agent_completed']);\n`,
    ),
    sentBy(
      'by a computed member',
      sender(
        'manager.emit(BY_STEP[String(given)]!);',
        `const BY_STEP: Record<string, string> = { true: 'agent_started' };\n`,
      ),
    ),
    sentBy('by the owner itself', sender(''), {
      'src/websocket/start.ts': `import { WebSocketManager } from './manager';\nexport class Starter {\n  constructor(private readonly manager: WebSocketManager) {}\n  start() {\n    this.manager.emit('agent_started');\n  }\n}\n`,
    }),
    sentBy(
      'by a list that is handed over as a whole',
      sender('') +
        `const ALL = { start: 'agent_started' };\nexport const all = (send: (events: object) => void) => send(ALL);\n`,
    ),
    sentBy(
      'by one of the names of a list that is kept in a class',
      sender('manager.emit(Names.start);', `class Names {\n  static start = 'agent_started';\n}\n`),
    ),
    {
      name: 'a source that a package owns',
      code: `import { sockets } from '@acme/sockets';\nsockets.emit('agent_started');\n`,
      registry: {
        sources: {
          websocket: {
            module: '@acme/sockets',
            exports: { instance: 'sockets' },
            events: ['agent_started'],
          },
        },
      },
    },
    {
      name: 'a canonical module that is none of the source',
      file: 'src/other/bus.ts',
      code: 'export const bus = 1;\n',
      files: withSenders({}),
    },
  ],
  invalid: [
    invalid(
      'an event that is put together from constants',
      'manager.emit(`${AGENT}_${STATE}`);',
      '`${AGENT}_${STATE}`',
      null,
      `${IMPORT}const AGENT = 'agent';\nconst STATE = 'gone';\n`,
    ),
    invalid(
      'a misspelt event',
      `manager.emit('agent_strated');`,
      `'agent_strated'`,
      `manager.emit('agent_started');`,
    ),
    invalid(
      'with double quotes',
      'manager.emit("agent_strated");',
      '"agent_strated"',
      'manager.emit("agent_started");',
    ),
    invalid(
      'in a template',
      'manager.emit(`agent_strated`);',
      '`agent_strated`',
      'manager.emit(`agent_started`);',
    ),
    invalid(
      'in another style',
      `manager.emit('agentStarted');`,
      `'agentStarted'`,
      `manager.emit('agent_started');`,
    ),
    invalid(
      'in capitals',
      `manager.emit('AGENT_STARTED');`,
      `'AGENT_STARTED'`,
      `manager.emit('agent_started');`,
    ),
    invalid(
      'in a property',
      `manager.send({ type: 'tool_executed', text: given });`,
      `type: 'tool_executed'`,
      `manager.send({ type: 'tool_executing', text: given });`,
    ),
    invalid(
      'in a property whose name is quoted',
      `manager.send({ 'type': 'tool_executingg' });`,
      `'type': 'tool_executingg'`,
      `manager.send({ 'type': 'tool_executing' });`,
    ),
    invalid(
      'as a second argument',
      `manager.notify(userId, 'agent_complete');`,
      `'agent_complete'`,
      `manager.notify(userId, 'agent_completed');`,
    ),
    invalid(
      'with data',
      `manager.emit('agent_compelted', { given });`,
      `'agent_compelted'`,
      `manager.emit('agent_completed', { given });`,
    ),
    invalid('an event that is near to none', `manager.emit('heartbeat');`, `'heartbeat'`, null),
    invalid(
      'written with an escape',
      `manager.emit('agent\\x5fstrated');`,
      `'agent\\x5fstrated'`,
      null,
    ),
    invalid('an empty name', `manager.emit('');`, `''`, null),
    invalid(
      'a constant of another file',
      'manager.emit(STOPPED);',
      'STOPPED',
      null,
      names('STOPPED'),
    ),
    invalid(
      'a member of an object',
      'manager.emit(NAMES.stopped);',
      'NAMES.stopped',
      null,
      names('NAMES'),
    ),
    invalid(
      'a member of an enum',
      'manager.emit(AgentEvent.Stopped);',
      'AgentEvent.Stopped',
      null,
      names('AgentEvent'),
    ),
    invalid(
      'a local constant',
      `const name = 'agent_strated';\n  manager.emit(name);`,
      'name',
      null,
    ),
    invalid(
      'without a variable',
      `getWebSocketManager(userId).emit('agent_strated');`,
      `'agent_strated'`,
      `getWebSocketManager(userId).emit('agent_started');`,
    ),
    invalid(
      'through a barrel',
      `socket(userId).emit('agent_strated');`,
      `'agent_strated'`,
      `socket(userId).emit('agent_started');`,
      `${IMPORT}import { manager as socket } from './websocket';\n`,
    ),
    invalid(
      'optional chaining',
      `manager?.emit('agent_strated');`,
      `'agent_strated'`,
      `manager?.emit('agent_started');`,
    ),
    invalid(
      'a type assertion',
      `manager.emit('agent_strated' as string);`,
      `'agent_strated' as string`,
      `manager.emit('agent_started' as string);`,
    ),
    {
      name: 'an injected manager',
      code: `import type { WebSocketManager } from './websocket/manager';\n\nexport class Agent {\n  constructor(private readonly sockets: WebSocketManager) {}\n\n  start() {\n    this.sockets.emit('agent_strated');\n  }\n}\n`,
      errors: [
        {
          messageId: 'unknown',
          at: `'agent_strated'`,
          data: {
            event: 'agent_strated',
            source: 'websocket',
            module: 'src/websocket/manager.ts',
            events: '`agent_started`, `tool_executing`, `agent_completed`',
            near: '. Write `agent_started`',
          },
        },
      ],
      output: `import type { WebSocketManager } from './websocket/manager';\n\nexport class Agent {\n  constructor(private readonly sockets: WebSocketManager) {}\n\n  start() {\n    this.sockets.emit('agent_started');\n  }\n}\n`,
    },
    {
      name: 'a field of that type, whatever it is given',
      code: `import type { WebSocketManager } from './websocket/manager';\nimport { make } from './make';\n\nexport class Agent {\n  readonly sockets: WebSocketManager = make();\n\n  start() {\n    this.sockets.emit('heartbeat');\n  }\n}\n`,
      files: { 'src/make.ts': 'export declare function make<T>(): T;\n' },
      errors: [{ messageId: 'unknown', at: `'heartbeat'` }],
      output: null,
    },
    {
      name: 'two that are near',
      code: within(`manager.emit('agent_ended');`),
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { factory: 'getWebSocketManager' },
            events: ['agent_ending', 'agent_ender'],
          },
        },
      },
      errors: [
        {
          messageId: 'unknown',
          at: `'agent_ended'`,
          suggestions: [
            { messageId: 'useEvent', output: within(`manager.emit('agent_ending');`) },
            { messageId: 'useEvent', output: within(`manager.emit('agent_ender');`) },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'two in one file',
      code: within(`manager.emit('agent_strated');\n  manager.emit('agent_complet');`),
      errors: [
        { messageId: 'unknown', at: `'agent_strated'` },
        { messageId: 'unknown', at: `'agent_complet'` },
      ],
      output: within(`manager.emit('agent_started');\n  manager.emit('agent_completed');`),
    },
    {
      name: 'JavaScript',
      code: `import { getWebSocketManager } from './websocket/manager';\ngetWebSocketManager('1').emit('agent_strated');\n`,
      errors: [{ messageId: 'unknown', at: `'agent_strated'` }],
      output: `import { getWebSocketManager } from './websocket/manager';\ngetWebSocketManager('1').emit('agent_started');\n`,
    },
    {
      ...missingWith('sent nowhere, below something else of the module', sender(''), [
        'agent_started',
      ]),
      code: `export class Options {}\n${OWNER}`,
    },
    {
      name: 'sent nowhere, where the class of the module has no name of its own',
      file: 'src/websocket/manager.ts',
      code: UNNAMED,
      files: withSenders({
        'src/websocket/manager.ts': UNNAMED,
        'src/agents/sender.ts': sender(''),
      }),
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { factory: 'getWebSocketManager', class: 'default' },
            events: ['agent_started'],
          },
        },
      },
      errors: [{ messageId: 'missing', at: 'getWebSocketManager' }],
      output: null,
    },
    {
      ...missingWith('sent nowhere, where a package owns it for other services', sender(''), [
        'agent_started',
      ]),
      registry: {
        sources: {
          websocket: {
            ...eventsProject.registry.sources['websocket']!,
            module: ['@acme/sockets', 'src/websocket/manager.ts'],
          },
        },
      },
    },
    {
      name: 'sent nowhere, where the canonical module only hands the manager on',
      file: 'src/websocket/index.ts',
      code: `export { WebSocketManager, getWebSocketManager } from './manager';\n`,
      files: withSenders({
        'src/websocket/index.ts': `export { WebSocketManager, getWebSocketManager } from './manager';\n`,
        'src/agents/sender.ts': sender(''),
      }),
      registry: {
        sources: {
          websocket: {
            ...eventsProject.registry.sources['websocket']!,
            module: 'src/websocket/index.ts',
          },
        },
      },
      errors: [
        {
          messageId: 'missing',
          at: '',
          data: {
            event: 'agent_started',
            source: 'websocket',
            module: 'src/websocket/index.ts',
          },
        },
      ],
      output: null,
    },
    missingWith(
      'only a member of a list that is never read as a value',
      sender('') +
        `const KINDS = { start: 'agent_started' };\nexport type Kind = keyof typeof KINDS;\n`,
      ['agent_started'],
    ),
    missingWith(
      'only a constant that another file hands on',
      sender('') + `export { STARTED } from '../websocket/names';\n`,
      ['agent_started'],
    ),
    missingWith('the constant is read by a test alone', sender(''), ['agent_started'], {
      'tests/run.test.ts': `import { STARTED } from '../src/websocket/names';\nexport const run = (send: (event: string) => void) => send(STARTED);\n`,
    }),
    missingWith('sent nowhere', sender(''), ['agent_started']),
    missingWith('none is sent', 'export {};\n', [
      'agent_started',
      'tool_executing',
      'agent_completed',
    ]),
    missingWith(
      'only compared',
      sender('') + `export const isStart = (type: string) => type === 'agent_started';\n`,
      ['agent_started'],
    ),
    missingWith(
      'only a case',
      sender('') +
        `export function name(type: string) {\n  switch (type) {\n    case 'agent_started':\n      return 1;\n  }\n  return 0;\n}\n`,
      ['agent_started'],
    ),
    missingWith(
      'only listened for',
      sender('') +
        `export const listen = (socket: { on(event: string, then: () => void): void }) => socket.on('agent_started', () => {});\n`,
      ['agent_started'],
    ),
    missingWith(
      'only a key of a table',
      sender('') + `export const table = () => ({ 'agent_started': 1 });\n`,
      ['agent_started'],
    ),
    missingWith(
      'only in a type',
      sender('') + `export interface Started {\n  readonly type: 'agent_started';\n}\n`,
      ['agent_started'],
    ),
    missingWith(
      'only a key of a table at the top that is read',
      sender('') +
        `const NUMBERS = { 'agent_started': 1 };\nexport const numberOf = (type: keyof typeof NUMBERS) => NUMBERS[type];\n`,
      ['agent_started'],
    ),
    missingWith(
      'only compared by a constant that is read',
      sender('') +
        `const IS_START = process.argv[2] === 'agent_started';\nexport const isStart = () => IS_START;\n`,
      ['agent_started'],
    ),
    missingWith(
      'only listened for, by a constant that is read',
      sender('') +
        `import { bus } from '../other/bus';\nconst stop = bus.on('agent_started', () => {});\nexport const end = () => stop();\n`,
      ['agent_started'],
    ),
    missingWith(
      'only another member of an object of the file is used',
      sender(
        'manager.emit(KINDS.stop);',
        `const KINDS = { start: 'agent_started', stop: 'tool_executing' };\n`,
      ),
      ['agent_started'],
    ),
    missingWith('only compared, at the beginning of a file', sender(''), ['agent_started'], {
      'src/agents/kinds.ts': `export const isStart = (type: string) => type === 'agent_started';\n/* ${'Nothing else. '.repeat(20)} */\n`,
    }),
    missingWith('only in a list', sender('') + `export const ALL = ['agent_started'] as const;\n`, [
      'agent_started',
    ]),
    missingWith(
      'only in a list that is asked',
      sender('') +
        `const ALL = ['agent_started'];\nexport const isKnown = (type: string) => ALL.includes(type);\n`,
      ['agent_started'],
    ),
    missingWith(
      'only another member of the object is used',
      sender('manager.emit(NAMES.stopped);', `import { NAMES } from '../websocket/names';\n`),
      ['agent_started'],
    ),
    missingWith(
      'the constant is only compared',
      sender('') +
        `import { STARTED } from '../websocket/names';\nexport const isStart = (type: string) => type === STARTED;\n`,
      ['agent_started'],
    ),
    missingWith(
      'only in a comment and a longer text',
      sender('') + `// 'agent_started'\nexport const text = () => 'the event agent_started';\n`,
      ['agent_started'],
    ),
    missingWith('only in a test', sender(''), ['agent_started'], {
      'tests/run.test.ts': `import { getWebSocketManager } from '../src/websocket/manager';\nexport const run = () => getWebSocketManager('1').emit('agent_started');\n`,
    }),
  ],
});
