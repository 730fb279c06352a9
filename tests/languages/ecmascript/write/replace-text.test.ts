import { describe, it } from 'vitest';
import { replaceCases } from './cases/text.ts';
import { expectWritten } from './writing.ts';

describe('replace-text replaces', () => {
  it.each(replaceCases)('$name', expectWritten);
});
