import { describe, it } from 'vitest';
import { prefixes } from './cases/text.ts';
import { expectWritten } from './writing.ts';

describe('prefix-string', () => {
  it.each(prefixes)('$name', expectWritten);
});
