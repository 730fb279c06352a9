import { describe, it } from 'vitest';
import { replacements } from './cases/text.ts';
import { expectWritten } from './writing.ts';

describe('replace-text', () => {
  it.each(replacements)('$name', expectWritten);
});
