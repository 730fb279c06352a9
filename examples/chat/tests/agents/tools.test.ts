import { expect, it } from 'vitest';

import { triage } from '../../src/agents/triage-agent';

it.each([
  ['What is 2 + 40?', 'sum', '42'],
  ['What is 6 / 4?', 'quotient', '1.5'],
  ['one two three', 'word_count', '3 words'],
])('takes %j to %s', (content, name, result) => {
  const tool = triage(content);
  expect(tool.name).toBe(name);
  expect(tool.run(content)).toBe(result);
});
