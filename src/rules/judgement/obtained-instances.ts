import type { ArgumentFact, CallFact, FileFacts } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { constructorsOf, creationForm } from './constructors.ts';
import { oncePerSource } from './once-per-source.ts';
import { targetOf } from './ownership.ts';
import { sameIdentity } from './same-identity.ts';

/**
 * The calls by which a file obtains an instance of a source: of the exported factory, and of the exported
 * class where creating it is how the source is used.
 */
export function obtainedInstances(
  project: Project,
  source: Source,
  facts: FileFacts,
): readonly CallFact[] {
  const ways = waysToObtain(project, source);
  const constructors = constructorsOf(project, source);
  return facts.calls.filter((call) => {
    const callee = call.callee.flatMap((origin) => project.identify(facts.file, origin));
    const form = creationForm(call, facts.language);
    return callee.some(
      (identity) =>
        ways.some((way) => sameIdentity(way, identity)) &&
        // Whoever may not create it is told so by the rules about direct instantiation.
        !constructors.includes(identity, form),
    );
  });
}

const waysToObtain = oncePerSource((project, source) =>
  source.modules.flatMap((module) =>
    [module.exports.factory, module.exports.class].flatMap((name) =>
      name === undefined ? [] : project.exported(targetOf(project, module), name),
    ),
  ),
);

const NOTHING: ReadonlySet<string> = new Set(['undefined', 'null', 'None', 'void 0']);

/** Whether a call provably hands on no user: nothing, or keywords none of which is the context. */
export function lacksContext(call: CallFact, contexts: readonly string[]): boolean {
  return call.arguments.every((argument) => !mayBeContext(argument, contexts));
}

function mayBeContext({ keyword, code }: ArgumentFact, contexts: readonly string[]): boolean {
  if (keyword === null) return !NOTHING.has(code);
  return contexts.includes(keyword) && !NOTHING.has(code.slice(keyword.length + 1));
}
