import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/reporters/json.ts';
import { Scratch, type GuardedRepository } from './guard/guarded-repository.ts';

const OLD = 'src/old/jobs.ts';
const NEW = 'src/services/first.ts';
const creating = (database: number): string =>
  `import Redis from 'ioredis';\n\nexport const client = new Redis({ db: ${String(database)} });\n`;

const scratch = new Scratch();
let repository: GuardedRepository;

beforeAll(async () => {
  repository = await scratch.repository('tests/projects/guarded-chat');
  const config = JSON.parse(repository.read('ssot.config.json')) as object;
  const zones = [{ name: 'Old', priority: 1, files: ['src/old/**'], severity: 'warn' }];
  await repository.stage({ 'ssot.config.json': JSON.stringify({ ...config, zones }), [OLD]: '' });
  expect(await repository.ssot('baseline')).toMatchObject({ status: 0 });
  await repository.commitUnguarded('Start');
});
afterAll(() => scratch.remove());

describe('a zone that only warns', { timeout: 120_000 }, () => {
  it('stops no commit, no scan and no baseline, and is seen in each report', async () => {
    await repository.stage({ [OLD]: creating(1) });
    const guard = await repository.ssot('guard');
    expect(guard).toMatchObject({ status: 0 });
    expect(guard.output).toContain('warning');
    expect(guard.output).toContain('Nothing but 1 new warning');

    const scan = await repository.ssot('scan', '--json');
    expect(scan).toMatchObject({ status: 0 });
    const { violations } = JSON.parse(scan.output) as JsonReport;
    expect(violations.filter(({ baseline }) => !baseline)).toMatchObject([
      { file_path: OLD, severity: 'warn', zone: 'Old' },
    ]);

    expect(await repository.ssot('baseline', '--accept')).toMatchObject({ status: 0 });
    expect(repository.read('ssot-baseline.json')).not.toContain(OLD);
  });

  it('does not excuse the files around it', async () => {
    await repository.stage({ [NEW]: creating(2) });
    expect(await repository.ssot('guard')).toMatchObject({ status: 1 });
    expect(await repository.ssot('scan')).toMatchObject({ status: 1 });
    expect(await repository.ssot('baseline')).toMatchObject({ status: 1 });
  });
});
