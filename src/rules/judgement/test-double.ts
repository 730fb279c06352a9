import type { CallFact, FileFacts } from '../../core/facts.ts';
import type { Origin } from '../../core/origin.ts';
import type { Identity, Project } from '../../project/project.ts';
import { shapeOf } from './shape.ts';

/** Libraries whose things stand in for real ones. */
const DOUBLES: ReadonlySet<string> = new Set([
  ...['fakeredis', 'mockredis', 'birdisle', 'unittest.mock', 'mock'],
  ...['ioredis-mock', 'redis-mock', 'vitest', '@jest/globals', 'sinon'],
]);

/** Python arguments that say what a client connects with. */
const CONNECTIONS: ReadonlySet<string | null> = new Set([
  null,
  'connection_class',
  'connection_pool',
  'pool',
]);

/** Whether a creation is given a test double to connect with, so that no connection comes of it. */
export function connectsToDouble(project: Project, facts: FileFacts, call: CallFact): boolean {
  return connects(project, facts.file, call, new Set());
}

function connects(
  project: Project,
  file: string,
  call: CallFact,
  seen: ReadonlySet<CallFact>,
): boolean {
  if (seen.has(call)) return false;
  const now = new Set(seen).add(call);
  return call.arguments.some(
    ({ keyword, origins }) =>
      CONNECTIONS.has(keyword) &&
      origins.length > 0 &&
      origins.every((origin) => isDouble(project, file, origin, now)),
  );
}

function isDouble(
  project: Project,
  file: string,
  origin: Origin,
  seen: ReadonlySet<CallFact>,
): boolean {
  const things = project.identify(file, origin);
  return things.length > 0 && things.every((thing) => isDoubleThing(project, thing, seen));
}

function isDoubleThing(project: Project, thing: Identity, seen: ReadonlySet<CallFact>): boolean {
  if (thing.kind === 'external' || thing.kind === 'module') {
    const module = thing.module.kind === 'package' ? thing.module.specifier : '';
    // `mock` of `from unittest import mock`.
    const taken = thing.kind === 'external' ? [`${module}.${thing.name}`] : [];
    return [module, module.split('.')[0] ?? '', ...taken].some((name) => DOUBLES.has(name));
  }
  if (thing.kind !== 'declaration') return false;
  const shape = shapeOf(project, [thing]);
  const of = shape.kind === 'instance' ? shape.made : thing;
  if (of !== thing && isDoubleThing(project, of, seen)) return true;
  if (shape.kind === 'class') return project.isTest(thing.file);
  // A pool that is itself given a double.
  const maker = project
    .factsOf(thing.file)
    ?.calls.find(({ assignedTo }) => assignedTo === thing.declaration);
  return maker !== undefined && connects(project, thing.file, maker, seen);
}
