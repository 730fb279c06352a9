import { describe, expect, it } from 'vitest';

import { excerptOf } from '../../src/reporters/excerpt.ts';
import type { Excerpt } from '../../src/reporters/excerpt.ts';
import { instantiation } from './sample.ts';

function excerptIn(line: string, code: string): Excerpt {
  const from = line.indexOf(code) + 1;
  return excerptOf(
    instantiation({
      lines: [line],
      start: { line: 1, column: from },
      end: { line: 1, column: from + code.length },
    }),
  );
}

/** What stands above the carets. */
function marked({ code, carets }: Excerpt): string {
  return code.slice(carets.indexOf('^'), carets.length);
}

describe('excerptOf', () => {
  it('puts the carets below the code', () => {
    const excerpt = excerptIn('const a = new Redis();', 'new Redis()');
    expect(excerpt.code).toBe('const a = new Redis();');
    expect(excerpt.carets).toBe('          ^^^^^^^^^^^');
  });

  it('keeps tabs, so that the carets stay below at any tab width', () => {
    expect(excerptIn('\t\tx = new Redis()', 'new Redis()').carets).toBe('\t\t    ^^^^^^^^^^^');
  });

  it('cuts a long line down to what surrounds the finding', () => {
    const excerpt = excerptIn(`${'a'.repeat(5000)}new Redis()${'b'.repeat(5000)}`, 'new Redis()');
    expect(excerpt.code.length).toBeLessThan(120);
    expect(excerpt.code).toMatch(/^…a+new Redis\(\)b+…$/);
    expect(marked(excerpt)).toBe('new Redis()');
  });

  it('shows a finding that is longer than the window without leaving it', () => {
    const excerpt = excerptIn(`x(${'c'.repeat(400)})`, 'c'.repeat(400));
    expect(excerpt.code.length).toBeLessThan(120);
    expect(excerpt.carets.length).toBeLessThan(120);
  });

  it('shifts the carets when a character before them is spelled out', () => {
    expect(marked(excerptIn('\u001B new Redis()', 'new Redis()'))).toBe('new Redis()');
  });

  it('marks at least one place for an empty finding', () => {
    expect(excerptIn('', '').carets).toBe('^');
  });
});
