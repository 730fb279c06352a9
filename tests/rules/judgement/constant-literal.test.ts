import { describe, expect, it } from 'vitest';
import { isConstantLiteral } from '../../../src/rules/judgement/constant-literal.ts';

describe('isConstantLiteral', () => {
  it.each([
    `'text'`,
    `"it's"`,
    `'it\\'s'`,
    '`text`',
    '6379',
    '-1',
    '1_000',
    '0x10',
    '1.5',
    '1e3',
    'true',
    'null',
    'None',
    '[]',
    `['a',1,]`,
    '{}',
    `{host:'localhost',port:6379}`,
    `{'a-b':{c:[null]},}`,
  ])('%s is one', (code) => {
    expect(isConstantLiteral(code)).toBe(true);
  });

  it.each([
    'name',
    '-name',
    '`a${name}`',
    '`a\\`${name}`',
    '{host}',
    '{host:name}',
    '{...rest}',
    '{[key]:1}',
    '{get a(){return 1}}',
    '[name]',
    '[...rest]',
    `'a'+'b'`,
    'call()',
    'Math.PI',
    '',
    `'open`,
    '[1',
    '{a:1',
    '1 2',
    '/a/u',
  ])('%s is none', (code) => {
    expect(isConstantLiteral(code)).toBe(false);
  });
});
