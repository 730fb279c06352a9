import { describe, expect, it } from 'vitest';
import { sourceOf, sourceTexts } from '../read.ts';

describe('module', () => {
  it('can be a list', () => {
    const { modules } = sourceOf({ module: ['backend/redis.py', 'web/redis.ts', '@acme/redis'] });
    expect(modules.map(({ kind, language }) => [kind, language])).toEqual([
      ['file', 'python'],
      ['file', 'ecmascript'],
      ['package', 'ecmascript'],
    ]);
  });

  it('names no export', () => {
    expect(sourceTexts({ module: 'src/redis.ts#redisManager' })).toEqual([
      'module: A canonical module is named without an export. Write "src/redis.ts" and name the export in "exports".',
    ]);
  });

  it('is listed once', () => {
    expect(sourceTexts({ module: ['src/a.ts', './src/a.ts'] })).toEqual([
      'module[1]: This module is listed twice. Remove one.',
    ]);
  });

  it('is not an empty list', () => {
    expect(sourceTexts({ module: [] })[0]).toContain('module: ');
  });

  it('reports each bad one of a list', () => {
    expect(
      sourceTexts({ module: ['../a.ts', 'src/b.ts', '@/c'] }).map((text) => text.split(':')[0]),
    ).toEqual(['module[0]', 'module[2]']);
  });
});
