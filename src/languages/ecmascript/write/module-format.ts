import type { Layout } from './trivia.ts';

/** How a file takes in other modules: by `import`, or by `require()` alone. */
export type ModuleFormat = 'import' | 'require';

/** The format that new imports of the file have. */
export function moduleFormat(layout: Layout): ModuleFormat {
  const { facts } = layout;
  if (isModule(layout)) return 'import';
  if (facts.file.endsWith('.cjs')) return 'require';
  return facts.imports.some(({ form }) => form === 'require') ? 'require' : 'import';
}

/** Whether the file has syntax that only ES modules (and TypeScript's) have. */
function isModule({ text, facts }: Layout): boolean {
  return (
    facts.imports.some(
      ({ form }) => form === 'import' || form === 'export-from' || form === 'import-equals',
    ) ||
    // Without `module` and `exports`, only a statement can export.
    (facts.exports.length > 0 &&
      !facts.globals.includes('module') &&
      !facts.globals.includes('exports')) ||
    facts.declarations.some(
      ({ statementSpan, references }) =>
        (statementSpan !== null && text.startsWith('export', statementSpan.start)) ||
        references.some(({ role }) => role === 'export'),
    )
  );
}
