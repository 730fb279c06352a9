import { describe, it } from 'vitest';
import { reExports } from './cases/re-export.ts';
import { expectWritten } from './writing.ts';

describe('re-export', () => {
  it.each(reExports)('$name', expectWritten);
});
