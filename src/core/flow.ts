/**
 * What a function does in order, as far as calls are concerned: enough to ask whether one call has
 * happened on every path to another. Free of any language.
 */
export interface FlowFact {
  /** Index into declarations; null for the module itself. */
  readonly function: number | null;
  readonly steps: readonly FlowStep[];
}

export type FlowStep =
  | {
      readonly kind: 'call';
      /** Index into calls. */
      readonly call: number;
      /** What comes next waits for its end: `await f()`, `return f()`, `await Promise.all([f()])`. */
      readonly awaited: boolean;
    }
  /** A function without a name is made, to be called at some later time. Index into declarations. */
  | { readonly kind: 'make'; readonly function: number }
  /** One of the arms is taken. */
  | { readonly kind: 'branch'; readonly arms: readonly (readonly FlowStep[])[] }
  /** The arms from one of them on are taken, until one breaks out. */
  | {
      readonly kind: 'switch';
      readonly arms: readonly (readonly FlowStep[])[];
      /** One of them is taken for sure. */
      readonly exhaustive: boolean;
    }
  | {
      readonly kind: 'loop';
      readonly steps: readonly FlowStep[];
      readonly atLeastOnce: boolean;
      /** Only a way out ends it. */
      readonly endless: boolean;
    }
  | {
      readonly kind: 'try';
      readonly steps: readonly FlowStep[];
      /** Of several, one is taken; empty where nothing is caught. */
      readonly handlers: readonly (readonly FlowStep[])[];
      readonly last: readonly FlowStep[];
    }
  /**
   * The rest is not reached: of the function, of the nearest loop or switch, of one round of the loop;
   * `away` where the path ends in an error, or at a label, which is not followed.
   */
  | { readonly kind: 'leave'; readonly what: 'function' | 'block' | 'round' | 'away' };

/**
 * Whether a text can have to do with sockets at all. Flows are read off such files only: reading them
 * is work, and no other file can hold a connection's handler or start a server.
 */
export function mayHandleSockets(text: string): boolean {
  return /socket|['"]ws['"]|wsHandler|\.(?:listen|ws)\(/iu.test(text);
}

/** Without steps that lead nowhere: branches and loops without a call or a way out. */
export function withoutIdleSteps(steps: readonly FlowStep[]): readonly FlowStep[] {
  return steps.filter((step) => {
    switch (step.kind) {
      case 'branch':
      case 'switch':
        return step.arms.some((arm) => arm.length > 0);
      case 'loop':
        return step.steps.length > 0;
      case 'try':
        return [step.steps, step.last, ...step.handlers].some((one) => one.length > 0);
      default:
        return true;
    }
  });
}
