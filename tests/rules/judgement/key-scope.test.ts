import { describe, expect, it } from 'vitest';
import {
  mayBeginWith,
  readsValue,
  sameName,
  type KeyPiece,
} from '../../../src/rules/judgement/key-scope.ts';
import type { KeyScopePart } from '../../../src/registry/types.ts';

const text = (value: string): KeyScopePart => ({ kind: 'text', text: value });
const value = (name: string): KeyScopePart => ({ kind: 'value', name });

/** `user:{userId}:`. */
const USER = [text('user:'), value('userId'), text(':')];
/** `t:{tenant}`. */
const TENANT = [text('t:'), value('tenant')];
/** `{tenant}{userId}:`. */
const BOTH = [value('tenant'), value('userId'), text(':')];

const userId: KeyPiece = { kind: 'value', name: 'userId' };
const unknown: KeyPiece = { kind: 'unknown' };

describe('mayBeginWith', () => {
  it.each<readonly [readonly KeyScopePart[], readonly KeyPiece[]]>([
    [USER, ['user:admin:cart']],
    [USER, ['user:', userId, ':cart']],
    [USER, ['us', 'er:', userId, ':']],
    [USER, ['user:ab', ':cart']],
    [USER, ['user:', '', userId, ':cart']],
    [USER, ['user::a:cart']],
    [USER, ['user:', unknown]],
    [USER, [unknown]],
    [TENANT, ['t:1']],
    [TENANT, ['t:', userId]],
    [TENANT, ['t:', unknown]],
    [TENANT, ['t:', '', 'one']],
    [BOTH, ['ab:cart']],
    [BOTH, [userId, 'b:cart']],
  ])('%j may begin %j', (scope, pieces) => {
    expect(mayBeginWith(scope, pieces)).toBe(true);
  });

  it.each<readonly [readonly KeyScopePart[], readonly KeyPiece[]]>([
    [USER, []],
    [USER, ['cart']],
    [USER, ['us']],
    [USER, ['er:', userId, ':']],
    [USER, ['user:']],
    [USER, ['user::cart']],
    [USER, ['user:', '', ':cart']],
    [USER, ['user:admin']],
    [USER, ['user:', userId]],
    [USER, ['user:', userId, '-', userId]],
    [USER, [userId, ':cart']],
    [TENANT, ['t:']],
    [TENANT, ['t:', '']],
    [BOTH, ['a']],
    [BOTH, ['a:cart']],
  ])('%j begins none of %j', (scope, pieces) => {
    expect(mayBeginWith(scope, pieces)).toBe(false);
  });
});

describe('readsValue', () => {
  it.each([
    'userId',
    'user_id',
    '_userID',
    'ctx.userId',
    'user.id',
    'user?.id',
    'ctx.user.id',
    'request.ctx.userId',
    'user!.id',
  ])('%s is the user', (code) => {
    expect(readsValue(code, 'userId')).toBe(true);
  });

  it.each([
    'id',
    'user',
    'userId.length',
    'ctx.userIds',
    'load().userId',
    'userId + 1',
    'a[0].userId',
    'userId.at(0)',
  ])('%s is something else', (code) => {
    expect(readsValue(code, 'userId')).toBe(false);
  });
});

describe('sameName', () => {
  it.each([
    ['userId', 'user_id'],
    ['userContext', '_userContext'],
    ['UserContext', '_UserContext'],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  it.each([
    ['userContext', 'UserContext'],
    ['userId', 'id'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});
