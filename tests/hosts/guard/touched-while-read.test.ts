import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stagedChanges } from '../../../src/hosts/git/comparison.ts';
import { openRepository } from '../../../src/hosts/git/repository.ts';
import { GuardedTrees } from '../../../src/hosts/guard/guarded-trees.ts';
import { judgeChanges } from '../../../src/hosts/guard/judge-changes.ts';

const CREATES = `import Redis from 'ioredis';\nexport const client = new Redis();\n`;
const PLAIN = 'export const client = 1;\n';
const FILE = 'src/client.ts';

/** Without what git sets where this runs in a hook. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

/** A repository that stages one finding. */
function repository(): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-touched-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(path.join(root, 'src'));
  const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text);
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', args, { cwd: root, env });
  write(
    'ssot.config.json',
    '{ "sources": { "redis": { "module": "src/redis.ts", "exports": { "instance": "redis" } } } }',
  );
  write('src/redis.ts', `import Redis from 'ioredis';\nexport const redis = new Redis();\n`);
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'Start');
  write(FILE, CREATES);
  git('add', '--all');
  return root;
}

/** Does something to a file at the moment that it is read for the first time: before or after it is opened. */
function whenOpened(file: string, moment: 'before' | 'after', happens: () => void): () => boolean {
  const { openSync } = fs;
  let happened = false;
  const restore = (): void => {
    fs.openSync = openSync;
    syncBuiltinESMExports();
  };
  fs.openSync = (...args) => {
    if (happened || args[0] !== file) return openSync(...args);
    happened = true;
    if (moment === 'before') happens();
    try {
      return openSync(...args);
    } finally {
      if (moment === 'after') happens();
    }
  };
  syncBuiltinESMExports();
  onTestFinished(restore);
  return () => happened;
}

async function findings(root: string): Promise<readonly string[]> {
  const opened = await openRepository({ cwd: root, env });
  const trees = new GuardedTrees(opened, await stagedChanges(opened));
  onTestFinished(() => trees.dispose());
  const outcome = judgeChanges(trees, 'ssot.config.json');
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.unjudged).toEqual([]);
  return outcome.findings.map(({ finding }) => `${finding.file} ${finding.rule}`);
}

describe('the guard judges the index, whatever happens to the file while it is read', () => {
  it.each([
    ['vanishes before it is opened', 'before', (file: string) => rmSync(file)],
    ['vanishes once it is open', 'after', (file: string) => rmSync(file)],
    ['is emptied once it is open', 'after', (file: string) => writeFileSync(file, '')],
    ['is rewritten before it is opened', 'before', (file: string) => writeFileSync(file, PLAIN)],
    ['is rewritten once it is open', 'after', (file: string) => writeFileSync(file, PLAIN)],
  ] as const)('%s', async (_, moment, happens) => {
    const root = repository();
    const file = path.join(root, FILE);
    const happened = whenOpened(file, moment, () => happens(file));
    expect(await findings(root)).toEqual([`${FILE} no-direct-redis-instantiation`]);
    expect(happened()).toBe(true);
  });
});
