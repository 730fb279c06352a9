import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { acceptedIn } from '../../../src/hosts/baseline/accepted-in.ts';
import { baselineEntry } from '../../../src/hosts/baseline/baseline.ts';
import { matchFindings } from '../../../src/hosts/baseline/match-findings.ts';
import { splitByBaseline } from '../../../src/hosts/baseline/split-by-baseline.ts';
import { finding } from './finding.ts';

function places(findings: Iterable<Finding>): readonly string[] {
  return [...findings].map(({ fingerprint, file }) => `${fingerprint} ${file}`);
}

describe('matchFindings', () => {
  it('knows a finding again in its file, and in another one once it is gone from there', () => {
    const known = [finding('aa', 'old.ts'), finding('bb', 'kept.ts')];
    const found = [finding('aa', 'new.ts'), finding('bb', 'kept.ts')];
    const match = matchFindings(found, known);
    expect(places(match.known)).toEqual(['bb kept.ts', 'aa new.ts']);
    expect(match.gone).toEqual([]);
  });

  it('does not know a copy', () => {
    const match = matchFindings(
      [finding('aa', 'another.ts'), finding('aa', 'kept.ts')],
      [finding('aa', 'kept.ts')],
    );
    expect(places(match.known)).toEqual(['aa kept.ts']);
  });

  it('gives what is free to the first files, and only as often as it is free', () => {
    const known = [finding('aa', 'x.ts'), finding('aa', 'y.ts')];
    const found = ['c.ts', 'a.ts', 'b.ts'].map((file) => finding('aa', file));
    expect(places(matchFindings(found, known).known)).toEqual(['aa a.ts', 'aa b.ts']);
  });

  it('says what is gone', () => {
    const known = [finding('aa', 'a.ts'), finding('aa', 'b.ts'), finding('bb', 'b.ts')];
    const match = matchFindings([finding('aa', 'b.ts')], known);
    expect(places(match.gone)).toEqual(['aa a.ts', 'bb b.ts']);
  });
});

describe('splitByBaseline', () => {
  it('keeps the order of what is fresh', () => {
    const found = [finding('cc', 'a.ts'), finding('aa', 'a.ts'), finding('bb', 'b.ts')];
    const split = splitByBaseline(found, [baselineEntry(finding('aa', 'a.ts'))]);
    expect(places(split.fresh)).toEqual(['cc a.ts', 'bb b.ts']);
    expect(places(split.accepted)).toEqual(['aa a.ts']);
    expect(split.stale).toEqual([]);
  });
});

describe('acceptedIn', () => {
  const place = fc.record({
    fingerprint: fc.constantFrom('aa', 'bb', 'cc'),
    file: fc.constantFrom('a.ts', 'b.ts', 'c.ts', 'd.ts'),
  });
  const distinct = fc.uniqueArray(place, {
    selector: ({ fingerprint, file }) => `${fingerprint} ${file}`,
  });

  it('accepts of a part of the files what is accepted of them in the whole project', () => {
    fc.assert(
      fc.property(
        distinct,
        distinct,
        fc.subarray(['a.ts', 'b.ts', 'c.ts', 'd.ts']),
        (found, entries, files) => {
          const all = found.map(({ fingerprint, file }) => finding(fingerprint, file));
          const baseline = entries.map(({ fingerprint, file }) =>
            baselineEntry(finding(fingerprint, file)),
          );
          const part = all.filter(({ file }) => files.includes(file));
          const accepted = acceptedIn(part, baseline, {
            files: ['a.ts', 'b.ts', 'c.ts', 'd.ts'],
            findingsOf: (file) => all.filter((one) => one.file === file),
          });
          const whole = splitByBaseline(all, baseline).accepted;
          expect(part.filter((one) => accepted.has(one))).toEqual(
            part.filter((one) => whole.has(one)),
          );
        },
      ),
    );
  });

  it('asks for no other file where its own entries decide', () => {
    const own = finding('aa', 'a.ts');
    const asked: string[] = [];
    const accepted = acceptedIn([own, finding('bb', 'a.ts')], [baselineEntry(own)], {
      get files(): readonly string[] {
        throw new Error('The whole project is not needed.');
      },
      findingsOf(file) {
        asked.push(file);
        return [];
      },
    });
    expect(places(accepted)).toEqual(['aa a.ts']);
    expect(asked).toEqual([]);
  });
});
