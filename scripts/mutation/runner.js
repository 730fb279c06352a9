import { writeFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { TestRunner } from 'vitest';

/** Far more than any change of ours can cost, and soon reached by what has no end. */
const STEPS_ALLOWED = 20;
const LEAST_STEPS = 200_000;

/**
 * For what has no end and goes on in code that is not mutated, so asks for nothing. No test takes a
 * hundredth of it.
 */
const LONGEST_MS = 15_000;
const guarded = new Script('ssotMutation.run()');

let epoch = 0;

/** A WeakMap that is empty again as soon as another mutant is switched on. */
class ForgetfulMap {
  #epoch = epoch;
  #map = new WeakMap();

  get #current() {
    if (this.#epoch !== epoch) {
      this.#epoch = epoch;
      this.#map = new WeakMap();
    }
    return this.#map;
  }
  get(key) {
    return this.#current.get(key);
  }
  has(key) {
    return this.#current.has(key);
  }
  set(key, value) {
    this.#current.set(key, value);
    return this;
  }
}

// One for all test files, which share the worker.
const state = (globalThis.ssotMutation ??= {
  ForgetfulMap,
  /** By mutant: the tests that reach it, and the one that notices it. */
  reached: new Map(),
  noticed: new Map(),
});
const stryker = (globalThis.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });

let currentTest;
let steps = 0;
let stepsAllowed = Infinity;

// Each piece of code that could be mutated asks for the test as it runs. So what goes on without end is
// noticed wherever it does, also where it never comes by the mutant again.
Object.defineProperty(stryker, 'currentTestId', {
  configurable: true,
  get() {
    steps += 1;
    if (steps > stepsAllowed) throw new Error('This goes on without end.');
    return currentTest;
  },
});

/**
 * Runs each test once as it is, and then again with each mutant switched on that it reached and no test
 * has noticed yet. So files are loaded once for all mutants, and not once for each.
 */
export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    switchTo(undefined, Infinity);
    const hits = await hitsOf(test.id, run);
    const allowed = Math.max(steps * STEPS_ALLOWED, LEAST_STEPS);
    for (const mutant of Object.keys(hits)) {
      state.reached.set(mutant, (state.reached.get(mutant) ?? 0) + 1);
      if (state.noticed.has(mutant)) continue;
      switchTo(mutant, allowed);
      try {
        await hitsOf(test.id, run);
      } catch {
        state.noticed.set(mutant, `${test.file.name}: ${test.name}`);
      }
    }
    switchTo(undefined, Infinity);
  }

  async onAfterRunSuite(suite) {
    await super.onAfterRunSuite(suite);
    if (suite.type !== 'suite' || suite.filepath === undefined) return;
    const { reached, noticed } = state;
    const answers = {
      loaded: Object.keys(stryker.mutantCoverage.static),
      reached: Object.fromEntries(reached),
      noticed: Object.fromEntries(noticed),
    };
    writeFileSync(process.env['SSOT_MUTATION'], JSON.stringify(answers));
  }
}

/** The mutants that were come by. Outside of a test, that counts as loading the files. */
async function hitsOf(id, run) {
  const coverage = stryker.mutantCoverage;
  coverage.perTest = {};
  currentTest = id;
  state.run = run;
  try {
    await guarded.runInThisContext({ timeout: LONGEST_MS });
    return coverage.perTest[id] ?? {};
  } finally {
    currentTest = undefined;
  }
}

function switchTo(mutant, allowed) {
  epoch += 1;
  stryker.activeMutant = mutant;
  steps = 0;
  stepsAllowed = allowed;
  // A loop whose body is gone asks for nothing but the mutant.
  stryker.hitCount = mutant === undefined ? undefined : 0;
  stryker.hitLimit = allowed;
}
