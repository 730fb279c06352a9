import type { FileFacts, ImportBinding, ReferenceFact } from '../../../core/facts.ts';
import { contains, type Span } from '../../../core/span.ts';

/** An import's binding that loses uses when code goes. */
export interface ReleasedBinding {
  /** Index into imports. */
  readonly import: number;
  /** Index into the import's bindings. */
  readonly binding: number;
  readonly local: string;
  readonly scope: number;
  /** No use is left, as a value, a type or an export. */
  readonly last: boolean;
}

/** The bindings that are used in `gone`. Uses in `kept`, which lies in `gone`, stay. */
export function releasedBindings(
  gone: Span,
  kept: readonly Span[],
  facts: FileFacts,
): readonly ReleasedBinding[] {
  const goes = ({ span }: ReferenceFact): boolean =>
    contains(gone, span) && !kept.some((stays) => contains(stays, span));
  return facts.imports.flatMap((fact, index) =>
    fact.bindings.flatMap((bound, binding): ReleasedBinding[] => {
      const { references, local, span } = bound;
      // A binding that goes itself takes nothing away.
      if (!references.some(goes) || contains(gone, span)) return [];
      if (isExportedInPlace(bound, facts)) return [];
      const last = references.every(goes);
      return [{ import: index, binding, local, scope: fact.scope, last }];
    }),
  );
}

/** Whether the statement that binds the name hands it on itself: `export const { name } = require('m')`. */
export function isExportedInPlace({ localSpan }: ImportBinding, { exports }: FileFacts): boolean {
  return exports.some(({ span }) => span.start === localSpan.start);
}

/** Of released bindings, those that an edit of their import can take out. */
export function droppable(
  released: readonly ReleasedBinding[],
  { imports }: FileFacts,
): readonly ReleasedBinding[] {
  // One of several declarators, or a callback's parameter, is left alone.
  return released.filter(({ last, import: index }) => last && imports[index]?.isStatement);
}
