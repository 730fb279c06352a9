/** What is not JSON in a text, and where. */
export interface JsonSyntaxError {
  readonly offset: number;
  readonly message: string;
}

// What may stand in a string unescaped is the list of RFC 8259, section 7.
const TOKEN =
  /"(?:[\u0020\u0021\u0023-\u005b\u005d-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/y;

/**
 * The first place where a text is not JSON; null when it is. Only for texts that `JSON.parse` has
 * refused: that does not say where in a short one.
 */
export function findJsonSyntaxError(text: string): JsonSyntaxError | null {
  try {
    new JsonReader(text).document();
    return null;
  } catch (error) {
    if (error instanceof Unexpected) return { offset: error.offset, message: error.message };
    throw error;
  }
}

class Unexpected extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

class JsonReader {
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value();
    if (this.#peek() !== '') this.#fail('Expected the end of the file');
  }

  #value(): void {
    const token = this.#peek();
    if (token === '{') this.#members('}', () => this.#member());
    else if (token === '[') this.#members(']', () => this.#value());
    else if (token === '' || /^[\]},:]$/.test(token)) this.#fail('Expected a value');
    else this.#take(token);
  }

  #members(end: string, member: () => void): void {
    this.#take(this.#peek());
    if (this.#peek() === end) return this.#take(end);
    for (;;) {
      member();
      if (this.#peek() === end) return this.#take(end);
      if (this.#peek() !== ',') this.#fail(`Expected "," or "${end}"`);
      this.#take(',');
      if (this.#peek() === end)
        this.#fail('A comma must not be the last thing in a list or object');
    }
  }

  #member(): void {
    const key = this.#peek();
    if (!key.startsWith('"')) this.#fail('Expected a key in double quotes');
    this.#take(key);
    if (this.#peek() !== ':') this.#fail('Expected ":"');
    this.#take(':');
    this.#value();
  }

  /** The next token after white space; empty at the end. */
  #peek(): string {
    while (/[ \t\r\n]/.test(this.#text.charAt(this.#offset))) this.#offset++;
    if (this.#offset >= this.#text.length) return '';
    TOKEN.lastIndex = this.#offset;
    const token = TOKEN.exec(this.#text)?.[0];
    if (token !== undefined) return token;
    const character = this.#text[this.#offset];
    if (character === '/') this.#fail('JSON has no comments');
    if (character === "'") this.#fail('Strings have double quotes in JSON');
    if (character === '"') this.#fail('This string does not end, or has an escape that JSON lacks');
    return this.#fail(`Unexpected "${character}"`);
  }

  #take(token: string): void {
    this.#offset += token.length;
  }

  #fail(message: string): never {
    throw new Unexpected(this.#offset, `${message}.`);
  }
}
