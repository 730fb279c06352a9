import type { Side } from './side.ts';

/** The state before the changes. */
export interface EarlierState {
  readonly side: Side;
  /** Whether its registry reads like the later one. */
  readonly isSameRegistry: boolean;
}

/** The earlier state, opened when somebody asks: where nothing is wrong now, nobody does. */
export class Earlier {
  readonly #open: () => EarlierState | null;
  readonly #openUnderLater: () => Side;
  #state: EarlierState | null | undefined;
  #underLater: Side | undefined;

  /** @param open answers null where there was no registry, and so no finding. */
  constructor(open: () => EarlierState | null, openUnderLater: () => Side) {
    this.#open = open;
    this.#openUnderLater = openUnderLater;
  }

  get state(): EarlierState | null {
    if (this.#state === undefined) this.#state = this.#open();
    return this.#state;
  }

  /** The earlier files as the later registry judges them. */
  get underLaterRegistry(): Side {
    this.#underLater ??= this.#openUnderLater();
    return this.#underLater;
  }
}
