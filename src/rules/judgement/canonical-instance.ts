import type { CallFact, FileFacts } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED, extend, type Origin, type Step } from '../../core/origin.ts';
import type { DeclarationIdentity, Identity, Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { oncePerSource } from './once-per-source.ts';
import { targetOf } from './ownership.ts';
import { sameIdentity } from './same-identity.ts';

/** A call of what the canonical instance has: `redis.get(…)`, `redis.pipeline().get(…)`. */
export interface InstanceCall {
  readonly call: CallFact;
  /** The steps from the instance to what is called: `['get']`, `['pipeline', '()', 'get']`. */
  readonly steps: readonly [Step, ...Step[]];
}

/** The calls of a file on the canonical instance of a source, however the file came by it. */
export function callsOnInstance(
  project: Project,
  source: Source,
  facts: FileFacts,
): readonly InstanceCall[] {
  return facts.calls.flatMap((call) => {
    const steps = stepsFromInstance(project, source, facts.file, call.callee);
    return steps ? [{ call, steps }] : [];
  });
}

/**
 * Null for a call of something else, and of the instance itself. What a factory gives may be reached from
 * the exported instance, too (`pool.get_client()`): the shortest way counts.
 */
function stepsFromInstance(
  project: Project,
  source: Source,
  file: string,
  callee: readonly Origin[],
): InstanceCall['steps'] | null {
  const instances = instancesOf(project, source);
  let shortest: InstanceCall['steps'] | null = null;
  for (const identity of meanings(project, file, callee)) {
    for (const instance of instances) {
      const [first, ...rest] = stepsBetween(instance, identity) ?? [];
      const isShorter = shortest === null || rest.length + 1 < shortest.length;
      if (first !== undefined && isShorter) shortest = [first, ...rest];
    }
  }
  return shortest;
}

/**
 * What stands for the canonical instance: the exported instance, what the exported factory gives, and
 * an instance of the exported class, as a parameter or field of that type holds it.
 */
const instancesOf = oncePerSource((project, source): readonly Identity[] =>
  source.modules.flatMap((module) => {
    const target = targetOf(project, module);
    const exported = (name: string | undefined): readonly Identity[] =>
      name === undefined ? [] : project.exported(target, name);
    const { instance, factory, class: className } = module.exports;
    return [
      ...exported(instance),
      ...exported(factory).flatMap((identity) => called(project, identity)),
      ...exported(className).map((identity) => stepped(identity, CONSTRUCTED)),
    ];
  }),
);

/** What calling it gives, as it is and followed to its end. */
function called(project: Project, identity: Identity): readonly Identity[] {
  const given = stepped(identity, CALLED);
  return given.kind === 'declaration'
    ? [given, ...project.identify(given.file, originOf(given))]
    : [given];
}

function stepped(identity: Identity, step: Step): Identity {
  return { ...identity, path: [...identity.path, step] };
}

/** The origin that means a declaration in its own file. */
export function originOf({ declaration, path }: DeclarationIdentity): Origin {
  return { root: { kind: 'declaration', declaration }, path };
}

/** Variables that hold variables: more are none that a person could follow. */
const MOST_HOPS = 6;

/** What origins mean, and what the variables, parameters and fields on the way hold or are declared as. */
export function meanings(
  project: Project,
  file: string,
  origins: readonly Origin[],
): readonly Identity[] {
  const found = new Map<string, Identity>();
  let latest = origins.flatMap((origin) => [
    ...project.identify(file, origin),
    ...fieldDeclaredAs(project, file, origin),
  ]);
  for (let hops = 0; hops < MOST_HOPS && latest.length > 0; hops += 1) {
    const added = latest.filter((identity) => {
      const key = JSON.stringify({ ...identity, via: [] });
      if (found.has(key)) return false;
      found.set(key, identity);
      return true;
    });
    latest = added.flatMap((identity) =>
      identity.kind === 'declaration'
        ? [...project.valueOf(identity), ...declaredAs(project, identity)]
        : [],
    );
  }
  return [...found.values()];
}

/** A field is an instance of the class that its type names, whatever it is given. */
function fieldDeclaredAs(
  project: Project,
  file: string,
  { root, path: [step, name, ...rest] }: Origin,
): readonly Identity[] {
  const owner =
    root.kind === 'declaration' ? project.factsOf(file)?.declarations[root.declaration] : null;
  if (owner?.kind !== 'class') return [];
  const field = owner.properties.find(
    (one) => one.name === name && !one.static && step === CONSTRUCTED,
  );
  return (field?.typeOrigins ?? []).flatMap((origin) =>
    project.identify(file, extend(origin, CONSTRUCTED, ...rest)),
  );
}

/** A variable is an instance of the class that its type names. */
function declaredAs(project: Project, identity: DeclarationIdentity): readonly Identity[] {
  const declaration = project.declaration(identity);
  if (declaration?.kind !== 'variable') return [];
  return declaration.typeOrigins.flatMap((origin) =>
    project.identify(identity.file, extend(origin, CONSTRUCTED, ...identity.path)),
  );
}

/** The steps that lead from one thing to another; null where it is not reached through it. */
function stepsBetween(from: Identity, to: Identity): readonly Step[] | null {
  if (
    !sameIdentity({ ...from, path: [] }, { ...to, path: [] }) ||
    !from.path.every((step, at) => to.path[at] === step)
  )
    return null;
  return to.path.slice(from.path.length);
}
