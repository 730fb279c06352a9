import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../src/hosts/verdict/rule-settings.ts';
import ssot from '../../../src/index.ts';
import { inputOf, registryOf } from '../../registry/read.ts';

describe('rulesOf', () => {
  it.each(['recommended', 'strict'] as const)('has the rules of the preset %s', (rules) => {
    const names = rulesOf(registryOf({ ...inputOf({}), rules })).map(({ name }) => `ssot/${name}`);
    const own = Object.keys(ssot.configs[rules].rules).filter((name) => name.startsWith('ssot/'));
    expect(names).toEqual(own);
  });

  it('has fewer rules when the registry does not say', () => {
    const strict = rulesOf(registryOf({ ...inputOf({}), rules: 'strict' }));
    expect(rulesOf(registryOf(inputOf({}))).length).toBeLessThan(strict.length);
  });
});
