import { describe, expect, it } from 'vitest';
import { nearName } from '../../src/registry/near-name.ts';

describe('nearName', () => {
  it.each([
    ['instanse', ['instance', 'factory'], 'instance'],
    ['modul', ['module', 'exports'], 'module'],
    ['moduel', ['module', 'exports'], 'module'],
    ['Keys', ['keys', 'ready'], 'keys'],
    ['peruser', ['perUser'], 'perUser'],
    ['foo', ['module', 'keys', 'events'], null],
    ['x', ['module'], null],
    ['', ['module'], null],
    ['module', [], null],
  ])('%s', (name, candidates, near) => {
    expect(nearName(name, candidates)).toBe(near);
  });

  it('prefers the nearest', () => {
    expect(nearName('getMangaer', ['getManagers', 'getManager'])).toBe('getManager');
  });
});
