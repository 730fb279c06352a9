import type { FileFacts, PropertyFact } from '../../core/facts.ts';
import { contains, type Span } from '../../core/span.ts';

/** The field of a class in whose definition a piece of code stands. */
export function fieldAround({ declarations }: FileFacts, span: Span): PropertyFact | null {
  for (const declaration of declarations) {
    if (declaration.kind !== 'class') continue;
    const field = declaration.properties.find((one) => contains(one.span, span));
    if (field) return field;
  }
  return null;
}
