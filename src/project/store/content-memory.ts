import type { FileProblem } from '../file-problem.ts';

type Reason = FileProblem['reason'];

/** What the search knows about one content and one text: nothing yet, or whether the text may occur. */
const UNKNOWN = '0';
const ABSENT = '1';
const PRESENT = '2';

/** A run that learnt less than this share of what it needed leaves the rest for a later one to write down. */
const WORTH_WRITING = 1 / 32;

/** The form in which it is kept. */
interface Written {
  readonly ids: string;
  /** By position: why the content cannot be judged. */
  readonly reasons: Readonly<Record<number, Reason>>;
  /** By text: a digit for each content. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * What was found out about contents by reading them: why one cannot be judged, and which texts may occur
 * in it. Both follow from the bytes alone, so the id that git gives to these is all that they are kept by,
 * and nothing in here can become stale.
 */
export class ContentMemory {
  readonly #positions = new Map<string, number>();
  readonly #reasons = new Map<number, Reason>();
  /** By text: a digit for each content that was known at the start. */
  readonly #recalled: ReadonlyMap<string, string>;
  /** By text: the digits that were learnt since, by position. */
  readonly #learnt = new Map<string, Map<number, string>>();
  /** The contents that were asked for, by position. */
  readonly #used = new Set<number>();
  #asked = 0;
  #answered = 0;

  private constructor({ ids, reasons, texts }: Written) {
    if (ids !== '') ids.split(' ').forEach((id, position) => this.#positions.set(id, position));
    for (const [position, reason] of Object.entries(reasons)) {
      this.#reasons.set(Number(position), reason);
    }
    this.#recalled = new Map(Object.entries(texts));
  }

  /** @param text what {@link written} gave in another run; null where there was none. */
  static from(text: string | null): ContentMemory {
    const nothing: Written = { ids: '', reasons: {}, texts: {} };
    if (text === null) return new ContentMemory(nothing);
    try {
      const value: unknown = JSON.parse(text);
      return new ContentMemory(isWritten(value) ? value : nothing);
    } catch {
      return new ContentMemory(nothing);
    }
  }

  /** A content that has been read before; null for one that has not. */
  recall(id: string): RememberedContent | null {
    const position = this.#positions.get(id);
    return position === undefined ? null : this.#content(position);
  }

  /** @param reason null for a content that can be judged. */
  learn(id: string, reason: Reason | null): RememberedContent {
    const position = this.#positions.get(id) ?? this.#positions.size;
    this.#positions.set(id, position);
    if (reason !== null) this.#reasons.set(position, reason);
    return this.#content(position);
  }

  #content(position: number): RememberedContent {
    this.#used.add(position);
    return {
      reason: this.#reasons.get(position) ?? null,
      mayContain: (text, read) => this.#mayContain(position, text, read),
    };
  }

  #mayContain(position: number, text: string, read: () => boolean | null): boolean {
    this.#asked += 1;
    const known = this.#digit(position, text);
    if (known !== UNKNOWN) return known === PRESENT;
    this.#answered += 1;
    const answer = read();
    if (answer === null) return false;
    let digits = this.#learnt.get(text);
    if (!digits) this.#learnt.set(text, (digits = new Map<number, string>()));
    digits.set(position, answer ? PRESENT : ABSENT);
    return answer;
  }

  #digit(position: number, text: string): string {
    const recalled = this.#recalled.get(text)?.charAt(position) ?? '';
    if (recalled !== '' && recalled !== UNKNOWN) return recalled;
    return this.#learnt.get(text)?.get(position) ?? UNKNOWN;
  }

  /** Whether so much was learnt that the next run is better off with it. */
  get isWorthWriting(): boolean {
    return this.#answered > this.#asked * WORTH_WRITING;
  }

  /** The contents that were asked for in this run; others are forgotten, so it grows no larger than the project. */
  written(): string {
    const ids = [...this.#positions];
    const kept = [...this.#used].sort((a, b) => a - b);
    const reasons = kept.flatMap((position, at) => {
      const reason = this.#reasons.get(position);
      return reason === undefined ? [] : [[at, reason] as const];
    });
    const texts = [...new Set([...this.#recalled.keys(), ...this.#learnt.keys()])].map((text) => [
      text,
      kept.map((position) => this.#digit(position, text)).join(''),
    ]);
    const written: Written = {
      ids: kept.map((position) => ids[position]?.[0] ?? '').join(' '),
      reasons: Object.fromEntries(reasons),
      texts: Object.fromEntries(texts) as Written['texts'],
    };
    return JSON.stringify(written);
  }
}

/** What is known about one content. */
export interface RememberedContent {
  readonly reason: Reason | null;
  /** @param read finds out what is not known; null where the content is not there now, which says nothing of it. */
  mayContain(text: string, read: () => boolean | null): boolean;
}

/** A digest says that it is what was put in, not that it was put in by us. */
function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { ids, reasons, texts } = value as Partial<Record<keyof Written, unknown>>;
  if (typeof ids !== 'string' || !isRecord(reasons) || !isRecord(texts)) return false;
  const size = ids === '' ? 0 : ids.split(' ').length;
  return (
    Object.values(reasons).every((reason) => isReason(reason)) &&
    Object.values(texts).every(
      (digits) => typeof digits === 'string' && digits.length === size && /^[012]*$/u.test(digits),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const REASONS: Readonly<Record<Reason, true>> = {
  unreadable: true,
  binary: true,
  'too-large': true,
  'not-utf-8': true,
};

function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && Object.hasOwn(REASONS, value);
}
