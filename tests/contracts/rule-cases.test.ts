import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';

interface Case {
  readonly name: string;
}

interface Cases {
  readonly valid: readonly Case[];
  readonly invalid: readonly Case[];
}

const LEAST = 60;

/** What the test files hand to their tester, which is replaced so that nothing runs here. */
const tables = vi.hoisted(() => [] as { rule: string; cases: Cases }[]);

vi.mock('../rules/python/rule-cases.ts', () => ({
  pythonCases: ({ name }: Rule, _: unknown, cases: Cases) => tables.push({ rule: name, cases }),
}));

const folder = join(import.meta.dirname, '../rules/python');
const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
for (const name of files) await import(join(folder, name));

/** A case counts once, however it is called. */
function count(rule: string) {
  const found = tables.filter((table) => table.rule === rule);
  const distinct = (kind: keyof Cases): number =>
    new Set(
      found.flatMap(({ cases }) => cases[kind].map(({ name: _, ...one }) => JSON.stringify(one))),
    ).size;
  return { valid: distinct('valid'), invalid: distinct('invalid') };
}

describe('cases of Python', () => {
  it.each(rules.map(({ name }) => name))(`${LEAST}, half of them valid: %s`, (rule) => {
    const { valid, invalid } = count(rule);
    expect(invalid).toBeGreaterThan(0);
    expect(valid + invalid).toBeGreaterThanOrEqual(LEAST);
    expect(valid).toBeGreaterThanOrEqual(invalid);
  });
});
