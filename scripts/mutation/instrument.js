import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { placeOf } from './judged.js';

const silent = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => undefined]),
);
const logger = { ...silent, isDebugEnabled: () => false };

/** The text of each file with all its mutants in it, each behind a switch, and what each mutant is. */
export async function instrument(root, files) {
  const originals = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const result = await new Instrumenter(logger).instrument(
    files.map((file) => ({ name: join(root, file), content: originals.get(file), mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return {
    texts: new Map(
      result.files.map(({ name, content }) => [relative(root, name), forgetful(content)]),
    ),
    mutants: result.mutants.map(
      ({ id, fileName, location, mutatorName, replacement, status, statusReason }) => ({
        id,
        file: relative(root, fileName),
        line: location.start.line + 1,
        column: location.start.column,
        endLine: location.end.line + 1,
        endColumn: location.end.column,
        mutator: mutatorName,
        replacement,
        ...placeOf(originals.get(relative(root, fileName)), location, replacement),
        ignored: status === 'Ignored' ? (statusReason ?? '') : null,
      }),
    ),
  };
}

/** What is remembered under one mutant must not answer for another: see `ForgetfulMap`. */
export function forgetful(text) {
  return text.replaceAll('new WeakMap', 'new globalThis.ssotMutation.ForgetfulMap');
}
