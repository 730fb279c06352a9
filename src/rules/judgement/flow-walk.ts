import type { FlowStep } from '../../core/flow.ts';

/** Whether something has happened on every path to a place; null for a place that no path reaches. */
export type Done = boolean | null;

/** What a walk asks and tells on its way. */
export interface FlowVisitor {
  /** @returns the state after the call. */
  call(step: Extract<FlowStep, { kind: 'call' }>, done: boolean): Done;
  make(step: Extract<FlowStep, { kind: 'make' }>, done: boolean): void;
}

/** Where paths meet: done only where all of them have done it. */
function meet(...states: readonly Done[]): Done {
  const reached = states.filter((state) => state !== null);
  return reached.length === 0 ? null : reached.every(Boolean);
}

/**
 * Walks through a function on all paths at once, from a state. What was done stays done, so one round
 * of a loop tells all.
 *
 * @returns the state at its end and at its returns.
 */
export function walk(steps: readonly FlowStep[], start: Done, visitor: FlowVisitor): Done {
  const ways: Ways = { returns: [], breaks: [], rounds: [] };
  const end = walkSteps(steps, start, visitor, ways);
  return meet(end, ...ways.returns);
}

/** The states with which paths leave. */
interface Ways {
  readonly returns: Done[];
  readonly breaks: Done[];
  readonly rounds: Done[];
}

function walkSteps(
  steps: readonly FlowStep[],
  start: Done,
  visitor: FlowVisitor,
  ways: Ways,
): Done {
  return steps.reduce<Done>((done, step) => walkStep(step, done, visitor, ways), start);
}

function walkStep(step: FlowStep, done: Done, visitor: FlowVisitor, ways: Ways): Done {
  if (done === null) return null;
  switch (step.kind) {
    case 'call':
      return visitor.call(step, done);
    case 'make':
      visitor.make(step, done);
      return done;
    case 'branch':
      return meet(...step.arms.map((arm) => walkSteps(arm, done, visitor, ways)));
    case 'switch': {
      const inside: Ways = { ...ways, breaks: [] };
      let fallen: Done = null;
      for (const arm of step.arms) {
        fallen = walkSteps(arm, meet(done, fallen), visitor, inside);
      }
      return meet(fallen, ...inside.breaks, step.exhaustive ? null : done);
    }
    case 'loop': {
      const inside: Ways = { ...ways, breaks: [], rounds: [] };
      const round = walkSteps(step.steps, done, visitor, inside);
      if (step.endless) return meet(...inside.breaks);
      return meet(round, ...inside.rounds, ...inside.breaks, step.atLeastOnce ? null : done);
    }
    case 'try':
      return walkTry(step, done, visitor, ways);
    case 'leave':
      if (step.what === 'function') ways.returns.push(done);
      else if (step.what === 'block') ways.breaks.push(done);
      else if (step.what === 'round') ways.rounds.push(done);
      return null;
  }
}

/** Anything in a `try` may fail before it is done: a handler, and what comes last, begin as it does. */
function walkTry(
  { steps, handlers, last }: Extract<FlowStep, { kind: 'try' }>,
  done: boolean,
  visitor: FlowVisitor,
  ways: Ways,
): Done {
  const tried = walkSteps(steps, done, visitor, ways);
  const caught = handlers.map((handler) => walkSteps(handler, done, visitor, ways));
  const after = meet(tried, ...caught);
  const lastState = walkSteps(last, done, visitor, ways);
  return after === null || lastState === null ? null : after || lastState;
}
