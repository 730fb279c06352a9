import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scratch, type GuardedRepository } from './guard/guarded-repository.ts';

/** Milliseconds. */
const PATIENCE = 180_000;

const GUIDE = readFileSync(
  path.join(import.meta.dirname, '../../docs/guides/commit-guard.md'),
  'utf8',
);

/** The code that the guide gives for a file. */
function fromGuide(file: string): string {
  const code = /```\w+\n([^`]+)```/u.exec(GUIDE.slice(GUIDE.indexOf(`\`${file}\``)))?.[1];
  if (code === undefined) throw new Error(`The guide has no code for ${file}.`);
  return code;
}

const scratch = new Scratch();
let template: GuardedRepository;

beforeAll(async () => {
  template = await scratch.repository('examples/chat');
  const packageJson = JSON.parse(template.read('package.json')) as object;
  const additions = JSON.parse(fromGuide('package.json')) as object;
  template.write('package.json', JSON.stringify({ ...packageJson, ...additions }, null, 2));
  for (const hook of ['.husky/pre-commit', '.husky/pre-merge-commit']) {
    template.write(hook, fromGuide(hook));
  }
  await template.husky();
  await template.git('add', '--all');
  const { status, output } = await template.ssot('baseline');
  expect(status, output).toBe(0);
  await template.commitUnguarded('Start with what is there');
}, PATIENCE);
afterAll(() => scratch.remove());

async function committed(repository: GuardedRepository): Promise<string> {
  return repository.git('show', '--name-only', '--format=%s', 'HEAD');
}

describe.concurrent('the commit path on the chat example', { timeout: PATIENCE }, () => {
  it.each([
    {
      kind: 'a client of its own',
      file: 'src/services/quota.ts',
      text: `import { Redis } from 'ioredis';\n\nexport const quota = new Redis({ db: 3 });\n`,
      place: '3:22',
      rule: 'ssot/no-direct-redis-instantiation',
      message: '`src/infra/redis-manager.ts` is the single source of truth for redis',
    },
    {
      kind: 'a deprecated class where the canonical instance has another shape',
      file: 'src/services/quota.ts',
      text: `import { AuthRedisManager } from '../auth/redis-manager.ts';\n\nexport type Manager = AuthRedisManager;\n`,
      place: '1:10',
      rule: 'ssot/no-deprecated-factory-import',
      message: '`AuthRedisManager` of `src/auth/redis-manager.ts` is deprecated',
    },
    {
      kind: 'one more WebSocketManager',
      file: 'src/rooms/websocket-manager.ts',
      text: `export class WebSocketManager {\n  readonly rooms = new Set<string>();\n}\n`,
      place: '1:14',
      rule: 'ssot/single-websocket-manager-class',
      message: 'src/websocket/manager.ts',
    },
  ])('rejects $kind, with our message', async ({ file, text, place, rule, message }) => {
    const repository = scratch.copy(template, 'chat');
    await repository.stage({ [file]: text });
    const before = await repository.head();
    const { status, output } = await repository.commit();
    expect(status).not.toBe(0);
    expect(output).toContain(file);
    expect(output).toContain(place);
    expect(output).toContain(rule);
    expect(output).toContain(message);
    expect(await repository.head()).toBe(before);
    // Nothing is lost: what was staged still is.
    expect(await repository.git('show', `:${file}`)).toBe(text);
  });

  it('lets a clean commit pass', async () => {
    const repository = scratch.copy(template, 'chat');
    await repository.stage({
      'src/services/quota.ts': `import { redisManager } from '../infra/redis-manager.ts';\n\nexport const used = (id: string) => redisManager.get(id);\n`,
    });
    const { status, output } = await repository.commit();
    expect(status, output).toBe(0);
    expect(output).toContain('No new findings in 1 changed file');
    expect(await committed(repository)).toContain('src/services/quota.ts');
  });

  it.each([
    {
      kind: 'a manager of its own',
      text: `import { RedisManager } from '../infra/redis-manager.ts';\n\nconst manager = new RedisManager();\n\nexport const used = (id: string) => manager.get(id);\n`,
      gone: 'new RedisManager',
    },
    {
      kind: 'an import of a deprecated module',
      text: `import { redisManager } from '../core/redis-manager.ts';\n\nexport const used = (id: string) => redisManager.get(id);\n`,
      gone: '../core/redis-manager.ts',
    },
  ])('repairs $kind and commits the repair', async ({ text, gone }) => {
    const repository = scratch.copy(template, 'chat');
    await repository.stage({ 'src/services/quota.ts': text });
    expect((await repository.ssot('guard')).status).toBe(1);
    const { status, output } = await repository.commit();
    expect(status, output).toBe(0);
    const fixed = await repository.git('show', 'HEAD:src/services/quota.ts');
    expect(fixed).toContain(`import { redisManager } from '../infra/redis-manager.ts';`);
    expect(fixed).not.toContain(gone);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  it('keeps the part of a file that is not staged', async () => {
    const repository = scratch.copy(template, 'chat');
    const file = 'src/infra/keys.ts';
    const before = repository.read(file);
    const staged = `${before}\nexport const staged = 1;\n`;
    await repository.stage({ [file]: staged });
    repository.write(file, `${staged}\nexport const notStaged = 2;\n`);
    const { status, output } = await repository.commit();
    expect(status, output).toBe(0);
    expect(await repository.git('show', `HEAD:${file}`)).toBe(staged);
    expect(repository.read(file)).toBe(`${staged}\nexport const notStaged = 2;\n`);
    expect(await repository.git('status', '--porcelain')).toBe(` M ${file}\n`);
  });

  it('lets an accepted finding stay in a file that is edited', async () => {
    const repository = scratch.copy(template, 'chat');
    const file = 'src/auth/auth-service.ts';
    await repository.stage({ [file]: `${repository.read(file)}\nexport const edited = true;\n` });
    const { status, output } = await repository.commit();
    expect(status, output).toBe(0);
    expect(output).toContain('accepted in the baseline');
  });

  it('stops a violation that comes with a merge, and --no-verify in CI', async () => {
    const repository = scratch.copy(template, 'chat');
    await repository.git('checkout', '--quiet', '-b', 'topic');
    await repository.stage({
      'src/services/quota.ts': `import { Redis } from 'ioredis';\n\nexport const quota = new Redis({ db: 3 });\n`,
    });
    await repository.commitUnguarded();
    const inCi = await repository.ssot('guard', '--against', 'main');
    expect(inCi.status).toBe(1);
    expect(inCi.output).toContain('src/services/quota.ts');
    await repository.git('checkout', '--quiet', 'main');
    const merge = await repository.tryGit('merge', '--no-ff', '--no-edit', 'topic');
    expect(merge.status).not.toBe(0);
    expect(merge.output).toContain('src/services/quota.ts');
  });
});
