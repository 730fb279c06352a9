import { describe, expect, it } from 'vitest';
import { inputOf, problemsOf, registryOf } from '../read.ts';

describe('baseline', () => {
  it.each([
    [undefined, 'ssot-baseline.json'],
    ['./config/ssot.json', 'config/ssot.json'],
    ['/repo/ssot.json', 'ssot.json'],
  ])('%s is %s', (baseline, file) => {
    const input = baseline === undefined ? inputOf({}) : { ...inputOf({}), baseline };
    expect(registryOf(input).baseline).toBe(file);
  });

  it.each([
    ['../ssot.json', "This path lies outside the registry's folder."],
    ['/elsewhere/ssot.json', "This path lies outside the registry's folder."],
    ['ssot.yml', 'The baseline is a JSON file.'],
    ['', 'This text is empty.'],
  ])('refuses %j', (baseline, message) => {
    expect(problemsOf({ ...inputOf({}), baseline })).toMatchObject([{ key: 'baseline', message }]);
  });
});
