import { describe, expect, it } from 'vitest';
import { sourceOf, sourceTexts } from '../read.ts';

describe('ready', () => {
  it('is a name or a list of names', () => {
    expect(sourceOf({ ready: 'initialize' }).ready).toEqual(['initialize']);
    expect(sourceOf({ ready: ['initialize', 'init_pool'] }).ready).toEqual([
      'initialize',
      'init_pool',
    ]);
  });

  it('has no parentheses', () => {
    expect(sourceTexts({ ready: 'initialize()' })).toEqual([
      'ready: This is not the name of a method or function. Give the name alone, without parentheses or arguments.',
    ]);
  });
});

describe('perUser', () => {
  it('names the argument that carries the user', () => {
    expect(sourceOf({ perUser: { context: 'userContext' } }).perUser).toEqual({
      contexts: ['userContext'],
    });
    expect(sourceOf({ perUser: { context: ['ctx', 'user_context'] } }).perUser?.contexts).toEqual([
      'ctx',
      'user_context',
    ]);
  });

  it.each(['user context', 'ctx.user', '...args'])('refuses %j', (context) => {
    expect(sourceTexts({ perUser: { context } })).toEqual([
      'perUser.context: This is not the name of an argument. Give the name alone, for example "userContext".',
    ]);
  });

  it('needs a context', () => {
    expect(sourceTexts({ perUser: {} })[0]).toContain('perUser.context: "context" is missing;');
    expect(sourceTexts({ perUser: true })[0]).toContain('but this is true.');
  });
});

describe('events', () => {
  it('keeps the order', () => {
    expect(sourceOf({ events: ['b', 'a'] }).events).toEqual(['b', 'a']);
  });

  it('lists each once', () => {
    expect(sourceTexts({ events: ['a', 'b', 'a'] })).toEqual([
      'events[2]: This event is listed twice. Remove one.',
    ]);
  });

  it('is not empty', () => {
    expect(sourceTexts({ events: [] })).toEqual([
      'events: This list is empty. Write it like ["agent_started", "agent_completed"].',
    ]);
  });
});
