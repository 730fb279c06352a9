import { isDigit, startsName } from './characters.ts';
import { PythonSyntaxError } from './parse-error.ts';

const RADIX_DIGITS: Readonly<Record<string, readonly [name: string, digits: string]>> = {
  x: ['hexadecimal', '0123456789abcdef'],
  o: ['octal', '01234567'],
  b: ['binary', '01'],
};

/** Keywords that may follow a number without a space, as in `1if x else 2`. */
const KEYWORDS_AFTER_NUMBER = ['and', 'else', 'for', 'if', 'in', 'is', 'not', 'or'];

/**
 * Offset behind the numeric literal at `start`, which must be a digit or a point before a digit.
 *
 * @throws PythonSyntaxError for misplaced underscores, leading zeros, missing digits and letters.
 */
export function scanNumber(text: string, start: number): number {
  const radix =
    text[start] === '0' ? RADIX_DIGITS[text.charAt(start + 1).toLowerCase()] : undefined;
  if (radix !== undefined) return scanRadix(text, start, ...radix);

  const integerEnd = scanDigits(text, start);
  const fractionEnd = text[integerEnd] === '.' ? scanDigits(text, integerEnd + 1) : integerEnd;
  const exponentEnd = scanExponent(text, fractionEnd);
  const imaginary = text[exponentEnd] === 'j' || text[exponentEnd] === 'J';
  if (exponentEnd === integerEnd && !imaginary) refuseLeadingZeros(text, start, integerEnd);
  const end = exponentEnd + (imaginary ? 1 : 0);
  refuseLetters(text, start, end, imaginary ? 'imaginary' : 'decimal');
  return end;
}

function scanRadix(text: string, start: number, name: string, digits: string): number {
  let end = start + 2;
  for (;;) {
    if (text[end] === '_') end++;
    if (end >= text.length || !digits.includes(text.charAt(end).toLowerCase())) break;
    end++;
  }
  if (end === start + 2 || text[end - 1] === '_' || isDigit(text.charCodeAt(end))) {
    throw new PythonSyntaxError(`invalid ${name} literal`, start, end);
  }
  refuseLetters(text, start, end, name);
  return end;
}

/** Behind digits with single underscores between them; `start` itself where there is no digit. */
function scanDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) {
    end++;
    if (text[end] === '_') {
      end++;
      if (!isDigit(text.charCodeAt(end))) {
        throw new PythonSyntaxError('invalid decimal literal', start, end);
      }
    }
  }
  return end;
}

function scanExponent(text: string, start: number): number {
  if (text[start] !== 'e' && text[start] !== 'E') return start;
  const sign = text[start + 1] === '+' || text[start + 1] === '-' ? 1 : 0;
  if (isDigit(text.charCodeAt(start + 1 + sign))) return scanDigits(text, start + 1 + sign);
  // `1else` is a number and a keyword; `1e+` is nothing.
  if (sign === 1) throw new PythonSyntaxError('invalid decimal literal', start, start + 2);
  return start;
}

function refuseLeadingZeros(text: string, start: number, end: number): void {
  if (text[start] !== '0') return;
  for (let index = start; index < end; index++) {
    if (text[index] !== '0' && text[index] !== '_') {
      throw new PythonSyntaxError(
        'leading zeros in decimal integer literals are not permitted',
        start,
        end,
      );
    }
  }
}

function refuseLetters(text: string, start: number, end: number, name: string): void {
  if (!startsName(text.charCodeAt(end))) return;
  if (KEYWORDS_AFTER_NUMBER.some((keyword) => text.startsWith(keyword, end))) return;
  throw new PythonSyntaxError(`invalid ${name} literal`, start, end + 1);
}
