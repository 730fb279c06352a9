import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, Journal } from '../../../src/hosts/migrate/journal.ts';
import type { JournalRecord } from '../../../src/hosts/migrate/journal-records.ts';
import { MigrationError } from '../../../src/hosts/migrate/migration-error.ts';

const START: Extract<JournalRecord, { kind: 'start' }> = {
  kind: 'start',
  version: 1,
  root: 'app',
  options: {
    config: 'app/ssot.config.ts',
    check: null,
    suggestions: [],
    format: true,
    interactive: false,
  },
  before: { findings: 2, byType: { direct_instantiation: 2 } },
};

const step = (file: string, before: string): JournalRecord => ({
  kind: 'step',
  name: 'Core',
  files: [{ file, mode: 0o644, before, after: digestOf(Buffer.from('after')) }],
});

let scratch = '';
let folder = '';

beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'ssot-journal-'));
  folder = path.join(scratch, 'journal');
});
afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const records = (): string => path.join(folder, 'journal.jsonl');

describe('Journal', () => {
  it('is read back as it was written', () => {
    expect(Journal.open(folder)).toBeNull();
    const journal = Journal.create(folder, START);
    const digest = journal.keep(Buffer.from('before'));
    journal.append(step('a.ts', digest));
    const read = Journal.open(folder);
    expect(read?.state).toEqual({
      root: 'app',
      options: START.options,
      before: START.before,
      phase: 'running',
      steps: [
        {
          name: 'Core',
          files: [
            { file: 'a.ts', mode: 0o644, before: digest, after: digestOf(Buffer.from('after')) },
          ],
          outcome: 'open',
          settled: {},
        },
      ],
    });
    expect(Buffer.from(read?.original(digest) ?? []).toString()).toBe('before');
  });

  it('follows steps to their outcomes', () => {
    const journal = Journal.create(folder, START);
    const outcomes: readonly JournalRecord[] = [
      { kind: 'done', settled: { 'a.ts': 'digest' } },
      { kind: 'undone' },
      { kind: 'cut-off' },
    ];
    for (const outcome of outcomes) {
      journal.append(step('a.ts', 'x'));
      journal.append(outcome);
    }
    journal.append({ kind: 'finished' });
    const { steps, phase } = Journal.open(folder)?.state ?? { steps: [], phase: null };
    expect(steps.map(({ outcome }) => outcome)).toEqual(['done', 'undone', 'cut-off']);
    expect(steps[0]?.settled).toEqual({ 'a.ts': 'digest' });
    expect(phase).toBe('finished');
  });

  it('forgets the record that a kill has cut off, wherever, and goes on after it', () => {
    Journal.create(folder, START);
    const whole = readFileSync(records()).byteLength;
    Journal.open(folder)?.append(step('a.ts', 'x'));
    const end = readFileSync(records()).byteLength;
    for (const length of [whole + 1, Math.floor((whole + end) / 2), end - 1]) {
      Journal.create(folder, START).append(step('a.ts', 'x'));
      truncateSync(records(), length);
      const journal = Journal.open(folder);
      expect(journal?.state.steps, String(length)).toEqual([]);
      journal?.append(step('b.ts', 'y'));
      expect(Journal.open(folder)?.state.steps.map(({ files }) => files[0]?.file)).toEqual([
        'b.ts',
      ]);
    }
  });

  it('begins anew in place of an older one, and leaves nothing beside it', () => {
    Journal.create(folder, START).append({ kind: 'finished' });
    Journal.create(folder, { ...START, root: 'other' });
    expect(Journal.open(folder)?.state).toMatchObject({ root: 'other', phase: 'running' });
    expect(readdirSync(scratch)).toEqual(['journal']);
    Journal.open(folder)?.remove();
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('does not guess at what it cannot read, and takes no other bytes for the original', () => {
    const journal = Journal.create(folder, START);
    const digest = journal.keep(Buffer.from('before'));
    writeFileSync(path.join(folder, 'originals', digest), 'befor\u00E9');
    expect(() => journal.original(digest)).toThrow(MigrationError);
    appendFileSync(records(), 'no JSON\n');
    expect(() => Journal.open(folder)).toThrow(/is damaged/u);
    writeFileSync(records(), '{"kind":"start","version":2}\n');
    expect(() => Journal.open(folder)).toThrow(/is damaged/u);
  });
});
