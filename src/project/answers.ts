import { distinct } from './distinct-identities.ts';
import type { Identity } from './project.ts';

/** Parts of one thing that one question may lead to. More are asked for in code that a bundler wrote alone. */
const MOST_WAYS = 100;

/** Something that has a value, and how long the path is that is asked of it. */
export interface Asked {
  readonly subject: string;
  readonly length: number;
}

/** What was worked out while a question that it leads back to was open. */
interface Part {
  readonly answer: readonly Identity[];
  /** The depth of the outermost such question. */
  cut: number;
}

/**
 * Answers by question, each worked out once. A question that is asked again while it is being answered
 * (modules that re-export each other) adds nothing; what was worked out under such a cut is only part
 * of an answer. It does until the question that began the circle is answered, which gets everything by
 * its own way; afterwards only that one's answer is kept.
 */
export class Answers {
  readonly #known = new Map<string, readonly Identity[]>();
  readonly #parts = new Map<string, Part>();
  /** For each question that is being answered, the outermost first: the questions that were cut at it. */
  readonly #open: string[][] = [];
  readonly #depths = new Map<string, number>();
  /** By subject: the questions about it that are being answered, the outermost first. */
  readonly #subjects = new Map<string, { readonly length: number; readonly depth: number }[]>();
  /** By subject: how many questions about it the outermost one has led to. */
  readonly #ways = new Map<string, number>();
  /** The outermost question in progress that was cut since; Infinity for none. */
  #cut = Infinity;

  /**
   * Whether asking for this leads nowhere: less of the subject is being asked for already, so that the
   * path grows by each round, or it was asked for in more ways than people could follow.
   */
  isEndless({ subject, length }: Asked): boolean {
    const shorter = this.#subjects.get(subject)?.find((asked) => asked.length < length);
    const tooMany = (this.#ways.get(subject) ?? 0) >= MOST_WAYS;
    if (shorter || tooMany) this.#cut = Math.min(this.#cut, tooMany ? 0 : (shorter?.depth ?? 0));
    return shorter !== undefined || tooMany;
  }

  answer(question: string, workOut: () => readonly Identity[], asked?: Asked): readonly Identity[] {
    const known = this.#known.get(question);
    if (known) return known;
    const part = this.#parts.get(question);
    const cut = part?.cut ?? this.#depths.get(question);
    if (cut !== undefined) {
      this.#cut = Math.min(this.#cut, cut);
      return part?.answer ?? [];
    }
    const depth = this.#open.length;
    const cutBefore = this.#cut;
    this.#cut = Infinity;
    this.#open.push([]);
    this.#depths.set(question, depth);
    if (asked) this.#begin(asked, depth);
    const answer = distinct(workOut());
    if (asked) this.#subjects.get(asked.subject)?.pop();
    this.#depths.delete(question);
    this.#close(question, answer);
    this.#cut = Math.min(cutBefore, this.#cut);
    return answer;
  }

  #close(question: string, answer: readonly Identity[]): void {
    const inside = this.#open.pop() ?? [];
    const outer = this.#open[this.#cut];
    if (outer) {
      this.#parts.set(question, { answer, cut: this.#cut });
      for (const one of inside) {
        const part = this.#parts.get(one);
        if (part) part.cut = this.#cut;
      }
      outer.push(...inside, question);
    } else {
      this.#known.set(question, answer);
      for (const one of inside) this.#parts.delete(one);
      this.#cut = Infinity;
      if (this.#open.length === 0) this.#ways.clear();
    }
  }

  #begin({ subject, length }: Asked, depth: number): void {
    this.#ways.set(subject, (this.#ways.get(subject) ?? 0) + 1);
    const inProgress = this.#subjects.get(subject);
    if (inProgress) inProgress.push({ length, depth });
    else this.#subjects.set(subject, [{ length, depth }]);
  }
}
