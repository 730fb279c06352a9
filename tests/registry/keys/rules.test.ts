import { describe, expect, it } from 'vitest';
import { inputOf, problemsOf, registryOf } from '../read.ts';

describe('rules', () => {
  it.each([
    [undefined, 'recommended'],
    ['recommended', 'recommended'],
    ['strict', 'strict'],
  ] as const)('%s is %s', (rules, set) => {
    const input = rules === undefined ? inputOf({}) : { ...inputOf({}), rules };
    expect(registryOf(input).rules).toBe(set);
  });

  it.each(['all', 'Strict', '', ['strict']])('refuses %j', (rules) => {
    const [problem, ...others] = problemsOf({ ...inputOf({}), rules });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ key: 'rules' });
    expect(problem?.message).toContain('"recommended" or "strict"');
  });
});
