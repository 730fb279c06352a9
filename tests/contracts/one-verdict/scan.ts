import type { Log } from 'sarif';
import { expect } from 'vitest';
import { formatBaseline } from '../../../src/hosts/baseline/baseline.ts';
import { sarifProblems } from '../../reporters/sarif-schema.ts';
import type { FixtureCopy } from './fixture-projects.ts';
import { toldBySarif, type Told } from './told.ts';

export const SSOT = 'dist/cli.js';

export type Scanned = Told & { readonly fingerprint: string };

/** What `ssot scan` tells, started in a folder of the project. */
export async function scan(project: FixtureCopy, folder = '.'): Promise<readonly Scanned[]> {
  const output = await project.run(SSOT, ['scan', '--format', 'sarif'], folder);
  const log = JSON.parse(output) as Log;
  expect(sarifProblems(log)).toEqual([]);
  return toldBySarif(log, (file) => project.read(file));
}

/**
 * Writes a baseline that accepts every second finding by the fingerprint that the scan gave it, and
 * answers the others: what hosts that do not print fingerprints have to tell if theirs are the same.
 */
export function acceptEverySecond(
  project: FixtureCopy,
  scanned: readonly Scanned[],
): readonly Told[] {
  const accepted = scanned.filter((_, at) => at % 2 === 0);
  project.write(
    'ssot-baseline.json',
    formatBaseline(
      accepted.map(({ fingerprint, file, rule }) => ({
        fingerprint,
        rule: rule.replace('ssot/', ''),
        file,
        source: '',
        symbol: '',
      })),
    ),
  );
  project.git('add', '--all');
  return scanned.filter((one) => !accepted.includes(one)).map(withoutFingerprint);
}

export function withoutFingerprint({ fingerprint: _, ...told }: Scanned): Told {
  return told;
}
