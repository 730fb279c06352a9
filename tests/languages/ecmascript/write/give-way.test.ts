import { describe, it } from 'vitest';
import { declarations } from './cases/give-way.ts';
import { expectWritten } from './writing.ts';

describe('a declaration gives way to an import', () => {
  it.each(declarations)('$name', expectWritten);
});
