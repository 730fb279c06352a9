import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findPython } from '../parse/against-cpython.ts';
import { places, styles } from './cases/places.ts';
import { reExports } from './cases/re-export.ts';
import { modules, names, strings } from './cases/redirect-import.ts';
import { prefixes, removals, replacements } from './cases/text.ts';
import { expressions, factories, variables } from './cases/use-export.ts';
import { textAfter } from './writing.ts';

const python = findPython();

/** Reads texts as a JSON list and prints the errors of those that CPython does not compile. */
const COMPILE = `
import json, sys, warnings
warnings.simplefilter("ignore")
errors = []
for text in json.load(sys.stdin):
    try:
        compile(text.encode(), "case.py", "exec")
    except (SyntaxError, ValueError) as error:
        errors.append([text, str(error)])
print(json.dumps(errors))
`;

describe.skipIf(python === null)('what is written', () => {
  it('compiles', () => {
    const cases = [
      ...[expressions, factories, variables, places, styles],
      ...[names, modules, strings, reExports, removals, prefixes, replacements],
    ].flat();
    const texts = cases.flatMap((one) => textAfter(one) ?? []);
    expect(texts.length).toBeGreaterThan(150);
    const { stdout, status } = spawnSync(python?.command ?? '', ['-c', COMPILE], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});
