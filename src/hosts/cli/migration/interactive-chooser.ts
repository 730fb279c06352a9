import type { Finding } from '../../../core/finding.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { questionText, QUESTION_HELP, type Offer } from '../../../reporters/migration-question.ts';
import type { Chooser } from '../../migrate/chooser.ts';
import type { Questions } from '../ask.ts';
import { violationsIn } from '../report/violations.ts';

/** What was answered for a finding, and where that is by now. */
interface Decision {
  readonly rule: string;
  start: number;
  /** Null to leave it; `fix`, or the place of the suggestion. */
  readonly take: 'fix' | number | null;
}

/**
 * Asks for each finding that something can be written for. An answer holds in later passes too, in
 * which the finding may stand elsewhere and its edits may be others.
 */
export class InteractiveChooser implements Chooser {
  readonly #questions: Questions;
  readonly #colours: boolean;
  readonly #pathFor: (file: string) => string;
  readonly #decisions = new Map<string, Decision[]>();
  /** What holds for all that is still to be asked. */
  #rest: 'ask' | 'fixes' | 'nothing' = 'ask';
  /** The file whose other findings are left. */
  #leftFile: string | null = null;

  constructor(
    questions: Questions,
    options: { readonly colours: boolean; readonly pathFor: (file: string) => string },
  ) {
    this.#questions = questions;
    this.#colours = options.colours;
    this.#pathFor = options.pathFor;
  }

  async choose(finding: Finding, text: string): Promise<readonly TextEdit[] | null> {
    if (!finding.fix && finding.suggestions.length === 0) return null;
    const ofFile = this.#decisions.get(finding.file) ?? [];
    this.#decisions.set(finding.file, ofFile);
    let decision = ofFile.find(
      ({ rule, start }) => rule === finding.rule && start === finding.span.start,
    );
    if (!decision) {
      const take = await this.#ask(finding, text);
      decision = { rule: finding.rule, start: finding.span.start, take };
      ofFile.push(decision);
    }
    if (decision.take === null) return null;
    if (decision.take === 'fix') return finding.fix;
    return finding.suggestions[decision.take]?.edits ?? null;
  }

  edited(file: string, edits: readonly TextEdit[]): void {
    for (const decision of this.#decisions.get(file) ?? []) {
      const before = edits.filter(({ end }) => end <= decision.start);
      const moved = before.reduce(
        (sum, { start, end, text }) => sum + text.length - (end - start),
        0,
      );
      decision.start += moved;
    }
  }

  forget(file: string): void {
    this.#decisions.delete(file);
  }

  async #ask(finding: Finding, text: string): Promise<Decision['take']> {
    if (this.#rest === 'nothing' || this.#leftFile === finding.file) return null;
    if (this.#rest === 'fixes') return finding.fix ? 'fix' : null;
    const [violation] = violationsIn(text, [finding], () => ({ zone: null, accepted: false }));
    if (!violation) return null;
    const offer: Offer = { violation, file: this.#pathFor(finding.file), colours: this.#colours };
    let question = questionText(offer);
    for (;;) {
      const answer = await this.#questions.ask(question);
      switch (answer?.toLowerCase()) {
        case 'y':
          if (finding.fix) return 'fix';
          break;
        case 'n':
          return null;
        case 'a':
          this.#rest = 'fixes';
          return finding.fix ? 'fix' : null;
        case 'd':
          this.#leftFile = finding.file;
          return null;
        case 'q':
        case undefined:
          this.#rest = 'nothing';
          return null;
        default: {
          const number = Number(answer);
          if (answer !== '' && finding.suggestions[number - 1]) return number - 1;
        }
      }
      question = QUESTION_HELP;
    }
  }
}
