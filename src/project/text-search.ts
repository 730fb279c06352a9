import type { Needle } from './needles.ts';
import { anyOf } from './pattern.ts';
import type { SearchedFile } from './source-files.ts';

/** Shorter texts occur nearly everywhere: looking for them first gains nothing. */
const SHORTEST_ANCHOR = 2;

/** A part that several literals share is looked for in their stead if it is at least this long. */
const SHORTEST_SHARED = 4;
const LONGEST_SHARED = 8;

/** A file that so many needles may be found in is looked through for each; for more, for all at once first. */
const MOST_ONE_BY_ONE = 16;

/** What the search has to ask: it reads texts, and knows no modules. */
export interface SearchQuestions {
  /** Whether the file is looked for at all. */
  isWanted(file: SearchedFile): boolean;
  /** Whether a specifier of the file means the module. */
  means(file: SearchedFile, specifier: string, module: string): boolean;
}

/**
 * Finds files by needles. Anchors, short texts that the literals of all patterns contain, are searched
 * in all bytes and remembered; regular expressions only run over the few files with an anchor.
 */
export class TextSearch {
  readonly #files: ReadonlySet<SearchedFile>;
  readonly #anchors: Map<string, ReadonlySet<SearchedFile>>;
  /** Needles that nothing short enough to be looked for first leads to. */
  readonly #open: Needle[] = [];

  private constructor(
    files: ReadonlySet<SearchedFile>,
    anchors: Map<string, ReadonlySet<SearchedFile>>,
  ) {
    this.#files = files;
    this.#anchors = anchors;
  }

  static over(files: Iterable<SearchedFile>): TextSearch {
    return new TextSearch(new Set(files), new Map());
  }

  /** A search of other files that keeps what is known of those that stay. */
  over(files: Iterable<SearchedFile>): TextSearch {
    const next = new Set(files);
    const added = [...next].filter((file) => !this.#files.has(file));
    const anchors = new Map<string, ReadonlySet<SearchedFile>>();
    for (const [anchor, found] of this.#anchors) {
      const kept = [...found].filter((file) => next.has(file));
      anchors.set(anchor, new Set([...kept, ...added.filter((file) => file.mayContain(anchor))]));
    }
    return new TextSearch(next, anchors);
  }

  /** The files that fulfil one of the needles, among those that are wanted. */
  find(needles: readonly Needle[], ask: SearchQuestions): SearchedFile[] {
    this.#prepare(needles);
    this.#open.push(
      ...needles.filter(({ any }) => any.some(({ literal }) => !this.#anchoredBy(literal))),
    );
    const possible = new Map<SearchedFile, Needle[]>();
    for (const needle of needles) {
      for (const file of this.#filesFor(needle)) {
        if (!mayConcern(needle, file) || !ask.isWanted(file)) continue;
        const others = possible.get(file);
        if (others) others.push(needle);
        else possible.set(file, [needle]);
      }
    }
    // Modules that are called alike have an anchor that is in most files: one look tells those apart.
    const rough =
      needles.length > MOST_ONE_BY_ONE ? anyOf(needles.flatMap(({ any }) => any)) : null;
    return [...possible]
      .filter(
        ([file, few]) =>
          (few.length <= MOST_ONE_BY_ONE || rough === null || file.matches(rough)) &&
          few.some((needle) => fulfils(file, needle, ask)),
      )
      .map(([file]) => file);
  }

  /**
   * Whether the file can fulfil any needle that was ever looked for; it need not be one that is searched.
   * A search that nothing was asked of yet rules nothing out.
   */
  mayFind(file: SearchedFile): boolean {
    return (
      (this.#anchors.size === 0 && this.#open.length === 0) ||
      this.#open.some((needle) => mayConcern(needle, file)) ||
      [...this.#anchors.keys()].some((anchor) => file.mayContain(anchor))
    );
  }

  #filesFor({ any }: Needle): Iterable<SearchedFile> {
    const sets = any.map(({ literal }) => this.#anchoredBy(literal));
    const [only, ...others] = sets;
    if (sets.includes(null)) return this.#files;
    if (others.length === 0) return only ?? [];
    return new Set(sets.flatMap((set) => [...(set ?? [])]));
  }

  /** The files with the rarest anchor that the literal contains; null where it has none. */
  #anchoredBy(literal: string): ReadonlySet<SearchedFile> | null {
    let rarest: ReadonlySet<SearchedFile> | null = null;
    for (const [anchor, files] of this.#anchors) {
      if (literal.includes(anchor) && (!rarest || files.size < rarest.size)) rarest = files;
    }
    return rarest;
  }

  /** Searches for the anchors that are not known yet, each file once. */
  #prepare(needles: readonly Needle[]): void {
    const literals = needles
      .flatMap(({ any }) => any.map(({ literal }) => literal))
      .filter((literal) => literal.length >= SHORTEST_ANCHOR && !this.#anchoredBy(literal));
    const anchors = anchorsOf([...new Set(literals)]);
    const found = anchors.map(() => new Set<SearchedFile>());
    for (const file of this.#files) {
      anchors.forEach((anchor, at) => {
        if (file.mayContain(anchor)) found[at]?.add(file);
      });
    }
    anchors.forEach((anchor, at) => this.#anchors.set(anchor, found[at] ?? new Set()));
  }
}

function fulfils(file: SearchedFile, needle: Needle, ask: SearchQuestions): boolean {
  const { any, also, module } = needle;
  const hasName = also === null || also.some((pattern) => file.matches(pattern));
  if (module === null) return hasName && any.some((pattern) => file.matches(pattern));
  return any.some((pattern) =>
    file
      .specifiers(pattern)
      .some(
        ({ value, takesNames }) =>
          (hasName || !takesNames) && (value === null || ask.means(file, value, module)),
      ),
  );
}

function mayConcern(needle: Needle, { file, language }: SearchedFile): boolean {
  const { below } = needle;
  return (
    (needle.language === null || needle.language === language.id) &&
    (below === null || below === '' || file.startsWith(`${below}/`))
  );
}

/**
 * Texts of which every literal contains one: greedily those that most literals share, the longest of
 * them first.
 */
function anchorsOf(literals: readonly string[]): readonly string[] {
  const anchors: string[] = [];
  let open = literals;
  while (open.length > 0) {
    const counts = new Map<string, number>();
    for (const literal of open) {
      for (const part of partsOf(literal)) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    const [best] = [...counts].reduce((a, b) =>
      b[1] > a[1] || (b[1] === a[1] && b[0].length > a[0].length) ? b : a,
    );
    anchors.push(best);
    open = open.filter((literal) => !literal.includes(best));
  }
  return anchors;
}

function partsOf(literal: string): ReadonlySet<string> {
  const parts = new Set([literal]);
  for (let length = SHORTEST_SHARED; length <= LONGEST_SHARED; length += 1) {
    for (let start = 0; start + length <= literal.length; start += 1) {
      parts.add(literal.slice(start, start + length));
    }
  }
  return parts;
}
