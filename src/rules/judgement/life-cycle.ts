import type { CallFact, FileFacts } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED } from '../../core/origin.ts';
import type { Identity, Project } from '../../project/project.ts';
import { sameIdentity } from './same-identity.ts';

/**
 * Methods that end a connection, or take it over so that it serves nothing else. Called on a shared
 * instance they would hit every other user of it.
 */
const TAKE_OVER: ReadonlySet<string> = new Set([
  ...['quit', 'disconnect', 'close', 'aclose', 'destroy', 'end', 'terminate', 'shutdown', 'stop'],
  ...['subscribe', 'psubscribe', 'pSubscribe', 'ssubscribe', 'sSubscribe', 'monitor'],
]);

/** Declarations that end what they hold when their block ends. */
const SCOPED: ReadonlySet<string> = new Set(['using', 'await using', 'with']);

/** Whether the file ends or takes over what `call` makes, an instance of `made`. */
export function takesOver(
  project: Project,
  facts: FileFacts,
  call: CallFact,
  made: Identity,
): boolean {
  const variable = call.assignedTo === null ? null : facts.declarations[call.assignedTo];
  if (variable?.kind === 'variable' && SCOPED.has(variable.declaredWith)) return true;
  const read = variable?.references.flatMap(({ members }) => members) ?? [];
  if (read.some(({ name }) => TAKE_OVER.has(name))) return true;
  return facts.calls
    .flatMap(({ callee }) => callee.flatMap((origin) => project.identify(facts.file, origin)))
    .some(
      (identity) =>
        [CONSTRUCTED, CALLED].includes(identity.path.at(-2) ?? '') &&
        TAKE_OVER.has(identity.path.at(-1) ?? '') &&
        sameIdentity({ ...identity, path: identity.path.slice(0, -2) }, made),
    );
}
