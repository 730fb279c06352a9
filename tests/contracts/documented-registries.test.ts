import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registrySchema } from '../../src/registry/registry-schema.ts';
import { problemsOf, textsOf } from '../registry/read.ts';
import { REPOSITORY } from './one-verdict/fixture-projects.ts';
import { codeBlocks, registryIn } from './rule-pages/page.ts';

const REFERENCE = 'docs/reference/registry.md';
const PAGES = ['docs', 'docs/guides', 'docs/rules', '.'].flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);

interface Shown {
  readonly page: string;
  readonly code: string;
  readonly registry: unknown;
}

const wholeRegistries = PAGES.flatMap((page): Shown[] =>
  codeBlocks(page).flatMap(({ language, code }) => {
    if (language === 'ts' && code.includes('defineRegistry(')) {
      return [{ page, code, registry: registryIn(code) }];
    }
    if (language !== 'json' || !code.includes('"sources"')) return [];
    return [{ page, code, registry: JSON.parse(code) as unknown }];
  }),
);

/** `key: value,`: keys of the registry, of a source, or sources. */
const parts = PAGES.flatMap((page): Shown[] =>
  codeBlocks(page)
    .filter(({ language, code }) => language === 'ts' && /^\w+: /u.test(code))
    .map(({ code }) => ({ page, code, registry: around(objectIn(code)) })),
);

const examples = codeBlocks(REFERENCE).flatMap(({ code, heading }): Shown[] =>
  code
    .trim()
    .split('\n')
    .map((line) => ({ page: REFERENCE, code: line, registry: withKey(pathIn(heading), line) })),
);

describe('a registry that the documentation shows', () => {
  it('stands in the README, in guides and on the page of every rule', () => {
    expect(new Set(wholeRegistries.map(({ page }) => page)).size).toBeGreaterThan(14);
    expect(parts.length).toBeGreaterThan(2);
    expect(examples.length).toBeGreaterThan(25);
  });

  it.each([...wholeRegistries, ...parts, ...examples])(
    'is sound in $page: $code',
    ({ registry }) => {
      expect(textsOf(problemsOf(registry))).toEqual([]);
    },
  );
});

function objectIn(code: string): Readonly<Record<string, unknown>> {
  return registryIn(`export default defineRegistry({ ${code} });`) as Record<string, unknown>;
}

function around(part: Readonly<Record<string, unknown>>): unknown {
  const { entries } = registrySchema;
  const names = Object.keys(part);
  if (names.every((name) => name in entries)) {
    return { sources: { thing: { module: 'src/thing.ts' } }, ...part };
  }
  const ofSource = names.every((name) => name in entries.sources.pipe[0].value.entries);
  return { sources: ofSource ? { thing: { module: 'src/thing.ts', ...part } } : part };
}

/** `sources.*.keys.scope` of a heading, as names. */
function pathIn(heading: string): readonly string[] {
  const [, path = ''] = /`([^`]+)`/u.exec(heading) ?? [];
  return path.replaceAll('[]', '.0').replace('*', 'thing').split('.');
}

/** A registry in which the one key has the value of `key: value,`. */
function withKey(path: readonly string[], line: string): unknown {
  const registry = {
    sources: {
      thing: {
        module: 'src/thing.ts',
        exports: { instance: 'thing', factory: 'getThing', class: 'Thing' },
        forbidden: [{ in: 'src/**', name: '*factory*' }],
        keys: { scope: 'a:{b}:', methods: ['get'] },
        perUser: { context: 'user' },
      },
    },
    zones: [{ name: 'Core', priority: 1, files: ['src/**'] }],
  };
  let holder: Record<string, unknown> = registry;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  const [key = ''] = path.slice(-1);
  holder[key] = objectIn(line)[key];
  return registry;
}
