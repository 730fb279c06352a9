// Prints `N passed, N failed` of a report of vitest's JSON reporter. A report that is missing, a file
// whose tests could not be collected, and no tests at all are failures too.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { passed, failed, skipped } = count(read(process.argv[2]));
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
if (failed > 0 || passed === 0) process.exitCode = 1;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`No report of the tests: ${error.message}`);
    return { testResults: [] };
  }
}

function count({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const uncollected = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const of = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  return {
    passed: of('passed'),
    failed: of('failed') + uncollected.length,
    skipped: of('pending', 'skipped', 'todo', 'disabled'),
  };
}
