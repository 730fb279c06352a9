import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GuardedRepository, Scratch } from './guarded-repository.ts';

/** Milliseconds. */
const PATIENCE = 120_000;

const CLIENT = `import Redis from 'ioredis';\n\nexport const client = new Redis({ db: 2 });\n`;

const scratch = new Scratch();
let template: GuardedRepository;

beforeAll(async () => {
  template = await scratch.repository('tests/projects/guarded-chat');
  await template.stage();
  await template.commitUnguarded('Start');
}, PATIENCE);
afterAll(() => scratch.remove());

/** A repository whose guard has run once, and then had a finding staged. */
async function remembering(): Promise<{
  readonly repository: GuardedRepository;
  readonly memory: string;
}> {
  const repository = scratch.copy(template, 'chat');
  await repository.stage({ 'src/plain.ts': 'export const answer = 42;\n' });
  expect(await repository.ssot('guard')).toMatchObject({ status: 0 });
  const [memory, ...others] = filesIn(path.join(repository.folder, '.git/ssot-guard'));
  if (memory === undefined || others.length > 0) throw new Error('There is not exactly one file.');
  await repository.stage({ 'src/limits.ts': CLIENT });
  return { repository, memory };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

async function expectRefusal(repository: GuardedRepository): Promise<void> {
  const { status, output } = await repository.ssot('guard');
  expect(status, output).toBe(1);
  expect(output).toContain('src/limits.ts');
}

describe.concurrent('what the guard remembers', { timeout: PATIENCE }, () => {
  it('changes no verdict where it is whole, and is nothing that git would commit', async () => {
    const { repository } = await remembering();
    await expectRefusal(repository);
    await repository.stage({ 'src/limits.ts': 'export const limit = 1;\n' });
    expect(await repository.ssot('guard')).toMatchObject({ status: 0 });
    expect(await repository.git('status', '--porcelain')).not.toContain('ssot-guard');
  });

  it('says nothing about a file whose content has become that of another', async () => {
    const { repository } = await remembering();
    await repository.stage({
      'src/limits.ts': 'export const limit = 1;\n',
      'src/plain.ts': CLIENT,
    });
    const { status, output } = await repository.ssot('guard');
    expect(status).toBe(1);
    expect(output).toContain('src/plain.ts');
    expect(output).not.toContain('src/limits.ts');
  });

  it.each([
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 200))],
    ['emptied', (file: string) => writeFileSync(file, '')],
    [
      'turned into the opposite',
      (file: string) => {
        const text = readFileSync(file, 'utf8');
        writeFileSync(
          file,
          text.replaceAll(/"[12]+"/gu, (digits) => digits.replaceAll('2', '1')),
        );
      },
    ],
    ['gone', (file: string) => rmSync(file)],
  ])('counts for nothing where it is %s', async (_, harm) => {
    const { repository, memory } = await remembering();
    harm(memory);
    await expectRefusal(repository);
  });

  it('is done without where something else is in its place', async () => {
    const { repository } = await remembering();
    rmSync(path.join(repository.folder, '.git/ssot-guard'), { recursive: true });
    writeFileSync(path.join(repository.folder, '.git/ssot-guard'), 'in the way\n');
    await expectRefusal(repository);
  });

  it('is shared by work trees, and by guards that run at once', async () => {
    const { repository } = await remembering();
    await repository.git('worktree', 'add', '--quiet', '../linked-memory', 'HEAD');
    const linked = new GuardedRepository(
      path.join(repository.folder, '../linked-memory'),
      scratch.folder,
    );
    const outcomes = await Promise.all([
      repository.ssot('guard'),
      repository.ssot('guard'),
      linked.ssot('guard'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([1, 1, 0]);
    expect(filesIn(path.join(repository.folder, '.git/ssot-guard'))).toHaveLength(1);
    const own = path.join(repository.folder, '.git/worktrees/linked-memory');
    expect(readdirSync(own)).not.toContain('ssot-guard');
  });
});
