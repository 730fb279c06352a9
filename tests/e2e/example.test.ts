import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { asSite, BundledExample } from './bundled-example.ts';

/** The example's configuration is the preset `recommended` and two rules more; `scan` asks all rules. */
const TWO_MORE = new Set(['required-events', 'require-ready-before-accept']);
const OTHER_RULES = rules
  .filter(({ name, meta }) => !meta.presets.includes('recommended') && !TWO_MORE.has(name))
  .map(({ name }) => `ssot/${name}`);

let example: BundledExample;

beforeAll(() => {
  example = new BundledExample('chat');
});

afterAll(() => {
  example.dispose();
});

const sources = (): string[] => example.texts('src/**/*.ts', 'tests/**/*.ts');

describe('the bundled example', { concurrent: false }, () => {
  it('has the findings that were judged by hand, each with its fix or suggestion', () => {
    expect(example.judged()).toEqual(example.expected.map(asSite).sort());
  });

  it('has the same findings in ESLint and in scan, to the column', () => {
    const others = OTHER_RULES.flatMap((rule) => ['--rule', `${rule}: error`]);
    const linted = example.asLines(example.eslint('--plugin', 'ssot', ...others));
    expect(example.scannedLines()).toEqual(linted);
  });

  it(
    'compiles and passes its tests after the fix, which a second run leaves as it is',
    { timeout: 240_000 },
    () => {
      const before = example.asLines(example.eslint());
      const after = example.asLines(example.eslint('--fix'));
      expect(after.length).toBeLessThan(before.length);
      const fixed = sources();
      expect(example.asLines(example.eslint('--fix'))).toEqual(after);
      expect(sources()).toEqual(fixed);
      expect(example.node('typescript/bin/tsc', '--noEmit', '-p', '.')).toMatchObject({
        status: 0,
        stdout: '',
      });
      const tests = example.node('vitest/vitest.mjs', 'run', '--reporter=json');
      expect(JSON.parse(tests.stdout)).toMatchObject({ success: true, numFailedTests: 0 });
    },
  );

  it('leaves exactly what needs a person', () => {
    const left = example.scan().violations.filter(({ rule_id }) => !OTHER_RULES.includes(rule_id));
    const persons = example.expected.filter(({ outcome }) => outcome !== 'fix');
    expect(left.map(({ file_path, rule_id }) => `${file_path} ${rule_id}`).sort()).toEqual(
      persons.map(({ file, rule }) => `${file} ssot/${rule}`).sort(),
    );
    expect(left.filter(({ fixable }) => fixable)).toEqual([]);
  });
});
