import type { WriteContext } from '../../../core/language.ts';
import type { FileFacts } from '../../../core/facts.ts';
import { contains, type Span } from '../../../core/span.ts';
import { moduleFormat } from './module-format.ts';
import { scopeAt } from './local-names.ts';

/** Whether `await` may stand at a span: in the body of an async function, or at the top of an ES module. */
export function awaitIsAllowed(span: Span, context: WriteContext): boolean {
  const { facts } = context;
  for (let scope: number | null = scopeAt(span.start, facts); scope !== null;) {
    const fact: FileFacts['scopes'][number] | undefined = facts.scopes[scope];
    if (!fact || fact.kind === 'class') return false;
    if (fact.kind === 'function') return isAsync(fact.span, span, facts);
    scope = fact.parent;
  }
  return moduleFormat(context) === 'import' && facts.exports.length + facts.imports.length > 0;
}

/** Defaults of parameters run in the function's scope, but `await` is not for them. */
function isAsync(
  functionSpan: Span,
  span: Span,
  { declarations }: Pick<WriteContext['facts'], 'declarations'>,
): boolean {
  const isParameter = declarations.some(
    (declaration) =>
      declaration.kind === 'variable' &&
      declaration.declaredWith === 'parameter' &&
      contains(declaration.span, span) &&
      contains(functionSpan, declaration.span),
  );
  return (
    !isParameter &&
    declarations.some(
      (declaration) =>
        declaration.kind === 'function' &&
        declaration.async &&
        // No two functions begin at one place.
        declaration.span.start === functionSpan.start,
    )
  );
}
