import type { CallFact, FileFacts } from '../../core/facts.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { Identity, Project } from '../../project/project.ts';

/**
 * Whether loading a file does more than to hand on what others export: it calls something, or imports a
 * module for its effects. A warning is none: who goes another way does not need it. A file without facts
 * may do anything.
 */
export function hasEffects(project: Project, file: string): boolean {
  const facts = project.factsOf(file);
  if (!facts) return true;
  const { calls, imports } = facts;
  return (
    calls.some((call) => runsOnLoad(facts, call.scope) && !warns(project, facts, call)) ||
    imports.some(({ form, bindings }) => form === 'import' && bindings.length === 0)
  );
}

/** By global or package: what writes a warning and changes nothing. */
const WARNINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['console', new Set(['debug', 'error', 'info', 'log', 'trace', 'warn'])],
  ['process', new Set(['emitWarning'])],
  ['warnings', new Set(['warn', 'warn_explicit'])],
]);

/** Whether a call only tells people something: that what they use is deprecated. */
export function warns(project: Project, { file }: FileFacts, { callee }: CallFact): boolean {
  const things = callee.flatMap((origin) => project.identify(file, origin));
  return things.length > 0 && things.every(isWarning);
}

function isWarning(thing: Identity): boolean {
  if (thing.kind === 'declaration') return false;
  const names = thing.kind === 'external' ? [thing.name, ...thing.path] : thing.path;
  const from = thing.kind === 'global' ? thing.name : moduleNameOf(thing.module);
  return WARNINGS.get(from)?.has(names.at(-1) ?? '') ?? false;
}

function moduleNameOf(module: ModuleTarget): string {
  return module.kind === 'package' ? module.specifier : '';
}

function runsOnLoad({ scopes }: Pick<FileFacts, 'scopes'>, number: number): boolean {
  const scope = scopes[number];
  if (!scope || scope.kind === 'function') return false;
  return scope.parent === null || runsOnLoad({ scopes }, scope.parent);
}
