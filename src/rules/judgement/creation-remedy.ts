import type { CallFact, FileFacts, FunctionFact } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED } from '../../core/origin.ts';
import type { Remedy } from '../../core/remedy.ts';
import type { Identity, Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { canonicalExport, type CanonicalExport } from './canonical-export.ts';
import { areMadeAlike, makersIn } from './given-arguments.ts';
import { changesAttributes } from './changed-instance.ts';
import { importCaution } from './import-caution.ts';
import { takesOver } from './life-cycle.ts';
import { isPatched } from './patched.ts';
import { isA, shapeOf, shapeOfReturned, type Shape } from './shape.ts';
import { standIn } from './stand-in.ts';

/** How a creation gives way to the canonical export. */
export interface CreationRemedy {
  readonly canonical: CanonicalExport;
  readonly remedy: Remedy;
  /** Why behaviour may change; null where it provably stays. */
  readonly caution: string | null;
}

/** A creation that the registry forbids: the call, and what it calls. */
export interface Creation {
  readonly call: CallFact;
  readonly callee: readonly Identity[];
}

/** What to write instead of a creation; null where the registry names nothing that can be used. */
export function creationRemedy(
  project: Project,
  source: Source,
  facts: FileFacts,
  creation: Creation,
): CreationRemedy | null {
  const canonical = canonicalExport(project, source, facts.file);
  if (!canonical) return null;
  if (canonical.role === 'class') return classRemedy(project, facts, creation, canonical);
  const { target, role } = canonical;
  const offered = offer(project, canonical);
  const { call } = creation;
  return {
    canonical,
    remedy: {
      kind: 'use-export',
      target,
      span: call.span,
      call: role === 'factory',
      await: offered.factory ? offered.factory.async : role === 'factory' && call.awaited,
      arguments: keptArguments(project, facts, call, canonical, offered.factory),
      declaration: call.assignedTo,
    },
    caution: cautionOf(project, source, facts, creation, canonical, offered),
  };
}

/** The canonical class is constructed instead of another one, with the same arguments. */
function classRemedy(
  project: Project,
  facts: FileFacts,
  { call, callee }: Creation,
  canonical: CanonicalExport,
): CreationRemedy | null {
  if (call.form === 'call' && facts.language !== 'python') return null;
  const { owner, target } = canonical;
  const remedy: Remedy = {
    kind: 'use-export',
    target,
    span: call.calleeSpan,
    call: false,
    await: false,
    arguments: '',
    declaration: null,
  };
  const caution =
    importCaution(project, target.module, facts.file, owner.name) ??
    (isPatched(project, facts, callee)
      ? 'this file replaces what is created for its tests'
      : null) ??
    standIn(project, callee, project.exported(target.module, target.name), target.name);
  return { canonical, remedy, caution };
}

/** What the canonical export gives. */
interface Offer {
  readonly shape: Shape;
  /** The function to call for it; null for an instance, or where the function is unknown. */
  readonly factory: FunctionFact | null;
  /** The file that says how it is made. */
  readonly file: string | null;
}

function offer(project: Project, { role, target }: CanonicalExport): Offer {
  const identities = project.exported(target.module, target.name);
  const [first] = identities;
  const file = first?.kind === 'declaration' ? first.file : null;
  const shape = shapeOf(project, identities);
  if (role !== 'factory' || shape.kind !== 'function') return { shape, factory: null, file };
  const { fact, identity } = shape;
  return { shape: shapeOfReturned(project, identity.file, fact), factory: fact, file };
}

function cautionOf(
  project: Project,
  source: Source,
  facts: FileFacts,
  { call, callee }: Creation,
  { owner, role, target }: CanonicalExport,
  offered: Offer,
): string | null {
  const step = call.form === 'call' ? CALLED : CONSTRUCTED;
  const created = shapeOf(
    project,
    callee.map((identity) => ({ ...identity, path: [...identity.path, step] })),
  );
  const { shape, factory } = offered;
  if (source.perUser) return 'each user needs an own one';
  if (role === 'factory' && factory?.async !== false) {
    return factory
      ? `\`${target.name}\` is asynchronous`
      : `what \`${target.name}\` returns is unknown`;
  }
  if ((factory?.requiredParameters ?? 0) > 0) return `\`${target.name}\` needs arguments`;
  if (created.kind !== 'instance' || shape.kind !== 'instance') {
    return `what \`${target.name}\` holds is unknown`;
  }
  if (!isA(project, shape.made, created.made)) return `\`${target.name}\` is of another class`;
  if (!hasSameArguments(project, call, shape.made, offered)) {
    return 'the arguments given here are dropped';
  }
  if (takesOver(project, facts, call, created.made)) {
    return 'this file ends or takes over its connection, which would then be that of all';
  }
  if (changesAttributes(project, facts, call)) {
    return 'this file sets attributes of it, which would then be those of all';
  }
  if (isPatched(project, facts, callee)) return 'this file replaces what is created for its tests';
  if (call.valueUnused) return 'nothing uses the result';
  return importCaution(project, target.module, facts.file, owner.name);
}

/** None are given, or the very literals that the canonical module gives whenever it makes one. */
function hasSameArguments(
  project: Project,
  call: CallFact,
  made: Identity,
  { file }: Offer,
): boolean {
  return call.arguments.length === 0 || areMadeAlike(call, makersIn(project, file, made));
}

/** A factory that needs arguments, or whose needs are unknown, is given those of the creation. */
function keptArguments(
  project: Project,
  facts: FileFacts,
  call: CallFact,
  { role }: CanonicalExport,
  factory: FunctionFact | null,
): string {
  const [first] = call.arguments;
  const last = call.arguments.at(-1);
  const takesNone = factory !== null && factory.requiredParameters === 0;
  if (role !== 'factory' || takesNone || !first || !last) return '';
  return project.textOf(facts.file).slice(first.span.start, last.span.end);
}
