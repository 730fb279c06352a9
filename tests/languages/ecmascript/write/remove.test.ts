import { describe, it } from 'vitest';
import { removeCases } from './cases/remove.ts';
import { lines, neighbours } from './cases/removed-lines.ts';
import { expectWritten } from './writing.ts';

describe('remove', () => {
  it.each([...removeCases, ...neighbours, ...lines])('$name', expectWritten);
});
