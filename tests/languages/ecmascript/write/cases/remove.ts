import { code, spanOf, type AskedRemedy } from '../../../asked-remedies.ts';
import type { WritingCase } from '../writing.ts';

const remove =
  (piece: string, nth = 0): AskedRemedy =>
  (_, text) => ({ kind: 'remove', span: spanOf(text, piece, nth) });

export const removeCases: readonly WritingCase[] = [
  {
    name: 'deletes a statement, its line and the import that only it used',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from './other';

      export const rest = other;
      new Redis();
      console.log(rest);
    `,
    remedy: remove('new Redis();'),
    after: code`
      import { other } from './other';

      export const rest = other;
      console.log(rest);
    `,
  },
  {
    name: 'keeps an import that is used elsewhere',
    before: code`
      import { Redis } from 'ioredis';

      new Redis();
      export const client = new Redis();
    `,
    remedy: remove('new Redis();'),
    after: code`
      import { Redis } from 'ioredis';

      export const client = new Redis();
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'leaves one empty line of two',
    before: code`
      export const a = 1;

      console.log(a);

      export const b = 2;
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export const a = 1;

      export const b = 2;
    `,
  },
  {
    name: 'leaves no empty line at the end of a block',
    before: code`
      export function f() {
        const a = 1;

        console.log(a);
      }
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export function f() {
        const a = 1;
      }
    `,
  },
  {
    name: 'leaves no empty line at the beginning of a block',
    before: code`
      export function f() {
        console.log(0);

        return 1;
      }
    `,
    remedy: remove('console.log(0);'),
    after: code`
      export function f() {
        return 1;
      }
    `,
  },
  {
    name: 'leaves no empty line at the end of the file',
    before: code`
      export const a = 1;

      console.log(a);
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export const a = 1;
    `,
  },
  {
    name: 'leaves comments',
    before: code`
      export const a = 1;
      // why
      console.log(a); // and how
      export const b = 2;
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export const a = 1;
      // why
      // and how
      export const b = 2;
    `,
  },
  {
    name: 'leaves what else stands in the line',
    before: code`
      export const a = 1; console.log(a); export const b = 2;
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export const a = 1; export const b = 2;
    `,
  },
  {
    name: 'leaves what stands before it in the line',
    before: code`
      export const a = 1; console.log(a);
      export const b = 2;
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export const a = 1;
      export const b = 2;
    `,
  },
  {
    name: 'leaves an empty block as the body of an if',
    before: code`
      export const a = 1;
      if (a.toFixed(0) === ')') console.log(a);
      else console.log(')');
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export const a = 1;
      if (a.toFixed(0) === ')') {}
      else console.log(')');
    `,
  },
  {
    name: 'leaves an empty block as the body of an else',
    before: code`
      export const a = 1;
      if (a) {
        console.log(a);
      } else console.log(0);
    `,
    remedy: remove('console.log(0);'),
    after: code`
      export const a = 1;
      if (a) {
        console.log(a);
      } else {}
    `,
  },
  {
    name: 'takes a call before it for no condition',
    before: code`
      export const a = console.log(1)
      console.log(a)
    `,
    remedy: remove('console.log(a)'),
    after: code`
      export const a = console.log(1)
    `,
  },
  {
    name: 'keeps its neighbours apart',
    before: code`
      export const a = console.log
      console.log(0);
      [1].forEach(a)
    `,
    remedy: remove('console.log(0);'),
    after: code`
      export const a = console.log
      ;
      [1].forEach(a)
    `,
  },
  {
    name: 'leaves a semicolon that guards the next line',
    before: code`
      export const a = console.log
      console.log(0)

      ;[1].forEach(a)
    `,
    remedy: (_, text) => {
      const start = text.indexOf('console.log(0)');
      return { kind: 'remove', span: { start, end: text.indexOf(';') + 1 } };
    },
    after: code`
      export const a = console.log

      ;[1].forEach(a)
    `,
  },
  {
    name: 'keeps CRLF',
    before: 'export const a = 1;\r\n\r\nconsole.log(a);\r\n\r\nexport const b = 2;\r\n',
    remedy: remove('console.log(a);'),
    after: 'export const a = 1;\r\n\r\nexport const b = 2;\r\n',
  },
  {
    name: 'keeps an import with a comment inside',
    before: code`
      import { Redis /* the client */ } from 'ioredis';

      new Redis();
      export const b = 2;
    `,
    remedy: remove('new Redis();'),
    after: code`
      import { Redis /* the client */ } from 'ioredis';

      export const b = 2;
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'leaves a body to a for',
    before: code`
      import { Redis } from 'ioredis';

      for (const key of [1, 2]) console.log(key);
      for (;;) new Redis();
    `,
    remedy: remove('new Redis();'),
    after: code`
      for (const key of [1, 2]) console.log(key);
      for (;;) {}
    `,
  },
  {
    name: 'leaves a body to a while',
    before: code`
      declare const ready: boolean;
      while (ready) console.log(1);
    `,
    remedy: remove('console.log(1);'),
    after: code`
      declare const ready: boolean;
      while (ready) {}
    `,
  },
  {
    name: 'leaves a body to a do',
    before: code`
      declare const ready: boolean;
      do console.log(1); while (ready);
    `,
    remedy: remove('console.log(1);'),
    after: code`
      declare const ready: boolean;
      do {} while (ready);
    `,
  },
  {
    name: 'leaves a body to an if, whatever its condition holds',
    before: code`
      declare const ready: string;
      console.log(')');
      if (ready /* :) */ === ')') console.log(1);
    `,
    remedy: remove('console.log(1);'),
    after: code`
      declare const ready: string;
      console.log(')');
      if (ready /* :) */ === ')') {}
    `,
  },
  {
    name: 'leaves nothing to a call before it',
    before: code`
      declare function ready(): void;
      ready()
      console.log(1)
      ready()
    `,
    remedy: remove('console.log(1)'),
    after: code`
      declare function ready(): void;
      ready()
      ready()
    `,
  },
  {
    name: 'deletes a statement at the end of a file without a line break',
    before: 'console.log(1);\n\nconsole.log(2);',
    remedy: remove('console.log(2);'),
    after: 'console.log(1);\n',
  },
  {
    name: 'deletes a statement and the blank lines before it in CRLF',
    before: 'if (1) {\r\n  console.log(1);\r\n\r\n  console.log(2);\r\n}\r\n',
    remedy: remove('console.log(2);'),
    after: 'if (1) {\r\n  console.log(1);\r\n}\r\n',
  },
  {
    name: 'deletes a statement in CR alone',
    before: 'console.log(1);\rconsole.log(2);\rconsole.log(3);\r',
    remedy: remove('console.log(2);'),
    after: 'console.log(1);\rconsole.log(3);\r',
  },
];
