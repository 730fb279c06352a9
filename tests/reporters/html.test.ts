import { describe, expect, it } from 'vitest';

import { html } from '../../src/reporters/html.ts';
import {
  broken,
  cleanReport,
  duplicateClass,
  finding,
  instantiation,
  options,
  report,
} from './sample.ts';

describe('html', () => {
  it('is one page in a language, with a title, that needs nothing from elsewhere', () => {
    const page = html(report(), options());
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<title>Single source of truth: 2 findings</title>');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
    expect(page).toContain('@media (prefers-color-scheme: dark)');
  });

  it('shows score, counts, managers and files that could not be judged', () => {
    const page = html(report({ unparsed: [broken] }), options());
    expect(page).toContain('<strong>72.5</strong> of 100');
    expect(page).toContain('Score: 72.5/100 (29 of 40 compliant, sites weighted by zone)');
    expect(page).toContain('<td>direct_instantiation</td><td>1</td>');
    expect(page).toContain('<td><a href="#zone-0">P1 WebSocket core</a></td><td>1</td>');
    expect(page).toContain(
      '<summary>2 files</summary><code>src/x.ts</code><br><code>src/y.ts</code>',
    );
    expect(page).toContain('<code>src/broken.ts:7:3</code></td><td>syntax-error</td>');
  });

  it('groups findings by zone and file, in the order of priority', () => {
    const page = html(report({ violations: [duplicateClass(), instantiation()] }), options());
    const headings = [...page.matchAll(/<h[34][^>]*>(.*?)<\/h/gu)].map(([, text]) => text);
    expect(headings).toEqual([
      'P1 WebSocket core: 1 finding',
      '<code>src/a/service.ts</code> <small>1</small>',
      'no zone: 1 finding',
      '<code>src/b/manager.ts</code> <small>1</small>',
    ]);
    const registry = { file: 'ssot.config.ts', hasBaseline: false, zones: [] };
    expect(html(report({ registry }), options())).toContain(
      '<h3><code>src/a/service.ts</code> <small>1</small></h3>',
    );
  });

  it('draws the canonical module with those who import it', () => {
    const page = html(report(), options());
    const picture = /<svg.*?<\/svg>/su.exec(page)?.[0] ?? '';
    expect(picture).toContain(
      'aria-label="src/ws/manager.ts, the canonical module: imported by 1 file; WebSocketManager in src/b/manager.ts: imported by 2 files"',
    );
    expect(picture.match(/<rect class="canonical"/gu)).toHaveLength(1);
    expect(picture.match(/<rect class="competing"/gu)).toHaveLength(1);
    // One file imports both: one name, two lines.
    expect(picture.match(/<title>src\/x\.ts<\/title>/gu)).toHaveLength(1);
    expect(picture.match(/<path /gu)).toHaveLength(3);
  });

  it('draws who imports which manager, each file once, and says how many are left out', () => {
    const importers = Array.from({ length: 9 }, (_, index) => `src/user-${String(index)}.ts`);
    const manager = { source: 'redis', class: 'Cache', file: 'src/cache.ts', importers };
    const other = { ...manager, file: 'src/other.ts', importers: ['src/user-0.ts'] };
    const page = html(report({ managers: [manager, other], owners: [] }), options());
    const picture = /<svg.*?<\/svg>/su.exec(page)?.[0] ?? '';
    expect(picture.split('<title>src/user-0.ts</title>')).toHaveLength(2);
    expect(picture).toContain('… and 3 more files');
    expect(picture).not.toContain('src/user-6.ts');
    // Six importers and the rest lead to the first manager, one of them to the other too.
    expect(picture.match(/<path /gu)).toHaveLength(8);
    expect(picture).toContain('<title>Cache in src/other.ts</title>');
  });

  it('puts the fix beside the code', () => {
    const page = html(report({ violations: [instantiation()] }), options());
    expect(page).toContain('<span class="number">12</span>   const client = new Redis();');
    expect(page).toContain('<del>-   const client = new Redis();</del>');
    expect(page).toContain('<ins>+   const client = redisManager;</ins>');
    expect(page).toContain('<span class="number">line 12</span>\n<del>');
  });

  it('sets code in a message as code', () => {
    const quoting = instantiation({ finding: finding({ message: 'Use `a<b>` here, not `c`.' }) });
    expect(html(report({ violations: [quoting] }), options())).toContain(
      '<p>Use <code>a&lt;b&gt;</code> here, not <code>c</code>.</p>',
    );
  });

  it('shows the beginning of a long finding and of a long change', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `line ${String(index)};`);
    const fix = { message: null, edits: [], hunks: [{ line: 1, removed: lines, added: ['x;'] }] };
    const page = html(report({ violations: [instantiation({ lines, fix })] }), options());
    expect(page).toContain('… 280 more lines');
    expect(page).toContain('<del>- … 289 more lines</del>');
    expect(page).not.toContain('line 20;');
  });

  it('says that a project is clean', () => {
    expect(html(cleanReport(), options())).toContain(
      '<h2 id="findings">Findings</h2>\n<p>None.</p>',
    );
  });

  it('escapes all that comes from files', () => {
    const attack = `</pre><script>alert("1")</script><b title='x'>&`;
    const hostile = instantiation({
      finding: finding({ file: attack, message: attack, source: attack, symbol: attack }),
      lines: [attack],
      code: attack,
      fix: { message: null, edits: [], hunks: [{ line: 1, removed: [attack], added: [attack] }] },
      zone: attack,
    });
    const page = html(
      report({
        violations: [hostile],
        registry: { file: attack, hasBaseline: false, zones: [{ name: attack, priority: 1 }] },
        managers: [{ source: attack, file: attack, class: attack, importers: [attack] }],
        owners: [{ source: attack, file: attack, importers: [attack] }],
        unparsed: [{ ...broken, file: attack, message: attack }],
      }),
      options(),
    );
    expect(page).not.toContain('<script');
    expect(page).not.toContain("title='x'");
    expect(page.split('&lt;/pre&gt;&lt;script&gt;alert(&quot;1&quot;)').length).toBeGreaterThan(12);
  });

  it('closes every element that it opens', () => {
    const page = html(report({ unparsed: [broken] }), options());
    const open: string[] = [];
    for (const [, slash = '', name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'br', 'path', 'rect', 'input'].includes(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});
