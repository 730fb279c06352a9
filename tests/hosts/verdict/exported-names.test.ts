import { describe, expect, it } from 'vitest';
import { exportedNamesIn } from '../../../src/hosts/verdict/exported-names.ts';
import { opened } from '../cli/opened.ts';

const project = opened(
  {
    'src/redis.ts': "export const redisManager = 1;\nexport * from './more';\n",
    'src/more.ts': "export const more = 2;\nexport default 3;\nexport * from './redis';\n",
    'src/outside.ts': "export * from 'ioredis';\nexport const redisManager = 1;\n",
    'src/broken.ts': 'export const redisManager = ;\n',
  },
  { sources: { redis: { module: 'src/redis.ts', exports: { instance: 'redisManager' } } } },
);
const names = (file: string): readonly string[] | undefined =>
  exportedNamesIn(project)(file)?.toSorted();

describe('exportedNamesIn', () => {
  it('follows export *, also in a circle, without default exports', () => {
    expect(names('src/redis.ts')).toEqual(['more', 'redisManager']);
  });

  it.each([
    ['a star leads outside', 'src/outside.ts'],
    ['the file does not parse', 'src/broken.ts'],
    ['there is no such file', 'src/nothing.ts'],
  ])('does not say where %s', (_, file) => {
    expect(names(file)).toBeUndefined();
  });
});
