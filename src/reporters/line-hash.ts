/** Code units from the beginning of a line that its hash is made of. */
const BLOCK = 100;

/**
 * What GitHub's code scanning knows a line by, so that an alert stays the same when lines move: the action
 * that uploads a log works it out too, and warns of every result that says otherwise.
 *
 * It is made of the first hundred code units from the beginning of the line, white space aside, and of
 * how many lines up to this one begin like it. Line ends are counted as there: LF, CR and CRLF.
 *
 * @param text of the file, without byte order mark. A mark would change the hash of its first line.
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function lineHashesOf(text: string): (line: number) => string {
  const blocks = blocksOf(text);
  const counts = new Map<string, number>();
  const counted = blocks.map((block) => {
    const count = (counts.get(block) ?? 0) + 1;
    counts.set(block, count);
    return count;
  });
  return (line) => {
    const block = blocks[line - 1] ?? '';
    return `${hashOf(block)}:${String(counted[line - 1] ?? 1)}`;
  };
}

/** Of each line what its hash is made of. */
function blocksOf(text: string): readonly string[] {
  const end = '\uFFFF';
  const kept = text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[\t ]/gu, '') + end;
  const blocks: string[] = [];
  for (let from = 0, next = 0; next >= 0; from = next + 1) {
    blocks.push(kept.slice(from, from + BLOCK));
    next = kept.indexOf('\n', from);
  }
  return blocks;
}

/** A polynomial in 37 over 64 bits; a short block counts as one with zeros behind it. */
function hashOf(block: string): string {
  let hash = 0n;
  for (let at = 0; at < BLOCK; at++) {
    const unit = at < block.length ? block.charCodeAt(at) : 0;
    hash = BigInt.asUintN(64, hash * 37n + BigInt(unit));
  }
  return hash.toString(16);
}
