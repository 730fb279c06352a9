import type { Span } from '../../../core/span.ts';
import { wordAt, type Layout } from './trivia.ts';

/** How a file takes in other modules: by `import`, or by `require()` alone. */
export type ModuleFormat = 'import' | 'require';

/** The format that new imports of the file have. */
export function moduleFormat(layout: Layout): ModuleFormat {
  const { facts } = layout;
  if (isModule(layout)) return 'import';
  // What no statement exports is set by `exports` or `module.exports`.
  if (facts.file.endsWith('.cjs') || facts.exports.length > 0) return 'require';
  return facts.imports.some(({ form }) => form === 'require') ? 'require' : 'import';
}

/** Whether the file has syntax that only ES modules (and TypeScript's) have. */
function isModule(layout: Layout): boolean {
  const { facts } = layout;
  const isExport = (span: Span | null): boolean =>
    span !== null && wordAt(span.start, layout) === 'export';
  return (
    facts.imports.some(
      ({ form }) => form === 'import' || form === 'export-from' || form === 'import-equals',
    ) ||
    // Without `module` and `exports`, only a statement can export.
    (facts.exports.length > 0 &&
      !facts.globals.includes('module') &&
      !facts.globals.includes('exports')) ||
    facts.exports.some(({ span }) => isExport(span)) ||
    facts.declarations.some(
      ({ statementSpan, references }) =>
        isExport(statementSpan) || references.some(({ role }) => role === 'export'),
    )
  );
}
