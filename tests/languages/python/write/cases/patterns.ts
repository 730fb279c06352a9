import { code, redirect } from '../../../asked-remedies.ts';
import { SOCKETS, target, type WritingCase } from '../writing.ts';

/** `case` with a member of a module, of which another one takes the place. */
const pattern = (
  name: string,
  before: string,
  after: string | null,
  options: Partial<WritingCase> = {},
): WritingCase => ({
  name,
  before: `import app.websocket.factory as sockets\n\n${matching(before)}sockets.start()\n`,
  remedy: redirect('app.websocket.factory', [['sockets.MODE', target('MODE', SOCKETS)]]),
  after: after && `${imports}\n\n${matching(after)}sockets.start()\n`,
  usesUp: ['sockets'],
  ...options,
});

const imports = 'import app.websocket.factory as sockets\nfrom app.websocket.manager import MODE';

const matching = (line: string): string => `match given:\n    case ${line}:\n        pass\n`;

/** A name without a dot is no value in a pattern, but one that the pattern gives. */
export const patterns: readonly WritingCase[] = [
  pattern('is not written for what a pattern compares with', 'sockets.MODE', null),
  pattern(
    'is not written for one of several that a pattern compares with',
    '1 | sockets.MODE',
    null,
  ),
  pattern('is not written for the key of a pattern', '{sockets.MODE: 1}', null),
  pattern(
    'stays a value where a member of it is compared with',
    'sockets.MODE.value',
    'MODE.value',
  ),
  pattern('stays a class where its instances are compared with', 'sockets.MODE()', 'MODE()'),
  {
    name: 'stays a value through a module that is imported already',
    before: code`
      import app.websocket.factory as sockets
      import app.websocket.manager as manager

      match given:
          case sockets.MODE:
              sockets.start(manager)
    `,
    remedy: redirect('app.websocket.factory', [['sockets.MODE', target('MODE', SOCKETS)]]),
    after: code`
      import app.websocket.factory as sockets
      import app.websocket.manager as manager

      match given:
          case manager.MODE:
              sockets.start(manager)
    `,
    usesUp: ['sockets'],
  },
  {
    name: 'is not written for a member in quotes',
    before: code`
      import app.websocket.factory as sockets


      def start(mode: "sockets.MODE"):
          return sockets.MODES
    `,
    remedy: redirect('app.websocket.factory', [['sockets.MODE', target('MODE', SOCKETS)]]),
    after: null,
  },
];
