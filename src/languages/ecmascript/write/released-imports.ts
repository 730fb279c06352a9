import type { FileFacts, ReferenceFact } from '../../../core/facts.ts';
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
  { imports, exports }: FileFacts,
): readonly ReleasedBinding[] {
  const goes = ({ span }: ReferenceFact): boolean =>
    contains(gone, span) && !kept.some((stays) => contains(stays, span));
  return imports.flatMap((fact, index) =>
    fact.bindings.flatMap(({ references, local, span, localSpan }, binding): ReleasedBinding[] => {
      // As in `export const { name } = require('m')`.
      const isExported = exports.some((one) => one.span.start === localSpan.start);
      // A binding that goes itself takes nothing away.
      if (isExported || !references.some(goes) || contains(gone, span)) return [];
      const last = references.every(goes);
      return [{ import: index, binding, local, scope: fact.scope, last }];
    }),
  );
}

/** Of released bindings, those that an edit of their import can take out. */
export function droppable(
  released: readonly ReleasedBinding[],
  { imports }: FileFacts,
): readonly ReleasedBinding[] {
  // One of several declarators, or a callback's parameter, is left alone.
  return released.filter(({ last, import: index }) => last && imports[index]?.isStatement);
}
