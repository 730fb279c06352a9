import type { FileFacts } from '../../src/core/facts.ts';
import type { BindingChange, ExportTarget, Remedy } from '../../src/core/remedy.ts';
import type { Span } from '../../src/core/span.ts';

/** The remedy that a rule would ask for in a text with these facts. */
export type AskedRemedy = (facts: FileFacts, text: string) => Remedy;

/** Takes the common indentation and the first line break off a template. */
export function code(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw(strings, ...values);
  if (!text.startsWith('\n')) return text;
  const lines = text.slice(1).split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** The span of the `nth` place (from 0) where a piece of code stands. */
export function spanOf(text: string, piece: string, nth = 0): Span {
  let start = text.indexOf(piece);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(piece, start + 1);
  if (start < 0) throw new Error(`There is no ${piece} in ${text}`);
  return { start, end: start + piece.length };
}

type UseExport = Extract<Remedy, { kind: 'use-export' }>;
type UseOptions = Partial<Omit<UseExport, 'kind' | 'span'>> & { readonly nth?: number };

/**
 * Puts an export, the usual one unless another is named, in place of a piece of code. The declaration is
 * the one that the expression initialises.
 */
export const useOf =
  (usual: ExportTarget) =>
  (piece: string, options: UseOptions = {}): AskedRemedy =>
  (facts, text) => {
    const { nth = 0, ...rest } = options;
    const span = spanOf(text, piece, nth);
    const call = facts.calls.find(
      (fact) => fact.span.start === span.start && fact.span.end === span.end,
    );
    return {
      kind: 'use-export',
      target: usual,
      span,
      call: false,
      await: false,
      arguments: '',
      declaration: call?.assignedTo ?? null,
      ...rest,
    };
  };

/** `old` (a name, `default`, `*`, `null`, or `ns.member`) of the nth import of a module becomes `to`. */
export function redirect(
  specifier: string,
  changes: readonly (readonly [old: string | null, to: ExportTarget])[],
  nth = 0,
): AskedRemedy {
  return ({ imports }) => {
    const index = imports.flatMap((fact, at) => (fact.specifier === specifier ? [at] : []))[nth];
    const fact = index === undefined ? undefined : imports[index];
    if (index === undefined || !fact) throw new Error(`There is no import of ${specifier}`);
    return {
      kind: 'redirect-import',
      import: index,
      changes: changes.map(([old, to]): BindingChange => {
        if (old === null) return { binding: null, target: to, member: null };
        const [name, member] = old.split('.');
        const binding = fact.bindings.findIndex(({ imported, local }) =>
          member === undefined ? imported === name : local === name,
        );
        if (binding < 0) throw new Error(`There is no ${old} in the import of ${specifier}`);
        return { binding, target: to, member: member ?? null };
      }),
    };
  };
}

/** Re-exports the target in place of the declaration of this name (null: the nameless one). */
export function reExport(
  name: string | null,
  to: ExportTarget,
  kind: 'class' | 'variable' = 'class',
): AskedRemedy {
  return ({ declarations }) => {
    const declaration = declarations.findIndex((fact) => fact.kind === kind && fact.name === name);
    if (declaration < 0) throw new Error(`There is no ${kind} ${String(name)}`);
    return { kind: 're-export', declaration, target: to };
  };
}
