import { describe, it } from 'vitest';
import { removeCases } from './cases/remove.ts';
import { expectWritten } from './writing.ts';

describe('remove', () => {
  it.each(removeCases)('$name', expectWritten);
});
