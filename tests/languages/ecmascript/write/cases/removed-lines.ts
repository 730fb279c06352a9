import { code, spanOf, type AskedRemedy } from '../../../asked-remedies.ts';
import type { WritingCase } from '../writing.ts';

const remove =
  (piece: string, nth = 0): AskedRemedy =>
  (_, text) => ({ kind: 'remove', span: spanOf(text, piece, nth) });

/** What a statement that goes leaves to the code around it. */
export const neighbours: readonly WritingCase[] = [
  {
    name: 'leaves a body to an if behind a comment',
    before: code`
      declare const ready: boolean;
      if (ready) /* why */ console.log(1);
    `,
    remedy: remove('console.log(1);'),
    after: code`
      declare const ready: boolean;
      if (ready) /* why */ {}
    `,
  },
  {
    name: 'leaves a body to an else behind a comment',
    before: code`
      declare const ready: boolean;
      if (ready) console.log(1);
      else // why
        console.log(2);
    `,
    remedy: remove('console.log(2);'),
    after: code`
      declare const ready: boolean;
      if (ready) console.log(1);
      else // why
        {}
    `,
  },
  {
    name: 'leaves a body to a for that awaits',
    before: code`
      declare const keys: AsyncIterable<string>;
      for await (const key of keys) console.log(key);
    `,
    remedy: remove('console.log(key);'),
    after: code`
      declare const keys: AsyncIterable<string>;
      for await (const key of keys) {}
    `,
  },
  {
    name: 'leaves a body to a with',
    file: 'src/a.cjs',
    before: code`
      with (globalThis) console.log(1);
    `,
    remedy: remove('console.log(1);'),
    after: code`
      with (globalThis) {}
    `,
  },
  {
    name: 'leaves nothing to a name before it',
    before: code`
      declare const ready: boolean
      const isReady = ready
      console.log(1)
      export { isReady }
    `,
    remedy: remove('console.log(1)'),
    after: code`
      declare const ready: boolean
      const isReady = ready
      export { isReady }
    `,
  },
  {
    name: 'leaves nothing to what is awaited in parentheses before it',
    before: code`
      declare const ready: Promise<void>;
      await (ready)
      console.log(1)
      export {}
    `,
    remedy: remove('console.log(1)'),
    after: code`
      declare const ready: Promise<void>;
      await (ready)
      export {}
    `,
  },
  {
    name: 'leaves nothing to a string that is awaited before it',
    before: code`
      await 'ready'
      console.log(1)
      export {}
    `,
    remedy: remove('console.log(1)'),
    after: code`
      await 'ready'
      export {}
    `,
  },
  {
    name: 'leaves nothing to a member before it that is called like a loop',
    before: code`
      const loop = { do: 1, while(ready: number): void {} };
      loop.while(1)
      console.log(1)
      loop.do
      console.log(2)
    `,
    remedy: remove('console.log(2)'),
    after: code`
      const loop = { do: 1, while(ready: number): void {} };
      loop.while(1)
      console.log(1)
      loop.do
    `,
  },
  {
    name: 'leaves nothing to a call before it of a member that is called like a loop',
    before: code`
      const loop = { while(ready: number): void {} };
      loop.while(1)
      console.log(1)
      loop.while(2)
    `,
    remedy: remove('console.log(1)'),
    after: code`
      const loop = { while(ready: number): void {} };
      loop.while(1)
      loop.while(2)
    `,
  },
  {
    name: 'leaves nothing to a parenthesis at the beginning of the file',
    before: code`
      (globalThis)
      console.log(1)
      export {}
    `,
    remedy: remove('console.log(1)'),
    after: code`
      (globalThis)
      export {}
    `,
  },
  {
    name: 'needs nothing between statements that end by themselves',
    before: code`
      const all = [1];
      console.log(1);
      [1, 2].forEach((one) => all.push(one));
    `,
    remedy: remove('console.log(1);'),
    after: code`
      const all = [1];
      [1, 2].forEach((one) => all.push(one));
    `,
  },
  {
    name: 'needs nothing before the first statement that is left',
    before: code`
      console.log(1);
      [1, 2].forEach((one) => console.log(one));
    `,
    remedy: remove('console.log(1);'),
    after: code`
      [1, 2].forEach((one) => console.log(one));
    `,
  },
  {
    name: 'keeps neighbours apart that a comment stands between',
    before: code`
      export const a = console.log // all
      console.log(0);
      [1].forEach(a)
    `,
    remedy: remove('console.log(0);'),
    after: code`
      export const a = console.log // all
      ;
      [1].forEach(a)
    `,
  },
  {
    name: 'takes an import away that comments touch on both sides',
    before: code`
      /* all */import { Redis } from 'ioredis';// of ioredis
      new Redis();
      export {};
    `,
    remedy: remove('new Redis();'),
    after: code`
      /* all */// of ioredis
      export {};
    `,
  },
];

/** The lines that a statement leaves. */
export const lines: readonly WritingCase[] = [
  {
    name: 'leaves what follows in a line that it begins',
    before: code`
      export function f(a: number) {
        console.log(a); return a;
      }
    `,
    remedy: remove('console.log(a);'),
    after: code`
      export function f(a: number) {
        return a;
      }
    `,
  },
  {
    name: 'leaves no empty line at the end of a block whose lines are indented',
    before: '{\n  {\n    console.log(1);\n  \n    console.log(2);\n  \n  }\n}\n',
    remedy: remove('console.log(2);'),
    after: '{\n  {\n    console.log(1);\n  \n  }\n}\n',
  },
  {
    name: 'deletes the last statement of an indented block with the empty line before it',
    before: '{\n  {\n    console.log(1);\n  \n    console.log(2);\n  }\n}\n',
    remedy: remove('console.log(2);'),
    after: '{\n  {\n    console.log(1);\n  }\n}\n',
  },
  {
    name: 'deletes all there is',
    before: '\n\nconsole.log(1);\n',
    remedy: remove('console.log(1);'),
    after: '',
  },
  {
    name: 'leaves the end of the file to white space that stands there',
    before: 'console.log(1);\n\nconsole.log(2);\n  ',
    remedy: remove('console.log(2);'),
    after: 'console.log(1);\n  ',
  },
  ...['\r', '\u2028', '\u2029'].map((lineBreak) => ({
    name: `deletes a line that ends in ${JSON.stringify(lineBreak)} with its indentation`,
    before: ['{', '  console.log(1);', '  console.log(2);', '}', ''].join(lineBreak),
    remedy: remove('console.log(2);'),
    after: ['{', '  console.log(1);', '}', ''].join(lineBreak),
  })),
];
