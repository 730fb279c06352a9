import { reportContradictions } from './contradictions.ts';
import { readBaseline } from './keys/baseline.ts';
import { readExclude } from './keys/exclude.ts';
import { readInclude } from './keys/include.ts';
import { readRules } from './keys/rules.ts';
import { readSources } from './keys/sources.ts';
import { readTests } from './keys/tests.ts';
import { readZones } from './keys/zones.ts';
import { plainData } from './plain-data.ts';
import { collectProblems } from './problems.ts';
import type { ProblemDetails } from './problems.ts';
import { readShape } from './shape-problems.ts';
import type { Registry, RegistryInput, RegistryProblem, RegistryResult } from './types.ts';

export interface RegistryPlace {
  /** Absolute path of the folder that paths and globs start from. */
  readonly root: string;
  /** Absolute path of the file it was read from; null when it came through ESLint settings. */
  readonly origin: string | null;
}

/**
 * Turns what a person wrote into a registry. Touches no disk and never throws: whatever is wrong comes
 * back as problems, all that were found at once. Whether its files exist, `checkRegistry` says.
 */
export function parseRegistry(value: unknown, place: RegistryPlace): RegistryResult {
  const sink = collectProblems();
  const data = plainData(value, [], sink);
  const input = sink.problems.length > 0 ? null : readShape(data, sink);
  const registry = input && readRegistry(input, place, sink);
  if (registry === null || sink.problems.length > 0) {
    return { ok: false, problems: sink.problems.map((problem) => placeProblem(problem, place)) };
  }
  return { ok: true, registry: deepFreeze(registry) };
}

function readRegistry(
  input: RegistryInput,
  { root, origin }: RegistryPlace,
  sink: ReturnType<typeof collectProblems>,
): Registry {
  const context = { root, report: sink.report };
  const sources = readSources(input.sources, context);
  reportContradictions(sources, sink);
  return {
    root,
    origin,
    include: readInclude(input.include, context),
    exclude: readExclude(input.exclude, context),
    sources,
    zones: readZones(input.zones, context),
    tests: readTests(input.tests, context),
    rules: readRules(input.rules),
    baseline: readBaseline(input.baseline, context),
  };
}

/** A problem with the place of its registry; the position in the file is for the loader to add. */
export function placeProblem(problem: ProblemDetails, place: RegistryPlace): RegistryProblem {
  return { ...problem, origin: place.origin, position: null };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
