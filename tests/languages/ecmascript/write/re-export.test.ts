import { describe, it } from 'vitest';
import { reExportCases } from './cases/re-export.ts';
import { expectWritten } from './writing.ts';

describe('re-export', () => {
  it.each(reExportCases)('$name', expectWritten);
});
