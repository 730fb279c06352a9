/** A regular expression over a file's bytes, read as Latin-1. Built from names, so it is linear in the text. */
export interface Pattern {
  readonly source: string;
  /** A text that every match contains; it is searched for first, being much faster to find. */
  readonly literal: string;
  /** The word that it looks for, where it looks for one as it stands and for nothing else. */
  readonly word?: string;
}

const QUOTE = '["\'`]';
const NOT_AFTER_WORD = '(?<![\\w$])';
const NOT_BEFORE_WORD = '(?![\\w$])';
const EXTENSION = '(?:\\.[cm]?[jt]sx?)?';

/** The name as a word of its own, in code or in a string. */
export function nameIn(name: string): Pattern {
  const word = escaped(name);
  const pattern = { source: wordSource(word), literal: longestRun(name) };
  return word === asLatin1(name) ? { ...pattern, word } : pattern;
}

function wordSource(source: string): string {
  return NOT_AFTER_WORD + source + NOT_BEFORE_WORD;
}

/**
 * What matches where one of the patterns does. Words are put together first: the engine makes a tree of
 * plain texts, and tries several hundred at a place as fast as one.
 */
export function anyOf(patterns: readonly Pattern[]): Pattern {
  const words = new Set<string>();
  const sources = new Set<string>();
  for (const { word, source } of patterns) {
    if (word === undefined) sources.add(source);
    else words.add(word);
  }
  const first = words.size > 0 ? [wordSource(`(?:${[...words].join('|')})`)] : [];
  return { source: [...first, ...sources].join('|'), literal: '' };
}

/** A string that begins with the specifier of a package or alias, or is it. */
export function specifierStart(specifier: string): Pattern {
  return {
    source: `${QUOTE}(?:node:)?${escaped(specifier)}(?:${QUOTE}|\\\\?/)`,
    literal: longestRun(specifier),
  };
}

/** A string that is the whole specifier. */
export function specifierWhole(specifier: string): Pattern {
  return { source: QUOTE + escaped(specifier) + QUOTE, literal: longestRun(specifier) };
}

/** A string that ends as specifiers of a file do: with its name, and with or without an extension. */
export function specifierEnd(stem: string): Pattern {
  return {
    source: `${NOT_AFTER_WORD}${escaped(stem)}${EXTENSION}${QUOTE}`,
    literal: longestRun(stem),
  };
}

/** The same for the index file of a folder. */
export function folderSpecifierEnd(folder: string): Pattern {
  return {
    source: `${NOT_AFTER_WORD}${escaped(folder)}(?:/index${EXTENSION})?/?${QUOTE}`,
    literal: longestRun(folder),
  };
}

/** `.`, `../..`, `./index`: an index file as it is named from below its folder. */
export const DOTS_TO_INDEX: Pattern = {
  source: `(?:${QUOTE}|/)\\.{1,2}(?:/index${EXTENSION})?/?${QUOTE}`,
  literal: '.',
};

/** `from . import`: Python's package as it is named from below its folder. */
export const DOTS_TO_PACKAGE: Pattern = {
  source: '\\bfrom\\s*\\.+\\s*import\\b',
  literal: 'import',
};

/**
 * What takes or replaces a Python module as a whole, so that none of its names has to be written. Any
 * imported module can be handed on.
 */
export function takesWholePythonModule(name: string): readonly Pattern[] {
  const word = `\\b${escaped(name)}\\b`;
  const literal = longestRun(name);
  return [
    { source: '\\bimport\\s*\\(?\\s*\\*', literal: 'import' },
    { source: `\\bimport\\b[^\\n]*${word}`, literal },
    { source: `\\bimport(?:_module)?\\s*\\([^)]*${word}`, literal },
    { source: '\\bpatch', literal: 'patch' },
  ];
}

/**
 * A name that a class pattern of the registry matches; null where it has no letter to go by. What a
 * wildcard at either end stands for is left out: any word goes, and to try each would take long.
 */
export function classNamePattern(pattern: string): Pattern | null {
  const literal = longestRun(pattern);
  if (literal === '') return null;
  const start = pattern.startsWith('*') ? '' : NOT_AFTER_WORD;
  const end = pattern.endsWith('*') ? '' : NOT_BEFORE_WORD;
  const parts = pattern.split('*').filter((part) => part !== '');
  return { source: start + parts.map(escaped).join('[\\w$\\x80-\\xff]*') + end, literal };
}

/**
 * For use in a regular expression over Latin-1. A backslash that JavaScript ignores may stand before
 * punctuation; one before a letter or digit is decoded in the text.
 */
function escaped(text: string): string {
  return asLatin1(text).replaceAll(/[^\w\x80-\xff]/gu, (character) => `\\\\?\\${character}`);
}

/** UTF-8 bytes as one character each. */
export function asLatin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** The longest part that no backslash can interrupt. */
function longestRun(text: string): string {
  const [longest = ''] = text.split(/[^\p{L}\p{N}_]+/u).sort((a, b) => b.length - a.length);
  return longest;
}
