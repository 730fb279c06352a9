import { describe, it } from 'vitest';
import { removals } from './cases/text.ts';
import { expectWritten } from './writing.ts';

describe('remove', () => {
  it.each(removals)('$name', expectWritten);
});
