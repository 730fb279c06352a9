import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import {
  importStyle,
  type ImportStyle,
} from '../../../../src/languages/ecmascript/resolve/import-style.ts';

const FILES: Readonly<Record<string, string>> = {
  '@/infra/redis': 'src/infra/redis.ts',
  '@/models': 'src/models/index.ts',
  '@/models/index': 'src/models/index.ts',
  '@models': 'src/models/index.ts',
  '../errors': 'src/errors.ts',
  './near': 'src/app/near.ts',
};

const styleOf = (...specifiers: readonly string[]): ImportStyle => {
  const text = specifiers.map((specifier) => `import '${specifier}';\n`).join('');
  return importStyle(extract('src/app/a.ts', text), (specifier) => FILES[specifier] ?? null);
};

describe('importStyle', () => {
  it.each(['@/infra/redis', '@/models', '@/models/index'])('learns an alias from %s', (one) => {
    expect(styleOf(one)).toMatchObject({
      aliases: [{ alias: '@/', folder: 'src/' }],
      prefersAlias: true,
    });
  });

  it('learns none from a name that stands for one module', () => {
    expect(styleOf('@models')).toMatchObject({ aliases: [], prefersAlias: false });
  });

  it('prefers the alias where as many imports have one as go upwards', () => {
    expect(styleOf('@/models', '../errors', './near').prefersAlias).toBe(true);
    expect(styleOf('../errors', './near').prefersAlias).toBe(false);
  });
});
