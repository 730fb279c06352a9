import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { findPython } from './parse/against-cpython.ts';

const python = findPython();

/** Reads texts as a JSON list and prints those that CPython does not compile, with the reason. */
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

/** Whether there is a compiler to ask. */
export const hasPython = python !== null;

/** Holds texts against CPython's own compiler; nothing where there is none. */
export function expectCompiled(texts: readonly string[]): void {
  if (python === null) return;
  const { stdout, status } = spawnSync(python.command, ['-c', COMPILE], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([]);
}
