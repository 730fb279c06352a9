import { sameModule, type ModuleTarget } from '../../core/module-target.ts';
import type { ExternalIdentity, Identity, ModuleIdentity } from '../../project/project.ts';

/** Exports of one package that are one and the same thing under two names. */
const SAME_EXPORT: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  // `export default Redis; export { Redis }`, and the CommonJS module is that class too.
  ['ioredis', new Map([['Redis', 'default']])],
  ['iovalkey', new Map([['Redis', 'default']])],
]);

/** Whether two identities are the same thing; how they were reached does not matter. */
export function sameIdentity(a: Identity, b: Identity): boolean {
  switch (a.kind) {
    case 'declaration':
      return (
        b.kind === 'declaration' &&
        a.file === b.file &&
        a.declaration === b.declaration &&
        samePath(a.path, b.path)
      );
    case 'global':
      return b.kind === 'global' && a.name === b.name && samePath(a.path, b.path);
    case 'external':
    case 'module':
      return (
        (b.kind === 'external' || b.kind === 'module') &&
        sameExport(a.module, exportPath(a), b.module, exportPath(b))
      );
  }
}

/**
 * Whether two paths from two modules lead to the same export. Python's packages have their modules as
 * members: `asyncio.Redis` of `redis` is `Redis` of `redis.asyncio`.
 */
export function sameExport(
  module: ModuleTarget,
  path: readonly string[],
  other: ModuleTarget,
  otherPath: readonly string[],
): boolean {
  if (sameModule(module, other)) return samePath(path, otherPath);
  if (module.kind !== 'package' || other.kind !== 'package') return false;
  const [a, b] = [module.specifier, other.specifier];
  return [a, ...path].join('.') === [b, ...otherPath].join('.');
}

/** Whether two lists hold the same identities, in any order. Empty lists are unknown, not the same. */
export function sameIdentities(a: readonly Identity[], b: readonly Identity[]): boolean {
  const within = (list: readonly Identity[], identity: Identity): boolean =>
    list.some((other) => sameIdentity(identity, other));
  return a.length > 0 && a.every((one) => within(b, one)) && b.every((one) => within(a, one));
}

/**
 * The names that lead from a module to the thing. Members of a default export count as exports
 * (`import redis from 'redis'; redis.createClient`), and a module that is used as a value is its own
 * default export (`require('ioredis')`).
 */
export function exportPath(identity: ExternalIdentity | ModuleIdentity): readonly string[] {
  const names = identity.kind === 'external' ? [identity.name, ...identity.path] : identity.path;
  const start = names.findIndex((name, at) => name !== 'default' || at === names.length - 1);
  const short = names.slice(Math.max(start, 0));
  const [first = 'default', ...rest] = isStep(short[0]) ? ['default', ...short] : short;
  return [unaliased(identity.module, first), ...rest];
}

/** One name for exports that are the same thing under two. */
export function unaliased(module: ModuleTarget, name: string): string {
  if (module.kind !== 'package') return name;
  return SAME_EXPORT.get(module.specifier)?.get(name) ?? name;
}

function isStep(name: string | undefined): boolean {
  return name?.endsWith('()') ?? false;
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}
