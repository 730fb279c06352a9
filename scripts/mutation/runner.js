import { writeFileSync } from 'node:fs';
import { TestRunner } from 'vitest';

/** Far more than any loop of ours takes, and soon reached by one that has no end. */
const HITS_ALLOWED = 100;
const LEAST_HITS = 10_000;

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

/**
 * Runs each test once as it is, and then again with each mutant switched on that it reached and no test
 * has noticed yet. So files are loaded once for all mutants, and not once for each.
 */
export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    switchTo(undefined);
    const hits = await hitsOf(test.id, run);
    for (const [mutant, count] of Object.entries(hits)) {
      state.reached.set(mutant, (state.reached.get(mutant) ?? 0) + 1);
      if (state.noticed.has(mutant)) continue;
      switchTo(mutant, Math.max(count * HITS_ALLOWED, LEAST_HITS));
      try {
        await hitsOf(test.id, run);
      } catch {
        state.noticed.set(mutant, `${test.file.name}: ${test.name}`);
      }
    }
    switchTo(undefined);
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

/** How often each mutant was come by. Outside of a test, that counts as loading the files. */
async function hitsOf(id, run) {
  const coverage = stryker.mutantCoverage;
  coverage.perTest = {};
  stryker.currentTestId = id;
  try {
    await run();
    return coverage.perTest[id] ?? {};
  } finally {
    stryker.currentTestId = undefined;
  }
}

function switchTo(mutant, hitLimit) {
  epoch += 1;
  stryker.activeMutant = mutant;
  stryker.hitCount = mutant === undefined ? undefined : 0;
  stryker.hitLimit = hitLimit;
}
