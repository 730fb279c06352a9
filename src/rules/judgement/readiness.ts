import type { CallFact, FileFacts } from '../../core/facts.ts';
import type { FlowFact } from '../../core/flow.ts';
import { contains } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { callsOnInstance, type InstanceCall } from './canonical-instance.ts';
import { connectionHandlers, functionsOf, upgradesSocket } from './connection-handlers.ts';
import { walk, type Done, type FlowVisitor } from './flow-walk.ts';
import { oncePerSource } from './once-per-source.ts';
import { ownFiles, targetOf } from './ownership.ts';
import { sameIdentity } from './same-identity.ts';

/** What the calls of one file do about the readiness of a source. */
interface ReadinessCalls {
  readonly ready: ReadonlySet<CallFact>;
  /** Uses of the instance that need it to be ready, with the steps that lead to them. */
  readonly uses: ReadonlyMap<CallFact, InstanceCall['steps']>;
}

/** Registers a listener, or asks for a state: possible at any time. */
const NEED_NOTHING = /^(?:on|once|off|addListener|removeListener|(?:is|has)(?:_|\p{Lu}).*)$/u;

/** The calls of a file that make a source ready, and those that need it to be. */
function readinessCalls(project: Project, source: Source, facts: FileFacts): ReadinessCalls {
  const names = source.ready ?? [];
  const functions = source.modules.flatMap((module) =>
    names.flatMap((name) => project.exported(targetOf(project, module), name)),
  );
  const ready = new Set<CallFact>();
  const uses = new Map<CallFact, InstanceCall['steps']>();
  for (const { call, steps } of callsOnInstance(project, source, facts)) {
    if (names.includes(steps[0])) ready.add(call);
    else if (![steps[0], ...steps.slice(-1)].some((step) => NEED_NOTHING.test(step))) {
      uses.set(call, steps);
    }
  }
  for (const call of facts.calls) {
    const identities = call.callee.flatMap((origin) => project.identify(facts.file, origin));
    if (identities.some((one) => functions.some((known) => sameIdentity(known, one)))) {
      ready.add(call);
    }
  }
  return { ready, uses };
}

/**
 * Whether start-up waits for readiness: somebody outside of the handlers does, and no server provably
 * listens before.
 */
export const isReadyAtStart = oncePerSource((project, source): boolean => {
  let isWaited = false;
  for (const file of project.candidates) {
    const facts = project.factsOf(file);
    // How the owner makes itself ready says nothing of when.
    if (!facts || project.isTest(file) || ownFiles(project, source).has(file)) continue;
    const waited = [...readinessCalls(project, source, facts).ready].filter(
      (call) => isWaitedFor(call) && !runsInHandler(project, facts, call),
    );
    if (waited.length === 0) continue;
    if (listensBefore(facts, new Set(waited))) return false;
    isWaited = true;
  }
  return isWaited;
});

/** What a call gives is awaited, or handed to whoever awaits it. */
function isWaitedFor({ awaited, valueUnused }: CallFact): boolean {
  return awaited || !valueUnused;
}

/** Whether a call stands in a handler, or in a function that handlers alone call. */
function runsInHandler(project: Project, facts: FileFacts, { span }: CallFact): boolean {
  return facts.declarations.some((one, number) => {
    if (!contains(one.span, span)) return false;
    if (isHandler(project, facts.file, number)) return true;
    const callers = callersOf(project, facts.file, number);
    return callers.length > 0 && callers.every((caller) => caller.inHandler);
  });
}

function isHandler(project: Project, file: string, number: number): boolean {
  return connectionHandlers(project).some((one) => one.file === file && one.function === number);
}

/** The calls of a function in the project, and whether each stands in a handler itself. */
function callersOf(
  project: Project,
  file: string,
  number: number,
): readonly { readonly inHandler: boolean }[] {
  return project.candidates.flatMap((at) => {
    const facts = project.factsOf(at);
    if (!facts || project.isTest(at)) return [];
    const handlers = connectionHandlers(project)
      .filter((one) => one.file === at)
      .flatMap((one) => facts.declarations[one.function]?.span ?? []);
    return facts.calls
      .filter(({ callee }) =>
        functionsOf(project, at, callee).some(
          (one) => one.file === file && one.function === number,
        ),
      )
      .map((call) => ({ inHandler: handlers.some((span) => contains(span, call.span)) }));
  });
}

/** Whether a function that waits for readiness calls `listen` on some path before it. */
function listensBefore({ calls, flows }: FileFacts, waited: ReadonlySet<CallFact>): boolean {
  return flows.some(({ steps }) => {
    let isWaited = false;
    let isLate = false;
    walk(steps, false, {
      call: ({ call: number }, done) => {
        const call = calls[number];
        if (!call) return done;
        if (waited.has(call)) {
          isWaited = true;
          return true;
        }
        if (!done && isListen(call)) isLate = true;
        return done;
      },
      make: () => undefined,
    });
    return isWaited && isLate;
  });
}

function isListen({ callee }: CallFact): boolean {
  return callee.some(({ path }) => path.at(-1) === 'listen');
}

/** A call in a handler that comes too early. */
export interface EarlyCall {
  readonly call: CallFact;
  /** From the instance to what is called; null for a call that accepts the connection. */
  readonly steps: InstanceCall['steps'] | null;
}

/** More functions that call functions are none that a person could follow. */
const DEEPEST = 8;

/** Walks through functions of one file, and into those that they call. */
export class ReadinessWalk {
  readonly early: EarlyCall[] = [];
  readonly #project: Project;
  readonly #source: Source;
  readonly #facts: FileFacts;
  readonly #calls: ReadinessCalls;
  readonly #probe: number | null;
  readonly #inside: number[] = [];
  /** The states in which the probed call is reached. */
  readonly probed: boolean[] = [];
  #touches = false;

  /** Whether anything that was walked through speaks to the source. */
  get touches(): boolean {
    return this.#touches;
  }

  constructor(project: Project, source: Source, facts: FileFacts, probe: number | null = null) {
    this.#project = project;
    this.#source = source;
    this.#facts = facts;
    this.#calls = readinessCalls(project, source, facts);
    this.#probe = probe;
  }

  /** @returns whether the source is ready at the function's end, on every path. */
  through(flow: FlowFact | undefined, done: boolean): Done {
    if (!flow || this.#inside.length > DEEPEST) return done;
    return walk(flow.steps, done, this.#visitor);
  }

  readonly #visitor: FlowVisitor = {
    call: ({ call: number, awaited }, done) => {
      const call = this.#facts.calls[number];
      if (!call) return done;
      if (number === this.#probe) this.probed.push(done);
      const { ready, uses } = this.#calls;
      const steps = uses.get(call);
      this.#touches ||= ready.has(call) || steps !== undefined;
      if (ready.has(call)) return done || awaited;
      if (!done && steps) this.early.push({ call, steps });
      if (!done && this.#accepts(call)) this.early.push({ call, steps: null });
      for (const { origins } of call.arguments) {
        for (const one of this.#functions(origins)) this.#enter(one, done);
      }
      return this.#called(call, awaited, done);
    },
    make: ({ function: number }, done) => {
      this.#enter(number, done);
    },
  };

  #called(call: CallFact, awaited: boolean, done: boolean): Done {
    const called = functionsOf(this.#project, this.#facts.file, call.callee);
    const ends = called.map(({ file, function: number }): Done => {
      const isHere = file === this.#facts.file;
      const end = isHere ? this.#enter(number, done) : done || this.#readiesElsewhere(file, number);
      // Who does not wait goes on at once, but for an error that is thrown before there is a promise.
      const isOver = end === null && !isAsyncFunction(this.#project, file, number);
      return awaited || isOver ? end : done;
    });
    if (ends.length > 0 && ends.every((end) => end === null)) return null;
    return done || ends.some(Boolean);
  }

  /** Goes into a function of this file. */
  #enter(number: number, done: boolean): Done {
    if (this.#inside.includes(number)) return done;
    this.#inside.push(number);
    const flow = this.#facts.flows.find((one) => one.function === number);
    const end = this.through(flow, done);
    this.#inside.pop();
    return end;
  }

  #functions(origins: CallFact['callee']): readonly number[] {
    return functionsOf(this.#project, this.#facts.file, origins)
      .filter(({ file }) => file === this.#facts.file)
      .map((one) => one.function);
  }

  /** A function of another file that waits for readiness anywhere counts as one that always does. */
  #readiesElsewhere(file: string, number: number): boolean {
    const facts = this.#project.factsOf(file);
    const declaration = facts?.declarations[number];
    if (!facts || !declaration) return false;
    const { ready } = readinessCalls(this.#project, this.#source, facts);
    return [...ready].some((call) => isWaitedFor(call) && contains(declaration.span, call.span));
  }

  /** Python: `await websocket.accept()`; `ws`: `server.handleUpgrade(…)`. */
  #accepts({ callee }: CallFact): boolean {
    if (this.#facts.language === 'ecmascript') {
      return upgradesSocket(this.#project, this.#facts.file, callee);
    }
    return callee.some(({ root, path }) => {
      if (root.kind !== 'declaration') return false;
      const declared = this.#facts.declarations[root.declaration];
      const isParameter = declared?.kind === 'variable' && declared.declaredWith === 'parameter';
      return isParameter && path[0] === 'accept';
    });
  }
}

function isAsyncFunction(project: Project, file: string, number: number): boolean {
  const declaration = project.factsOf(file)?.declarations[number];
  return declaration?.kind === 'function' && declaration.async;
}
