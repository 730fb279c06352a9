import { describe, it } from 'vitest';
import { prefixCases } from './cases/text.ts';
import { expectWritten } from './writing.ts';

describe('prefix-string puts text before', () => {
  it.each(prefixCases)('$name', expectWritten);
});
