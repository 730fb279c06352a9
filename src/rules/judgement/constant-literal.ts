/**
 * Whether a piece of normalised code is a literal that means the same wherever it stands: strings
 * without holes, numbers, booleans, null, and arrays, objects and dictionaries of these. Everything
 * with a name in it (a variable, a call, a spread) is not.
 *
 * @param code as `normalisedCode` gives it: no comments, no insignificant white space.
 */
export function isConstantLiteral(code: string): boolean {
  return valueEnd(code, 0) === code.length;
}

const CONSTANT_WORDS: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', 'undefined'],
  ...['True', 'False', 'None'],
]);

/** The offset after the literal at `start`; -1 where there is none. */
function valueEnd(code: string, start: number): number {
  const first = code[start];
  if (first === '"' || first === "'" || first === '`') return stringEnd(code, start);
  if (first === '[') return listEnd(code, start + 1, ']', valueEnd);
  if (first === '{') return listEnd(code, start + 1, '}', entryEnd);
  if (first === '-') return isDigit(code[start + 1]) ? wordEnd(code, start + 1) : -1;
  const end = wordEnd(code, start);
  const word = code.slice(start, end);
  return CONSTANT_WORDS.has(word) || isNumber(word) ? end : -1;
}

function stringEnd(code: string, start: number): number {
  const quote = code[start];
  for (let at = start + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === quote) return at + 1;
    else if (quote === '`' && code.startsWith('${', at)) return -1;
  }
  return -1;
}

type ElementEnd = (code: string, start: number) => number;

function listEnd(code: string, start: number, close: string, elementEnd: ElementEnd): number {
  let at = start;
  while (code[at] !== close) {
    at = elementEnd(code, at);
    if (code[at] === ',') at++;
    else if (code[at] !== close) return -1;
  }
  return at + 1;
}

/** `key: value`, the key a name, a number or a string; no short form, which names a variable. */
function entryEnd(code: string, start: number): number {
  const quoted = code[start] === '"' || code[start] === "'";
  const keyEnd = quoted ? stringEnd(code, start) : wordEnd(code, start);
  return keyEnd > start && code[keyEnd] === ':' ? valueEnd(code, keyEnd + 1) : -1;
}

function wordEnd(code: string, start: number): number {
  let at = start;
  while (/[\p{ID_Continue}$.]/u.test(code[at] ?? '')) at++;
  return at;
}

function isDigit(character: string | undefined): boolean {
  return /\d/u.test(character ?? '');
}

function isNumber(word: string): boolean {
  return isDigit(word[0]) && !Number.isNaN(Number(word.replaceAll('_', '')));
}
