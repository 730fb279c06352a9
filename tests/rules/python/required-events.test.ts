import { describe, expect, it } from 'vitest';
import { findingsOf, withDefaults } from '../../../src/hosts/verdict/findings.ts';
import { requiredEvents } from '../../../src/rules/required-events.ts';
import { eventsProject, withSenders } from './events-project.ts';
import { sessionOf } from './python-project.ts';
import { pythonCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const IMPORT = 'from app.websocket.manager import get_websocket_manager\n';

const within = (statement: string, head: string): string =>
  `${head}\n\nasync def run(user_id, given):\n    manager = get_websocket_manager(user_id)\n    ${statement}\n`;

const valid = (name: string, statement: string, head = IMPORT): ValidCase => ({
  name,
  code: within(statement, head),
});

const invalid = (
  name: string,
  statement: string,
  at: string,
  remedy: 'fix' | 'none' = 'fix',
  head = IMPORT,
): InvalidCase => {
  const code = within(statement, head);
  const nth = code.slice(0, code.lastIndexOf(at)).split(at).length - 1;
  return { name, code, errors: [{ messageId: 'unknown', at, nth, remedy }] };
};

const names = (list: string): string => `${IMPORT}from app.websocket.names import ${list}\n`;

const sender = (statement: string, head = ''): string =>
  `${IMPORT}${head}\n\nasync def send(user_id, given):\n    manager = get_websocket_manager(user_id)\n    await manager.emit("tool_executing")\n    await manager.emit("agent_completed")\n    ${statement}\n`;

/** The owner, judged while what is sent stands in one file. */
const sentBy = (name: string, code: string, more = {}): ValidCase => ({
  name,
  file: 'app/websocket/manager.py',
  code: eventsProject.files['app/websocket/manager.py'] ?? '',
  files: withSenders({ 'app/agents/sender.py': code, ...more }),
});

const missingWith = (
  name: string,
  code: string,
  events: readonly string[] = ['agent_started'],
  more = {},
): InvalidCase => ({
  ...sentBy(name, code, more),
  errors: events.map((event) => ({
    messageId: 'missing',
    at: 'WebSocketManager',
    remedy: 'none',
    data: { event, source: 'websocket', module: 'app/websocket/manager.py' },
  })),
});

pythonCases(requiredEvents, eventsProject, {
  valid: [
    valid('a declared event', 'await manager.emit("agent_started")'),
    valid(
      'in an entry of a dictionary',
      'await manager.send_json({"type": "agent_started", "text": "no_event"})',
    ),
    valid('as a keyword', 'await manager.notify(user_id, event="agent_started")'),
    valid('an f-string without holes', 'await manager.emit(f"agent_started")'),
    valid('a constant', 'await manager.emit(STARTED)', names('STARTED')),
    valid('a member of an enum', 'await manager.emit(AgentEvent.STARTED)', names('AgentEvent')),
    valid(
      'the value of a member of an enum',
      'await manager.emit(AgentEvent.STARTED.value)',
      names('AgentEvent'),
    ),
    valid('an attribute of a class', 'await manager.emit(Names.started)', names('Names')),
    valid('a parameter', 'await manager.emit(given)'),
    valid('an f-string', 'await manager.emit(f"agent_{given}")'),
    valid('one of two', 'await manager.emit("agent_started" if given else "agent_completed")'),
    valid('the data of an event', 'await manager.emit("agent_started", "agent_strated")'),
    valid('another entry', 'await manager.send_json({"text": "agent_strated", "type": given})'),
    valid('another argument', 'await manager.notify("agent_strated", event="agent_started")'),
    valid('a method that sends no events', 'await manager.disconnect("agent_strated")'),
    valid(
      'another bus',
      'await bus.emit("agent_strated")',
      `${IMPORT}from app.other.bus import bus\n`,
    ),
    valid(
      'a local object of that name',
      'manager = given\n    await manager.emit("agent_strated")',
      '',
    ),
    valid('spread arguments', 'await manager.emit(*given)'),
    valid('a comparison', 'if given == "agent_strated": await manager.emit("agent_started")'),
    valid('a docstring', '"""agent_strated"""'),
    {
      name: 'a file that is let off',
      file: 'app/jobs/clean.py',
      code: `${IMPORT}get_websocket_manager(1).emit("cleaned")\n`,
    },
    {
      name: 'a test',
      file: 'tests/test_run.py',
      code: `${IMPORT}get_websocket_manager(1).emit("anything")\n`,
    },
    {
      name: 'a source without events',
      code: within('await manager.emit("anything")', IMPORT),
      registry: {
        sources: {
          websocket: {
            module: 'app/websocket/manager.py',
            exports: { factory: 'get_websocket_manager' },
          },
        },
      },
    },
    {
      name: 'all of them are sent',
      file: 'app/websocket/manager.py',
      code: eventsProject.files['app/websocket/manager.py'] ?? '',
    },
    sentBy(
      'by a wrapper',
      'async def send(report):\n    await report("agent_started")\n    await report("tool_executing")\n    await report("agent_completed")\n',
    ),
    sentBy('by a wrapper that is given an f-string', sender('await given(f"agent_started")')),
    sentBy('by a wrapper that is given three quotes', sender('await given("""agent_started""")')),
    sentBy(
      'as the default of a parameter',
      `${sender('pass')}\n\ndef start(report, event="agent_started"):\n    report(event)\n`,
    ),
    sentBy(
      'as one of two',
      sender('await manager.emit("agent_started" if given else "agent_completed")'),
    ),
    sentBy(
      'in a message that is returned',
      `${sender('pass')}\n\ndef make():\n    return {"type": "agent_started"}\n`,
    ),
    sentBy(
      'at the top of a file',
      `${sender('pass')}\nget_websocket_manager("all").emit("agent_started")\n`,
    ),
    sentBy(
      'by a constant of another file',
      sender('await manager.emit(STARTED)', 'from app.websocket.names import STARTED\n'),
    ),
    sentBy(
      'by a member of an enum',
      sender(
        'await manager.emit(AgentEvent.STARTED)',
        'from app.websocket.names import AgentEvent\n',
      ),
    ),
    sentBy(
      'by a member of an enum, through its module',
      sender('await manager.emit(names.AgentEvent.STARTED)', 'from app.websocket import names\n'),
    ),
    sentBy('by a file that knows the constant only', sender('pass'), {
      'app/agents/start.py':
        'from app.websocket.names import AgentEvent\n\n\ndef start(send):\n    send(AgentEvent.STARTED)\n',
    }),
    sentBy(
      'by a constant of the same file',
      sender('await manager.emit(NAME)', 'NAME = "agent_started"\n'),
    ),
    sentBy(
      'from a list that is walked',
      sender('for one in ALL: await manager.emit(one)', 'ALL = ["agent_started"]\n'),
    ),
    sentBy(
      'by an entry of a dictionary',
      sender('await manager.emit(BY_STEP[given])', 'BY_STEP = {1: "agent_started"}\n'),
    ),
  ],
  invalid: [
    invalid('a misspelt event', 'await manager.emit("agent_strated")', '"agent_strated"'),
    invalid('in single quotes', "await manager.emit('agent_strated')", "'agent_strated'"),
    invalid('in triple quotes', 'await manager.emit("""agent_strated""")', '"""agent_strated"""'),
    invalid('in capitals', 'await manager.emit("AGENT_STARTED")', '"AGENT_STARTED"'),
    invalid('in another style', 'await manager.emit("agentStarted")', '"agentStarted"'),
    invalid(
      'in an entry of a dictionary',
      'await manager.send_json({"type": "tool_executed"})',
      '"type": "tool_executed"',
    ),
    invalid(
      'as a keyword',
      'await manager.notify(user_id, event="agent_complete")',
      'event="agent_complete"',
    ),
    invalid(
      'with data',
      'await manager.emit("agent_compelted", {"given": given})',
      '"agent_compelted"',
    ),
    invalid(
      'an event that is near to none',
      'await manager.emit("heartbeat")',
      '"heartbeat"',
      'none',
    ),
    invalid('an empty name', 'await manager.emit("")', '""', 'none'),
    invalid(
      'a constant of another file',
      'await manager.emit(STOPPED)',
      'STOPPED',
      'none',
      names('STOPPED'),
    ),
    invalid(
      'a member of an enum',
      'await manager.emit(AgentEvent.STOPPED)',
      'AgentEvent.STOPPED',
      'none',
      names('AgentEvent'),
    ),
    invalid(
      'the value of a member of an enum',
      'await manager.emit(AgentEvent.STOPPED.value)',
      'AgentEvent.STOPPED.value',
      'none',
      names('AgentEvent'),
    ),
    invalid(
      'an attribute of a class',
      'await manager.emit(Names.stopped)',
      'Names.stopped',
      'none',
      names('Names'),
    ),
    invalid(
      'a local constant',
      'name = "agent_strated"\n    await manager.emit(name)',
      'name',
      'none',
    ),
    invalid(
      'without a variable',
      'await get_websocket_manager(user_id).emit("agent_strated")',
      '"agent_strated"',
    ),
    invalid(
      'through a package',
      'await manager_of(user_id).emit("agent_strated")',
      '"agent_strated"',
      'fix',
      `${IMPORT}from app.websocket import manager_of\n`,
    ),
    invalid(
      'through its module',
      'await m.get_websocket_manager(user_id).emit("agent_strated")',
      '"agent_strated"',
      'fix',
      `${IMPORT}import app.websocket.manager as m\n`,
    ),
    invalid(
      'an import in the function',
      'from app.websocket.manager import get_websocket_manager as g\n    await g(1).emit("agent_strated")',
      '"agent_strated"',
    ),
    {
      name: 'an attribute that the constructor was given',
      code: 'from app.websocket.manager import WebSocketManager\n\nclass Agent:\n    def __init__(self, sockets: WebSocketManager):\n        self.sockets = sockets\n\n    async def start(self):\n        await self.sockets.emit("agent_strated")\n',
      errors: [
        {
          messageId: 'unknown',
          at: '"agent_strated"',
          remedy: 'fix',
          data: {
            event: 'agent_strated',
            source: 'websocket',
            module: 'app/websocket/manager.py',
            events: '`agent_started`, `tool_executing`, `agent_completed`',
            near: '. Write `agent_started`',
          },
        },
      ],
    },
    {
      name: 'two that are near',
      code: within('await manager.emit("agent_ended")', IMPORT),
      registry: {
        sources: {
          websocket: {
            module: 'app/websocket/manager.py',
            exports: { factory: 'get_websocket_manager' },
            events: ['agent_ending', 'agent_ender'],
          },
        },
      },
      errors: [{ messageId: 'unknown', at: '"agent_ended"', remedy: 'suggestion' }],
    },
    missingWith('sent nowhere', sender('pass')),
    missingWith('none is sent', '', ['agent_started', 'tool_executing', 'agent_completed']),
    missingWith('only compared', sender('return given == "agent_started"')),
    missingWith('only a case', sender('match given:\n        case "agent_started": return 1')),
    missingWith('only a key of a table', sender('return {"agent_started": 1}')),
    missingWith('only listened for', sender('given.on("agent_started", print)')),
    missingWith('only in an annotation of a type', `${sender('pass')}\nEvent = "agent_started"\n`),
    missingWith(
      'only in a list that is asked',
      sender('return given in ALL', 'ALL = ["agent_started"]\n'),
    ),
    missingWith(
      'only another member of the enum is used',
      sender(
        'await manager.emit(AgentEvent.STOPPED)',
        'from app.websocket.names import AgentEvent\n',
      ),
    ),
    missingWith(
      'the constant is only compared',
      sender('return given == STARTED', 'from app.websocket.names import STARTED\n'),
    ),
    missingWith(
      'only in a comment and a longer text',
      sender('print("agent_started now")  # "agent_started"'),
    ),
    missingWith('only in a test', sender('pass'), ['agent_started'], {
      'tests/test_run.py': `${IMPORT}\ndef test_run():\n    get_websocket_manager(1).emit("agent_started")\n`,
    }),
  ],
});

describe('the violation of required-events', () => {
  it.each([
    ['app/agents/sender.py', 'unknown_event'],
    ['app/websocket/manager.py', 'missing_event'],
  ])('in %s is %s', (file, violation) => {
    const files = withSenders({
      'app/agents/sender.py': sender('await manager.emit("heartbeat")'),
    });
    const all = { ...eventsProject.files, ...files };
    const session = sessionOf({ ...eventsProject, files: all });
    const project = session.withText(file, all[file] ?? '');
    const findings = findingsOf(project, file, [withDefaults(requiredEvents)]);
    expect(findings.map((finding) => finding.violation)).toEqual([violation]);
  });
});
