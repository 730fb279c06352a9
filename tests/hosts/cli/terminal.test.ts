import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../src/hosts/cli/progress.ts';
import { wantsColours } from '../../../src/hosts/cli/terminal.ts';
import type { Terminal } from '../../../src/hosts/cli/terminal.ts';

describe('wantsColours', () => {
  it.each([
    ['a terminal', false, {}, true, true],
    ['a pipe', false, {}, false, false],
    ['a dumb terminal', false, { TERM: 'dumb' }, true, false],
    ['NO_COLOR on a terminal', false, { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR on a terminal', false, { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR on a pipe', false, { FORCE_COLOR: '1' }, false, true],
    ['an empty FORCE_COLOR on a pipe', false, { FORCE_COLOR: '' }, false, true],
    ['FORCE_COLOR=0 on a terminal', false, { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR against NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['--no-color against FORCE_COLOR', true, { FORCE_COLOR: '1' }, true, false],
    ['CI on a pipe', false, { CI: '1' }, false, false],
  ])('decides for %s', (_, flag, env, isTTY, expected) => {
    expect(wantsColours(flag, env, { isTTY })).toBe(expected);
  });
});

describe('progressOn', () => {
  function terminal(isTTY: boolean, env = {}): Terminal & { readonly written: string[] } {
    const written: string[] = [];
    const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) };
    return { cwd: '/', env, stdout: stream, stderr: stream, written };
  }

  it('writes one line that fits, and takes it away', () => {
    const watched = terminal(true);
    const progress = progressOn(watched, false);
    progress.show('Judging 12 of 2,345 files');
    progress.clear();
    expect(watched.written).toEqual(['\r\u001B[2KJudging 12 of 2,345', '\r\u001B[2K']);
  });

  it('erases nothing when nothing was shown', () => {
    const watched = terminal(true);
    progressOn(watched, false).clear();
    expect(watched.written).toEqual([]);
  });

  it.each([
    ['a pipe', terminal(false), false],
    ['CI', terminal(true, { CI: 'true' }), false],
    ['a dumb terminal', terminal(true, { TERM: 'dumb' }), false],
    ['--quiet', terminal(true), true],
  ])('is silent for %s', (_, silent, quiet) => {
    const progress = progressOn(silent, quiet);
    progress.show('Judging');
    progress.clear();
    expect(silent.written).toEqual([]);
  });
});
