import type { CallFact, FileFacts, ImportFact, ReferenceFact } from '../../core/facts.ts';
import type { ExportTarget, ReplacedCreation } from '../../core/remedy.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { DeprecatedPart } from './deprecated-names.ts';
import { shapeOf, type Shape } from './shape.ts';

/**
 * The creations in a file of a class that gives way to an instance or a factory: they give way with it, or
 * `new redisManager()` would be left. Null where the file uses the class in a way that neither can stand
 * for: with arguments, as a base, as a type, as a value. Empty where nothing of that sort is replaced.
 */
export function replacedCreations(
  project: Project,
  facts: FileFacts,
  fact: ImportFact | undefined,
  part: DeprecatedPart,
  target: ExportTarget,
): readonly ReplacedCreation[] | null {
  const binding = part.binding === null ? undefined : fact?.bindings[part.binding];
  const used = (binding?.references ?? []).filter(
    ({ role, members }) =>
      role !== 'export' && (part.member === null || members[0]?.name === part.member),
  );
  if (used.length === 0) return [];
  const to = shapeOf(project, project.exported(target.module, target.name));
  if (to.kind !== 'instance' && to.kind !== 'function') return [];
  const created = used.map((reference) => creationAt(facts, spanOf(reference, part)));
  const from = shapeOf(project, project.identify(facts.file, part.origin));
  // What nobody can look at is a class where `new` stands before it.
  const isClass = from.kind === 'class' || created.some((call) => call?.form === 'new');
  if (!isClass) return [];
  const given = created.flatMap((call) => (call?.arguments.length === 0 ? [call] : []));
  if (given.length < used.length || !givesInstance(to)) return null;
  return given.map(({ span, calleeSpan }) => ({
    span,
    callee: calleeSpan,
    call: to.kind === 'function',
  }));
}

function spanOf({ span, members }: ReferenceFact, { member }: DeprecatedPart): Span {
  return member === null ? span : { start: span.start, end: members[0]?.span.end ?? span.end };
}

/** `new X()`; in Python, which has no such form, `X()`. */
function creationAt({ calls, language }: FileFacts, { start, end }: Span): CallFact | undefined {
  const form = language === 'python' ? 'call' : 'new';
  return calls.find(
    (call) => call.form === form && call.calleeSpan.start === start && call.calleeSpan.end === end,
  );
}

/** A factory that is called without arguments, and answers at once. */
function givesInstance(shape: Extract<Shape, { kind: 'instance' | 'function' }>): boolean {
  if (shape.kind === 'instance') return true;
  const { async, generator, requiredParameters } = shape.fact;
  return !async && !generator && requiredParameters === 0;
}
