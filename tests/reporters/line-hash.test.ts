import { describe, expect, it } from 'vitest';
import { lineHashesOf } from '../../src/reporters/line-hash.ts';

const hashes = (text: string): readonly string[] => {
  const hashOf = lineHashesOf(text);
  return text.split(/\r\n|[\r\n]/u).map((_, index) => hashOf(index + 1));
};

// What the code of GitHub's action answers for these texts.
describe('lineHashesOf', () => {
  it('hashes what a line begins with, whatever its white space and line ends', () => {
    const expected = [
      '3abde7cd8de7541f:1',
      '4a10d8ec2bbb928f:1',
      'bc4f341c52fb9c41:1',
      '554d8b0f5f1838ca:1',
      'c129715d7a2bc9a3:1',
    ];
    const text = "import Redis from 'ioredis';\r\n\r\n\tnew Redis();\r\n  new Redis();\r\n";
    expect(hashes(text)).toEqual(expected);
    expect(hashes(text.replaceAll('\r\n', '\n'))).toEqual(expected);
    expect(hashes(text.replaceAll('\r\n', '\r'))).toEqual(expected);
    expect(hashes(text.replaceAll('\t', '      '))).toEqual(expected);
  });

  it('counts lines that begin alike', () => {
    expect(hashes('new Redis();\n'.repeat(12))).toEqual([
      '19d07c1383eb9c10:1',
      '19d07c1383eb9c10:2',
      '19d07c1383eb9c10:3',
      '19d07c1383eb9c10:4',
      '19d07c144970a39b:1',
      '4239332878d2eb44:1',
      '280546db0e31d13d:1',
      'a042cf1bd3710686:1',
      'ce6a0f9cbcc10c1f:1',
      '363791aa4e983308:1',
      'bc4f341c52fb9c41:1',
      '554d8b0f5f1838ca:1',
      'c129715d7a2bc9a3:1',
    ]);
  });

  it('looks no further than a hundred code units', () => {
    const line = (rest: string): string => `const a = "${'x'.repeat(200)}${rest}";\nend`;
    expect(hashes(line(''))).toEqual(['26ee33d3c5900a97:1', '43b6461eda086fe2:1']);
    expect(hashes(line('y'))).toEqual(hashes(line('')));
  });

  it('has an answer for an empty text', () => {
    expect(hashes('')).toEqual(['c129715d7a2bc9a3:1']);
  });
});
