import { describe, expect, it } from 'vitest';
import { trendHtml } from '../../../src/reporters/trend/html.ts';
import { trendJson } from '../../../src/reporters/trend/json.ts';
import { trendMarkdown } from '../../../src/reporters/trend/markdown.ts';
import { seriesOf } from '../../../src/reporters/trend/report.ts';
import { trend } from './sample.ts';

describe('seriesOf', () => {
  it('has one series a name, the largest at the end first, with zeros where there is nothing', () => {
    expect(seriesOf(trend(), 'byType')).toEqual([
      { name: 'duplicate_class', values: [3, 4, 4] },
      { name: 'direct_instantiation', values: [7, 8, 0] },
    ]);
  });

  it('says what is in no zone, where there are zones', () => {
    expect(seriesOf(trend(), 'byZone')).toEqual([
      { name: '<Core> & "more"', values: [6, 6, 4] },
      { name: 'no zone', values: [4, 6, 0] },
    ]);
    const points = trend().points.map((point) => ({ ...point, byZone: {} }));
    expect(seriesOf({ points }, 'byZone')).toEqual([]);
  });
});

describe('trendJson', () => {
  it('has one entry a commit, oldest first', () => {
    const { commits, shallow } = JSON.parse(trendJson(trend({ isShallow: true }))) as {
      commits: { total_violations: number }[];
      shallow: boolean;
    };
    expect(commits.map((commit) => commit.total_violations)).toEqual([10, 12, 4]);
    expect(commits[1]).toEqual({
      commit: 'b'.repeat(40),
      date: '2024-01-11T12:00:00+01:00',
      total_violations: 12,
      files_affected: 5,
      unparsed: 1,
      by_type: { direct_instantiation: 8, duplicate_class: 4 },
      by_source: { redis: 12 },
      by_zone: { '<Core> & "more"': 6 },
    });
    expect(shallow).toBe(true);
  });
});

describe('trendMarkdown', () => {
  it('tells where it stands against where it began, and the way there', () => {
    const text = trendMarkdown(trend());
    expect(text).toContain(
      'From 10 findings on 2024-01-01 to 4 on 2024-02-10: **-6** in 3 commits',
    );
    expect(text).toContain('| direct\\_instantiation | 7 | 0 | -7 | 8 |');
    expect(text).toContain('| &lt;Core&gt; &amp; "more" | 6 | 4 | -2 | 6 |');
    expect(text).toContain('| 2024-01-11 | `bbbbbbbbbb` | 12 | +2 | 5 |');
    expect(text.endsWith('|\n')).toBe(true);
  });

  it('leaves rows out rather than bury the ends', () => {
    const [first, second, last] = trend().points;
    if (!first || !second || !last) throw new Error('The sample has three points.');
    const text = trendMarkdown(
      trend({ points: [first, ...Array.from({ length: 98 }, () => second), last] }),
    );
    expect(text).toContain('### By commit (30 of 100)');
    expect(text.match(/^\| 2024-/gmu)).toHaveLength(30);
    expect(text).toContain('| 2024-01-01 |');
    expect(text).toContain('| 2024-02-10 |');
  });
});

describe('trendHtml', () => {
  it('is one page that needs nothing from elsewhere, with a chart for each dimension', () => {
    const page = trendHtml(trend());
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(page).toContain('<title>Findings over time: 10 to 4</title>');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/iu);
    expect(page.match(/<svg /gu)).toHaveLength(3);
    expect(page).toContain('@media (prefers-color-scheme: dark)');
  });

  it('says in text what each drawing shows', () => {
    const page = trendHtml(trend());
    for (const [, title, text] of page.matchAll(
      /role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/gu,
    )) {
      expect(page).toContain(`id="${title ?? ''}"`);
      expect(page).toContain(`id="${text ?? ''}"`);
    }
    expect(page).toContain('direct_instantiation: 7 → 0</li>');
    expect(page).toContain('<td>2024-01-11</td><td><code>bbbbbbbbbb</code></td><td>12</td>');
  });

  it('draws steps: a count holds until the next commit', () => {
    // 10, 20 and 40 days: the second commit is at a quarter of 1000. The axis ends at 12, rounded to 15.
    const page = trendHtml(trend());
    const [lowest] = /<polygon class="area s0" points="[^"]*"/u.exec(page) ?? [];
    expect(lowest).toBe(
      '<polygon class="area s0" points="0,320.0 250,320.0 250,293.3 1000,293.3 1000,293.3 1000,293.3 1000,400.0 1000,400.0 1000,400.0 250,400.0 250,400.0 0,400.0"',
    );
  });

  it('lets nothing of the project in as markup', () => {
    const page = trendHtml(trend({ registry: '<b>.ts' }));
    expect(page).toContain('&lt;Core&gt; &amp; &quot;more&quot;');
    expect(page).not.toContain('<Core>');
    expect(page).not.toContain('<b>');
  });

  it('is drawn for one commit, for none with findings, and for more series than colours', () => {
    const [first] = trend().points;
    if (!first) throw new Error('The sample has points.');
    expect(trendHtml(trend({ points: [first] }))).toContain('in 1 commit.');
    const clean = { ...first, findings: 0, byType: {}, bySource: {}, byZone: {} };
    const page = trendHtml(trend({ points: [clean] }));
    expect(page).not.toContain('<svg');
    expect(page).not.toContain('NaN');
    const bySource = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`s${String(at)}`, 1]),
    );
    const many = trendHtml(trend({ points: [{ ...first, findings: 12, bySource }] }));
    expect(many).toContain('others: 5 → 5');
  });
});
