import { describe, expect, it } from 'vitest';
import { forbiddenBy } from '../../../src/registry/source-keys/forbidden.ts';
import { sourceOf, sourceTexts } from '../read.ts';

describe('forbidden', () => {
  const source = sourceOf({
    forbidden: [
      { in: 'src/websocket/**', name: '*factory*', allow: ['user-execution-context-factory'] },
      { in: ['src/db/**', 'src/cache/**'], name: ['*-manager', 'redis'] },
    ],
  });

  it.each([
    ['src/websocket/manager-factory.ts', '*factory*'],
    ['src/websocket/deep/WebSocketFactory.tsx', '*factory*'],
    ['src/websocket/factory.py', '*factory*'],
    ['src/websocket/a-factory.test.ts', '*factory*'],
    ['src/websocket/user-execution-context-factory.ts', undefined],
    ['src/websocket/user-execution-context-factory.test.ts', undefined],
    ['src/websocket/manager.ts', undefined],
    ['src/factory/manager.ts', undefined],
    ['src/db/redis-manager.ts', '*-manager'],
    ['src/cache/redis.test.ts', 'redis'],
    ['src/cache/redis-cache.ts', undefined],
  ])('%s: %s', (file, pattern) => {
    expect(forbiddenBy(source, file)?.pattern).toBe(pattern);
  });

  it('takes file names alone', () => {
    const forbidden = [{ in: 'src/**', name: 'db/*', allow: ['a/b'] }];
    expect(sourceTexts({ forbidden })).toEqual([
      'forbidden[0].name: A file name has no slash. Give the folder in "in" and the file name alone here.',
      'forbidden[0].allow: A file name has no slash. Give the folder in "in" and the file name alone here.',
    ]);
  });

  it('needs a folder and a name', () => {
    expect(sourceTexts({ forbidden: [{ in: 'src/**' }] })[0]).toContain(
      'forbidden[0].name: "name" is missing;',
    );
    expect(sourceTexts({ forbidden: [{ name: 'x' }] })[0]).toContain(
      'forbidden[0].in: "in" is missing;',
    );
  });
});
