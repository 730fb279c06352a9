import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPython } from '../languages/python/parse/against-cpython.ts';
import { asSite, BundledExample, type EslintResult } from './bundled-example.ts';

const python = findPython();

let example: BundledExample;
/** What ESLint reports of the example as it is. */
let given: readonly EslintResult[];

beforeAll(() => {
  example = new BundledExample('chat-python');
  given = example.eslint();
});

afterAll(() => {
  example.dispose();
});

const sources = (): string[] => example.texts('chat/**/*.py', 'tests/**/*.py', 'scripts/**/*.py');

function expectTestsToPass(): void {
  if (python === null) return;
  const { stderr, status } = example.run(
    python.command,
    ...['-m', 'unittest', 'discover', '-s', 'tests', '-t', '.'],
  );
  expect(stderr).toMatch(/^Ran 1\d tests/mu);
  expect(status).toBe(0);
}

/** Connection pools that exist once the process has started and answered. */
function pools(): number {
  const program = `
import tests
import redis
import chat.main
import chat.services.metrics, chat.services.state_persistence, chat.auth.session_store
from chat.services.notification_service import NotificationService
chat.main.start()
chat.auth.session_store.SessionStore().open("ada", "token")
NotificationService().notify("ada", "Hello!")
chat.services.metrics.count("runs")
chat.services.state_persistence.save_state("ada", "42")
print(len(redis.pools))
`;
  return Number(example.run(python?.command ?? '', '-c', program).stdout);
}

describe('the bundled example in Python', { concurrent: false }, () => {
  it('has the findings that were judged by hand, each with its fix or suggestion', () => {
    expect(example.asSites(given)).toEqual(example.expected.map(asSite).sort());
  });

  it('has the same findings in ESLint and in scan, to the column', () => {
    const linted = example.asLines(given);
    expect(example.scannedLines()).toEqual(linted);
    expect(linted).toHaveLength(example.expected.length);
  });

  it(
    'passes its tests before and after the fix, which a second run leaves as it is',
    { timeout: 240_000 },
    () => {
      expectTestsToPass();
      const poolsBefore = python ? pools() : 0;
      const before = example.asLines(given);
      const after = example.asLines(example.eslint('--fix'));
      expect(after.length).toBeLessThan(before.length);
      const fixed = sources();
      expect(example.asLines(example.eslint('--fix'))).toEqual(after);
      expect(sources()).toEqual(fixed);
      expectTestsToPass();
      if (!python) return;
      expect(example.run(python.command, '-m', 'compileall', '-q', '-f', '.')).toMatchObject({
        status: 0,
        stdout: '',
      });
      // The manager's own, the auth copy's three (two stores make one each) and the cache's are left, of
      // the managers made in place none.
      expect([poolsBefore, pools()]).toEqual([8, 5]);
    },
  );

  it('leaves exactly what needs a person, who is told what would change', () => {
    const left = example.scan().violations;
    const persons = example.expected.filter(({ outcome }) => outcome !== 'fix');
    expect(left.map(({ file_path, rule_id }) => `${file_path} ${rule_id}`).sort()).toEqual(
      persons.map(({ file, rule }) => `${file} ssot/${rule}`).sort(),
    );
    expect(left.filter(({ fixable }) => fixable)).toEqual([]);
    const sites = example.asSites(example.eslint());
    const withoutSuggestion = sites.filter((site) => site.endsWith(' report'));
    expect(withoutSuggestion).toEqual([
      // It is made with a prefix of keys, which the canonical manager does not take.
      'chat/cache/response_cache.py:3 no-deprecated-factory-import report',
      'chat/websocket/websocket_manager_factory.py:1 no-forbidden-module report',
    ]);
  });
});
