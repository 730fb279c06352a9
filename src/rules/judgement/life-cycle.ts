import type { CallFact, FileFacts } from '../../core/facts.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
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

/** Commands that change what a Redis connection does with all that is sent after them. */
const CONNECTION_STATE: ReadonlySet<string> = new Set(['select', 'auth', 'watch', 'readonly']);

/** Packages whose clients are one connection each. */
const CONNECTIONS: ReadonlySet<string> = new Set(['ioredis', 'iovalkey', 'redis', '@redis/client']);

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
  const isConnection = made.kind === 'external' && isConnectionOf(made.module);
  const hits = (name: string): boolean =>
    TAKE_OVER.has(name) || (isConnection && CONNECTION_STATE.has(name));
  const read = variable?.references.flatMap(({ members }) => members) ?? [];
  if (read.some(({ name }) => hits(name))) return true;
  return facts.calls
    .flatMap(({ callee }) => callee.flatMap((origin) => project.identify(facts.file, origin)))
    .some(
      (identity) =>
        [CONSTRUCTED, CALLED].includes(identity.path.at(-2) ?? '') &&
        hits(identity.path.at(-1) ?? '') &&
        sameIdentity({ ...identity, path: identity.path.slice(0, -2) }, made),
    );
}

function isConnectionOf(module: ModuleTarget): boolean {
  return module.kind === 'package' && CONNECTIONS.has(module.specifier);
}
