import type { FileFacts } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { targetOf } from './ownership.ts';
import { sameIdentity } from './same-identity.ts';

/** The option of ioredis, and of what passes its options on, that is put before each key. */
const PREFIX_OPTION = 'keyPrefix';

/** Whether a file has the source's factory make a client that begins every key with a prefix of its own. */
export function makesPrefixedClients(project: Project, source: Source, facts: FileFacts): boolean {
  const factories = source.modules.flatMap((module) => {
    const { factory } = module.exports;
    return factory === undefined ? [] : project.exported(targetOf(project, module), factory);
  });
  return facts.calls.some(
    (call) =>
      call.arguments.some(({ properties }) =>
        properties.some(({ name }) => name === PREFIX_OPTION),
      ) &&
      call.callee
        .flatMap((origin) => project.identify(facts.file, origin))
        .some((one) => factories.some((factory) => sameIdentity(factory, one))),
  );
}
