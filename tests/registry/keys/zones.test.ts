import { describe, expect, it } from 'vitest';
import { severityIn, zoneOf } from '../../../src/registry/keys/zones.ts';
import { inputOf, problemsOf, registryOf, textsOf } from '../read.ts';

describe('zones', () => {
  const registry = registryOf({
    ...inputOf({}),
    zones: [
      { name: 'Tests', priority: 4, files: ['tests/**'] },
      { name: 'All', priority: 3, files: ['src/**'] },
      { name: 'Core', priority: 1, files: ['src/core/'] },
      { name: 'Also core', priority: 1, files: ['src/core/a.ts'] },
    ],
  });

  it('are in the order of priority, then of declaration', () => {
    expect(registry.zones.map(({ name }) => name)).toEqual(['Core', 'Also core', 'All', 'Tests']);
  });

  it.each([
    ['src/core/a.ts', 'Core'],
    ['src/a.ts', 'All'],
    ['tests/a.ts', 'Tests'],
    ['a.ts', undefined],
  ])('%s is in %s', (file, name) => {
    expect(zoneOf(registry, file)?.name).toBe(name);
  });

  it('weigh what is found in them; what is in none weighs all', () => {
    const zones = [
      { name: 'Old', priority: 2, files: ['src/**'], severity: 'warn' as const },
      { name: 'Core', priority: 1, files: ['src/core/**'] },
    ];
    const weighed = registryOf({ ...inputOf({}), zones });
    const severities = ['src/old.ts', 'src/core/new.ts', 'scripts/a.ts'].map((file) =>
      severityIn(weighed, file),
    );
    expect(severities).toEqual(['warn', 'error', 'error']);
  });

  it('know errors and warnings, and no way to hide', () => {
    const zones = [{ name: 'a', priority: 1, files: ['x'], severity: 'off' }];
    expect(textsOf(problemsOf({ ...inputOf({}), zones }))).toEqual([
      'zones[0].severity: Expected "error", or "warn" for what is shown and fails nothing, but this is "off". Write it like "warn".',
    ]);
  });

  it('need a whole priority from 1', () => {
    const zones = [
      { name: 'a', priority: 0, files: ['x'] },
      { name: 'b', priority: 1.5, files: ['x'] },
      { name: 'c', priority: '1', files: ['x'] },
    ];
    expect(textsOf(problemsOf({ ...inputOf({}), zones }))).toEqual(
      [0, 1.5, '"1"'].map(
        (value, index) =>
          `zones[${index}].priority: Expected a whole number, 1 for what is repaired first, but this is ${value}. Write it like 1.`,
      ),
    );
  });

  it('need files', () => {
    const zones = [{ name: 'a', priority: 1, files: [] }];
    expect(textsOf(problemsOf({ ...inputOf({}), zones }))).toEqual([
      'zones[0].files: This list is empty. Write it like ["src/websocket/**"].',
    ]);
  });

  it('need different names', () => {
    const zones = [
      { name: 'a', priority: 2, files: ['x'] },
      { name: 'a', priority: 1, files: ['y'] },
    ];
    expect(textsOf(problemsOf({ ...inputOf({}), zones }))).toEqual([
      'zones[1].name: zones[0] has this name already, so reports could not tell them apart. Rename one, or join their files.',
    ]);
  });
});
