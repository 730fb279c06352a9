import type { Remedy } from '../../../../../src/core/remedy.ts';
import { spanOf, type AskedRemedy } from '../../../asked-remedies.ts';
import type { WritingCase } from '../writing.ts';

type Prefix = Extract<Remedy, { kind: 'prefix-string' }>['prefix'];

const prefix =
  (literal: string, ...parts: Prefix): AskedRemedy =>
  (_, text) => ({ kind: 'prefix-string', span: spanOf(text, literal), prefix: parts });

const user = { code: 'userId' } as const;
const declared = 'declare const userId: string;\ndeclare const id: string;\n';
const key = (literal: string): string => `${declared}export const key = ${literal};\n`;

const prefixed = (
  name: string,
  literal: string,
  parts: Prefix,
  result: string | null,
): WritingCase => ({
  name,
  before: key(literal),
  remedy: prefix(literal, ...parts),
  after: result === null ? null : key(result),
});

export const prefixCases: readonly WritingCase[] = [
  prefixed('a string', "'session'", ['user:'], "'user:session'"),
  prefixed('a string in double quotes', '"session"', ['user:'], '"user:session"'),
  prefixed('a template', '`session:${id}`', ['user:'], '`user:session:${id}`'),
  prefixed('a template, with code', '`${id}`', ['user:', user, ':'], '`user:${userId}:${id}`'),
  prefixed('a string, with code', "'session'", ['user:', user, ':'], '`user:${userId}:session`'),
  prefixed('an empty string, with code', "''", [user], '`${userId}`'),
  prefixed('a string with a quote', "'a'", ["it's:"], "'it\\'s:a'"),
  prefixed('a string with a backslash and a line break', "'a'", ['\\\n'], "'\\\\\\na'"),
  prefixed('a template with what is special there', '`a`', ['`${'], '`\\`\\${a`'),
  prefixed('a template whose text begins with a brace', '`{${id}}`', ['$'], '`\\${${id}}`'),
  prefixed('a template at whose seam code would begin', '`{a}`', ['$'], '`\\${a}`'),
  prefixed(
    'a string whose inside is special in a template',
    "'`${\\'\\`'",
    [user],
    "`${userId}\\`\\${\\'\\``",
  ),
  prefixed('a string with a null character, with code', "'a\\0'", [user], '`${userId}a\\0`'),
  prefixed('nothing but a literal', 'userId.trim()', ['user:'], null),
  {
    name: 'no template of an octal escape',
    file: 'src/a.cjs',
    before: "const key = '\\1';\nmodule.exports = key;\n",
    remedy: prefix("'\\1'", user),
    after: null,
  },
  {
    name: 'an argument, with code',
    before: `${declared}export const key = id.replaceAll('a', /* which */ 'session');\n`,
    remedy: prefix("'session'", user),
    after: `${declared}export const key = id.replaceAll('a', /* which */ \`\${userId}session\`);\n`,
  },
  prefixed(
    'a string with breaks of all kinds',
    "'a'",
    ['\r\u2028\u2029${'],
    "'\\r\\u2028\\u2029${a'",
  ),
  prefixed('a string with a dollar alone, with code', "'a$b{'", [user], '`${userId}a$b{`'),
  prefixed('not a sum that begins and ends with a string', '\'a\' + id + "b"', ['user:'], null),
  {
    name: 'no template of a null character before a digit',
    file: 'src/a.cjs',
    before: "const key = '\\08';\nmodule.exports = key;\n",
    remedy: prefix("'\\08'", user),
    after: null,
  },
  prefixed('a string, with two texts', "'session'", ['user:', 'v1:'], "'user:v1:session'"),
  prefixed('no name that ends as it begins', 'NaN', ['user:'], null),
  prefixed(
    'a template whose text begins with a brace, with text',
    '`{a}`',
    ['user:'],
    '`user:{a}`',
  ),
  prefixed('text that begins with a dollar to a brace', '`{a}`', ['$user:'], '`$user:{a}`'),
  prefixed('text that ends in a dollar to a brace', '`{a}`', ['user$'], '`user\\${a}`'),
  prefixed('a dollar to no brace', '`a`', ['$'], '`$a`'),
  prefixed(
    'a string with a backslash before its end, with code',
    "'a\\\\1'",
    [user],
    '`${userId}a\\\\1`',
  ),
  ...[
    ['the name of a property', "export const keys = { 'session': id };"],
    ['the name of a second property', "export const keys = { id, 'session': id };"],
    ['the name of a method', "export const keys = { 'session'() {} };"],
    ['the name of a field', "export class Keys { 'session' = id; }"],
    ['the name of a member', "export enum Keys { 'session' = 'a' }"],
    ['a type', "export let key: 'session' | string = id.concat(id);"],
    ['a directive', "export function open() { 'session'; }"],
    ['a specifier', "import {} from 'session';"],
    ['the name of an import', "import { 'session' as key } from './other'; export { key };"],
    ['the name of an export', "export { id as 'session' };"],
    ['an attribute', "export const view = <panel key='session' />;"],
  ].map(([place = '', line = '']) => ({
    name: `no template in place of ${place}`,
    file: 'src/a.tsx',
    before: `${declared}${line}\n`,
    remedy: prefix("'session'", user),
    after: null,
  })),
];

export const replaceCases: readonly WritingCase[] = [
  {
    name: 'the inside of a literal',
    before: "export const event = 'agent_start';\n",
    remedy: (_, text) => ({
      kind: 'replace-text',
      span: spanOf(text, 'agent_start'),
      text: 'agent_started',
    }),
    after: "export const event = 'agent_started';\n",
  },
  {
    name: 'nothing where the text is that already',
    before: "export const event = 'agent_started';\n",
    remedy: (_, text) => ({
      kind: 'replace-text',
      span: spanOf(text, 'agent_started'),
      text: 'agent_started',
    }),
    after: null,
  },
  {
    name: 'nothing outside the text',
    before: 'export {};\n',
    remedy: () => ({ kind: 'replace-text', span: { start: 5, end: 99 }, text: 'x' }),
    after: null,
  },
  {
    name: 'the end of a file',
    before: 'export const before = 1, after = before',
    remedy: (_, text) => ({ kind: 'replace-text', span: spanOf(text, 'before', 1), text: '2' }),
    after: 'export const before = 1, after = 2',
  },
];
