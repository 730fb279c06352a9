import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Linter } from 'eslint';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FixtureCopy, REPOSITORY } from '../contracts/one-verdict/fixture-projects.ts';
import { scan } from '../contracts/one-verdict/scan.ts';

const API = 'services/api/src/chat_api';
const SESSIONS = `${API}/sessions.py`;

let project: FixtureCopy;
const made: FixtureCopy[] = [];
beforeEach(() => {
  project = new FixtureCopy('tests/projects/mixed-chat');
  made.push(project);
});
afterAll(() => {
  for (const one of made) one.dispose();
});

interface Run {
  readonly status: number | null;
  readonly messages: readonly Linter.LintMessage[];
}

/** `eslint` in a process of its own. */
function eslint(args: readonly string[], input?: string): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(REPOSITORY, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', ...args],
    { cwd: project.root, encoding: 'utf8', ...(input === undefined ? {} : { input }) },
  );
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as { messages: Linter.LintMessage[] }[];
  return { status, messages: results.flatMap(({ messages }) => messages) };
}

const bytes = (file: string): string => Buffer.from(project.bytes(file)).toString('latin1');

describe('eslint on Python', () => {
  it('lints a folder without being told of endings, and exits with 1', () => {
    const { status, messages } = eslint([API]);
    expect(status).toBe(1);
    expect(messages).toHaveLength(9);
  });

  it('reads standard input under the name that it is given', () => {
    const text = 'import redis\n\n\nclient = redis.Redis()\n';
    const { status, messages } = eslint(['--stdin', '--stdin-filename', `${API}/new.py`], text);
    expect(status).toBe(1);
    expect(messages).toMatchObject([
      { ruleId: 'ssot/no-direct-redis-instantiation', line: 4, column: 10, endColumn: 23 },
    ]);
  });

  it('fixes bytes that it owns, and no others', () => {
    const before = bytes(`${API}/announce.py`);
    expect(eslint(['--fix', `${API}/announce.py`]).messages).toHaveLength(1);
    expect(bytes(`${API}/announce.py`)).toBe(
      before
        .replace(
          'chat_api.ws.factory import create_websocket_manager',
          'chat_api.ws.manager import get_websocket_manager',
        )
        .replace('create_websocket_manager()', 'get_websocket_manager()'),
    );
    expect(before).toMatch(/^\u00EF\u00BB\u00BF.*\r\n/u);
  });

  it('reports a directive that nothing needs, and takes it out', () => {
    project.write(SESSIONS, 'x = 1  # noqa  # eslint-disable-line -- old\r\ny = 2\r\n');
    const { messages } = eslint(['--report-unused-disable-directives', SESSIONS]);
    expect(messages).toMatchObject([{ ruleId: null, line: 1, column: 16 }]);
    expect(eslint(['--report-unused-disable-directives', '--fix', SESSIONS])).toEqual({
      status: 0,
      messages: [],
    });
    expect(bytes(SESSIONS)).toBe('x = 1  # noqa   \r\ny = 2\r\n');
  });

  it('suppresses in bulk, and tells of suppressions that nothing needs', () => {
    expect(eslint(['--suppress-all', API])).toEqual({ status: 0, messages: [] });
    expect(eslint([API])).toEqual({ status: 0, messages: [] });
    project.write(`${API}/more.py`, 'import redis\n\nclient = redis.Redis()\n');
    expect(eslint(['--prune-suppressions', API]).messages).toHaveLength(1);
  });

  it('says where a file does not parse, and leaves it alone', () => {
    const text = 'import redis\n\nclient = redis.Redis()\n\tx = = 1\n';
    project.write(SESSIONS, text);
    const { status, messages } = eslint(['--fix', SESSIONS]);
    expect(status).toBe(1);
    expect(messages).toMatchObject([{ fatal: true, line: 4, column: 2 }]);
    expect(bytes(SESSIONS)).toBe(text);
  });

  it.each([
    ['a byte that is not UTF-8', '# \u00E9\n'],
    ['another encoding', '# -*- coding: latin-1 -*-\n'],
  ])('fixes nothing in a file with %s', (_, line) => {
    const text = `${line}from chat_api.ws.factory import create_websocket_manager\n\ncreate_websocket_manager()\n`;
    project.write(SESSIONS, Buffer.from(text, 'latin1'));
    const { messages } = eslint(['--fix', SESSIONS]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['ssot/no-deprecated-factory-import']);
    expect(bytes(SESSIONS)).toBe(text);
  });

  it('leaves installed packages and environments alone, as scan does', async () => {
    const foreign = ['.venv/lib/kit', 'build/site-packages', '.tox/py313'];
    for (const folder of foreign) {
      mkdirSync(project.path(folder), { recursive: true });
      project.write(`${folder}/client.py`, 'import redis\n\nclient = redis.Redis()\n');
    }
    expect(eslint(['--no-error-on-unmatched-pattern', ...foreign]).messages).toEqual([]);
    const found = await scan(project);
    expect(found).toHaveLength(13);
    rmSync(project.path('.git'), { recursive: true });
    expect(await scan(project)).toEqual(found);
  });
});
