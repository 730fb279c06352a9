import { describe, expect, it } from 'vitest';
import { violationsIn } from '../../../../src/hosts/cli/report/violations.ts';
import type { Violation } from '../../../../src/reporters/report.ts';
import { finding } from '../../../reporters/sample.ts';

const TEXT = "import Redis from 'ioredis';\r\n\r\nconst a = new Redis(\r\n  1,\r\n);\r\n";
const SPAN = { start: TEXT.indexOf('new'), end: TEXT.indexOf(';\r\n', 30) };

function violation(changes: Parameters<typeof finding>[0] = {}, text = TEXT): Violation {
  const [only] = violationsIn(text, [finding({ span: SPAN, ...changes })], () => ({
    zone: { name: 'Core', priority: 2, files: [], severity: 'warn' },
    accepted: true,
  }));
  if (!only) throw new Error('No violation came out.');
  return only;
}

describe('violationsIn', () => {
  it('places a finding, from 1, with its lines whole and without their ends', () => {
    expect(violation()).toMatchObject({
      start: { line: 3, column: 11 },
      end: { line: 5, column: 2 },
      lines: ['const a = new Redis(', '  1,', ');'],
      code: 'new Redis(\r\n  1,\r\n)',
      zone: 'Core',
      priority: 2,
      severity: 'warn',
      accepted: true,
      fix: null,
      suggestions: [],
    });
  });

  it('gives edits by position and as lines, and none that change nothing', () => {
    const edits = [
      { start: 0, end: 0, text: '' },
      { ...SPAN, text: 'redisManager' },
    ];
    expect(violation({ fix: edits }).fix).toEqual({
      message: null,
      edits: [
        { start: { line: 3, column: 11 }, end: { line: 5, column: 2 }, text: 'redisManager' },
      ],
      hunks: [
        {
          line: 3,
          removed: ['const a = new Redis(', '  1,', ');'],
          added: ['const a = redisManager;'],
        },
      ],
    });
  });

  it('keeps what a suggestion says', () => {
    const suggestion = { messageId: 'use', data: {}, message: 'Use it.', edits: [] };
    expect(violation({ suggestions: [suggestion] }).suggestions).toEqual([
      { message: 'Use it.', edits: [], hunks: [] },
    ]);
  });

  it('shortens the code of a long finding', () => {
    const text = `x = ${'y'.repeat(5000)}`;
    const { code, lines } = violation({ span: { start: 4, end: 5004 } }, text);
    expect(code).toMatch(/^y+…$/);
    expect(code.length).toBeLessThan(300);
    expect(lines).toEqual([text]);
  });

  it('knows the last line without an end', () => {
    expect(violation({ span: { start: 4, end: 5 } }, 'x\ny\nz').lines).toEqual(['z']);
  });
});
