import { describe, expect, it } from 'vitest';
import { weightOf } from '../../../../src/hosts/cli/report/zone-weight.ts';
import { zoneOf } from '../../../../src/registry/keys/zones.ts';
import { parseRegistry } from '../../../../src/registry/parse-registry.ts';
import type { Registry } from '../../../../src/registry/types.ts';

const result = parseRegistry(
  {
    sources: { redis: { module: 'src/redis.ts' } },
    zones: [
      { name: 'Tests', priority: 4, files: ['tests/**'] },
      { name: 'Core', priority: 1, files: ['src/ws/**'] },
      { name: 'Rest', priority: 4, files: ['src/**'] },
    ],
  },
  { root: '/project', origin: null },
);
if (!result.ok) throw new Error('The registry of this test is not valid.');
const registry: Registry = result.registry;

describe('weightOf', () => {
  it('counts sites of earlier priorities more, and equal ones the same', () => {
    const weights = ['src/ws/a.ts', 'src/a.ts', 'tests/a.ts', 'scripts/a.ts'].map((file) =>
      weightOf(registry, zoneOf(registry, file)),
    );
    expect(weights).toEqual([3, 2, 2, 1]);
  });

  it('counts every site once where there are no zones', () => {
    expect(weightOf({ ...registry, zones: [] }, null)).toBe(1);
  });
});
