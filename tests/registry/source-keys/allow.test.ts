import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../src/registry/source-keys/allow.ts';
import { sourceOf, sourceTexts } from '../read.ts';

describe('allow', () => {
  it('names files that may break the rules of the source', () => {
    const source = sourceOf({ allow: ['scripts/'] });
    expect(isAllowed(source, 'scripts/deep/a.ts')).toBe(true);
    expect(isAllowed(source, 'src/scripts/a.ts')).toBe(false);
  });

  it('allows none by default', () => {
    expect(isAllowed(sourceOf({}), 'scripts/a.ts')).toBe(false);
  });

  it('cannot leave the folder', () => {
    expect(sourceTexts({ allow: ['a/**', '../b/**'] })).toEqual([
      "allow[1]: This glob leaves the registry's folder. Write it from the folder of ssot.config, or move ssot.config up.",
    ]);
  });
});
