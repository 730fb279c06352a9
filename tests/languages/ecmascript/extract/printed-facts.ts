import type { FileFacts } from '../../../../src/core/facts.ts';
import type { Origin } from '../../../../src/core/origin.ts';
import type { Span } from '../../../../src/core/span.ts';

/** An origin in one line: `ioredis#default`, `~Reflect/construct`, `@Manager/new()`. */
export function printOrigins(facts: FileFacts, origins: readonly Origin[]): string {
  const names = origins.map(({ root, path }) => {
    const start =
      root.kind === 'import'
        ? `${root.specifier}#${root.imported}`
        : root.kind === 'global'
          ? `~${root.name}`
          : `@${facts.declarations[root.declaration]?.name ?? 'anonymous'}`;
    return [start, ...path].join('/');
  });
  return names.join(' | ');
}

/** The text of a span, `-` for none. */
export function cut(text: string, span: Span | null | undefined): string {
  return span ? text.slice(span.start, span.end) : '-';
}

/** Each call as `code <- origins`. */
export function printCalls(facts: FileFacts, text: string): string[] {
  return facts.calls.map(
    (call) => `${call.form} ${cut(text, call.calleeSpan)} <- ${printOrigins(facts, call.callee)}`,
  );
}

/** Each import as `form specifier { imported as local (references) }`. */
export function printImports(facts: FileFacts): string[] {
  return facts.imports.map((entry) => {
    const bindings = entry.bindings.map(({ imported, local, typeOnly, references }) => {
      const uses = references.map(({ role }) => role[0]).join('');
      return `${typeOnly ? 'type ' : ''}${imported} as ${local}${uses === '' ? '' : ` (${uses})`}`;
    });
    return `${entry.form} ${entry.specifier} { ${bindings.join(', ')} }`;
  });
}
