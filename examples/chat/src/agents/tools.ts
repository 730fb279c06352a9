/** What a tool cannot do; the run goes on without its result. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

export interface Tool {
  readonly name: string;
  matches(content: string): boolean;
  run(content: string): string;
}

const SUM = /(\d+)\s*\+\s*(\d+)/;

const sum: Tool = {
  name: 'sum',
  matches: (content) => SUM.test(content),
  run(content) {
    const [, left, right] = SUM.exec(content) ?? [];
    return String(Number(left) + Number(right));
  },
};

const QUOTIENT = /(\d+)\s*\/\s*(\d+)/;

const quotient: Tool = {
  name: 'quotient',
  matches: (content) => QUOTIENT.test(content),
  run(content) {
    const [, dividend, divisor] = QUOTIENT.exec(content) ?? [];
    if (Number(divisor) === 0) throw new ToolError('division by zero');
    return String(Number(dividend) / Number(divisor));
  },
};

const wordCount: Tool = {
  name: 'word_count',
  matches: () => true,
  run: (content) => `${content.trim().split(/\s+/).length} words`,
};

/** In the order in which they are asked; the last one takes everything. */
export const TOOLS: readonly [Tool, ...Tool[]] = [sum, quotient, wordCount];
