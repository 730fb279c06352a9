import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/reporters/json.ts';
import { Scratch, type GuardedRepository, type Outcome } from './guard/guarded-repository.ts';

/** Milliseconds. */
const PATIENCE = 120_000;

const BASELINE = 'ssot-baseline.json';
const FIRST = 'src/services/first.ts';
const SECOND = 'src/services/second.ts';
const PLAIN = 'export const answer = 42;\n';

const scratch = new Scratch();
let template: GuardedRepository;

/** A client of its own: each number makes a finding of another identity. */
function client(database: number): string {
  return `import Redis from 'ioredis';\n\nexport const client = new Redis({ db: ${String(database)} });\n`;
}

beforeAll(async () => {
  template = await scratch.repository('tests/projects/guarded-chat');
  await template.stage({ [FIRST]: client(1), [SECOND]: client(2) });
  expect(await template.ssot('baseline')).toMatchObject({ status: 0 });
  await template.commitUnguarded('Start');
}, PATIENCE);
afterAll(() => scratch.remove());

const copy = (): GuardedRepository => scratch.copy(template, 'chat');

function eslint(repository: GuardedRepository, ...options: readonly string[]): Promise<Outcome> {
  return repository.run('node_modules/.bin/eslint', [...options, '.']);
}

/** Lines of entries: what a merge sees. */
function entries(repository: GuardedRepository): readonly string[] {
  return repository
    .read(BASELINE)
    .split('\n')
    .filter((line) => line.startsWith('    {'));
}

/** Every host against the baseline as it is; 0 where all findings are accepted. */
async function verdicts(repository: GuardedRepository): Promise<readonly (number | null)[]> {
  await repository.git('add', '--all');
  const outcomes = [
    await eslint(repository),
    await repository.ssot('scan'),
    await repository.ssot('guard'),
  ];
  return outcomes.map(({ status }) => status);
}

interface Survival {
  readonly what: string;
  readonly change: (repository: GuardedRepository) => void | Promise<void>;
}

describe.concurrent('the baseline', { timeout: PATIENCE }, () => {
  it('has one line a finding, sorted, and is honoured by ESLint, scan and guard', async () => {
    const repository = copy();
    const lines = entries(repository);
    expect(lines).toHaveLength(2);
    expect(lines).toEqual(lines.toSorted());
    expect(await verdicts(repository)).toEqual([0, 0, 0]);
    const report = JSON.parse((await repository.ssot('scan', '--json')).output) as JsonReport;
    expect(report.violations.map(({ file_path, baseline }) => [file_path, baseline])).toEqual([
      [FIRST, true],
      [SECOND, true],
    ]);
  });

  it.each([
    {
      what: 'moved lines',
      change: (repository: GuardedRepository) =>
        repository.write(FIRST, `// Moved.\n\n${PLAIN}\n${client(1)}`),
    },
    {
      what: 'other formatting',
      change: (repository: GuardedRepository) =>
        repository.write(
          FIRST,
          `import Redis from "ioredis"\n\nexport const client =\n\tnew Redis(\n{\n db : 1,\n},\n)\n`,
        ),
    },
    {
      what: 'a renamed file',
      change: async (repository: GuardedRepository) => {
        await repository.git('mv', FIRST, 'src/services/renamed.ts');
      },
    },
    {
      what: 'the code moved to a new file, its own rewritten',
      change: (repository: GuardedRepository) => {
        repository.write('src/clients/third.ts', client(1));
        repository.write(FIRST, PLAIN);
      },
    },
  ] as readonly Survival[])('survives $what', async ({ change }) => {
    const repository = copy();
    await change(repository);
    expect(await verdicts(repository)).toEqual([0, 0, 0]);
    expect(await repository.ssot('baseline', '--check')).toMatchObject({ status: 0 });
  });

  it('takes another violation for new, the count being the same', async () => {
    const repository = copy();
    repository.write(FIRST, client(7));
    expect(await verdicts(repository)).toEqual([1, 1, 1]);
    const check = await repository.ssot('baseline', '--check');
    expect(check.status).toBe(1);
    expect(check.output).toContain(`${FIRST}  ssot/no-direct-redis-instantiation`);
  });

  it('only shrinks, but for --accept', async () => {
    const repository = copy();
    const before = entries(repository);
    repository.write(FIRST, PLAIN);
    repository.write('src/services/third.ts', client(3));

    const refused = await repository.ssot('baseline');
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('0 added, 1 dropped');
    expect(refused.output).toContain('1 new finding not accepted');
    expect(entries(repository)).toHaveLength(1);
    expect(before.join('\n')).toContain(entries(repository)[0]?.replace(/,$/u, ''));

    expect(await repository.ssot('baseline', '--accept')).toMatchObject({ status: 0 });
    expect(entries(repository)).toHaveLength(2);
    expect(await verdicts(repository)).toEqual([0, 0, 0]);
  });

  it('is stale in CI until it is pruned', async () => {
    const repository = copy();
    repository.write(FIRST, PLAIN);
    const before = repository.read(BASELINE);
    const check = await repository.ssot('baseline', '--check');
    expect(check.status).toBe(1);
    expect(check.output).toContain('ssot baseline --prune');
    expect(repository.read(BASELINE)).toBe(before);

    expect(await repository.ssot('baseline', '--prune')).toMatchObject({ status: 0 });
    expect(entries(repository)).toEqual([expect.stringContaining(SECOND)]);
    expect(await repository.ssot('baseline', '--check')).toMatchObject({ status: 0 });
  });

  it('takes over what ESLint itself has suppressed', async () => {
    const repository = copy();
    repository.remove(BASELINE);
    await repository.git('add', '--all');
    expect(await eslint(repository, '--suppress-all')).toMatchObject({ status: 0 });
    expect(repository.has('eslint-suppressions.json')).toBe(true);
    // Made after the counts: not covered by them.
    repository.write('src/services/third.ts', client(3));
    const taken = await repository.ssot('baseline', '--from-eslint-suppressions');
    expect(taken.status).toBe(1);
    expect(taken.output).toContain('2 added');
    expect(entries(repository).map((line) => /"file":"([^"]+)"/u.exec(line)?.[1])).toEqual(
      expect.arrayContaining([FIRST, SECOND]),
    );
  });

  /** Two branches that each repair one of the accepted findings and prune; ends in the merge of both. */
  async function bothPruned(count: number, repaired: readonly [number, number]) {
    const repository = copy();
    repository.remove(FIRST);
    repository.remove(SECOND);
    const files = Array.from({ length: count }, (_, at) => `src/services/of-${String(at)}.ts`);
    files.forEach((file, at) => repository.write(file, client(100 + at)));
    await repository.ssot('baseline', '--accept');
    await repository.commitUnguarded('Accept');
    // By their place in the baseline, since places are what conflicts.
    const inOrder = entries(repository).map((line) => /"file":"([^"]+)"/u.exec(line)?.[1] ?? '');
    for (const [at, branch] of (['ours', 'theirs'] as const).entries()) {
      await repository.git('checkout', '--quiet', '-b', branch, 'main');
      repository.write(inOrder[repaired[at] ?? 0] ?? '', PLAIN);
      await repository.ssot('baseline', '--prune');
      await repository.commitUnguarded(branch);
    }
    return { repository, merge: await repository.tryGit('merge', '--no-edit', 'ours') };
  }

  it('merges where two branches pruned lines that do not touch', async () => {
    const { repository, merge } = await bothPruned(8, [1, 5]);
    expect(merge).toMatchObject({ status: 0 });
    expect(entries(repository)).toHaveLength(6);
    expect(await repository.ssot('baseline', '--check')).toMatchObject({ status: 0 });
  });

  it('is resolved by --prune where the lines touch, and stops everybody until then', async () => {
    const { repository, merge } = await bothPruned(4, [2, 3]);
    expect(merge.status).not.toBe(0);
    expect(repository.read(BASELINE)).toContain('<<<<<<<');
    for (const command of [['scan'], ['baseline', '--check']]) {
      const stopped = await repository.ssot(...command);
      expect(stopped.status).toBe(2);
      expect(stopped.output).toContain('ssot baseline --prune');
    }
    expect(await repository.ssot('baseline', '--prune')).toMatchObject({ status: 0 });
    expect(entries(repository)).toHaveLength(2);
    expect(await verdicts(repository)).toEqual([0, 0, 0]);
  });
});
