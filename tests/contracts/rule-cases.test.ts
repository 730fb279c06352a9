import { readdirSync, readFileSync } from 'node:fs';
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

const LEAST = { Python: 60, TypeScript: 50 } as const;

type Language = keyof typeof LEAST;

/** What the test files hand to their tester, which is replaced so that nothing runs here. */
const tables = vi.hoisted(() => [] as { language: string; rule: string; cases: Cases }[]);

vi.mock('../rules/python/rule-cases.ts', () => ({
  pythonCases: ({ name }: Rule, _: unknown, cases: Cases) =>
    tables.push({ language: 'Python', rule: name, cases }),
}));
vi.mock('../rules/rule-cases.ts', () => ({
  ruleCases: ({ name }: Rule, _: unknown, cases: Cases) =>
    tables.push({ language: 'TypeScript', rule: name, cases }),
}));

for (const folder of ['../rules', '../rules/python']) {
  const place = join(import.meta.dirname, folder);
  for (const name of readdirSync(place)) {
    const isTable =
      name.endsWith('.test.ts') &&
      readFileSync(join(place, name), 'utf8').includes('/rule-cases.ts');
    if (isTable) await import(join(place, name));
  }
}

/** A case counts once, however it is called. */
function count(language: Language, rule: string) {
  const found = tables.filter((table) => table.language === language && table.rule === rule);
  const distinct = (kind: keyof Cases): number =>
    new Set(
      found.flatMap(({ cases }) => cases[kind].map(({ name: _, ...one }) => JSON.stringify(one))),
    ).size;
  return { valid: distinct('valid'), invalid: distinct('invalid') };
}

describe.each(Object.entries(LEAST))('cases of %s', (language, least) => {
  it.each(rules.map(({ name }) => name))(`${String(least)}, half of them valid: %s`, (rule) => {
    const { valid, invalid } = count(language as Language, rule);
    expect(invalid).toBeGreaterThan(0);
    expect(valid + invalid).toBeGreaterThanOrEqual(least);
    expect(valid).toBeGreaterThanOrEqual(invalid);
  });
});
