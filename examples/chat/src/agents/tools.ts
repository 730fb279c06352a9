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

const wordCount: Tool = {
  name: 'word_count',
  matches: () => true,
  run: (content) => `${content.trim().split(/\s+/).length} words`,
};

/** In the order in which they are asked; the last one takes everything. */
export const TOOLS: readonly [Tool, ...Tool[]] = [sum, wordCount];
