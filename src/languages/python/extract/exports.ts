import type { ExportFact } from '../../../core/facts.ts';
import type { FileTables } from './file-tables.ts';
import { isTypeOnly, starImports } from './imports.ts';
import { specifierOf } from './origins.ts';
import type { Definition } from './scopes.ts';
import { spanOf } from './tree.ts';

/**
 * Every name that other files can import from this one: all of the module's own names, imported ones
 * too, and what star imports hand on. `__all__` and a leading underscore hide a name from a star
 * import only; whoever takes it in spite of that gets an error from Python.
 */
export function exportsOf(file: FileTables): ExportFact[] {
  const named = [...file.scopes.module.symbols.values()].flatMap((symbol): ExportFact[] => {
    const [first] = symbol.definitions;
    if (!first || symbol.definitions.every(isFuture)) return [];
    const typeOnly = symbol.definitions.every(
      (definition) => definition.kind === 'import' && isTypeOnly(definition.statement, file),
    );
    const origins = file.origins.ofSymbol(symbol);
    return [{ name: symbol.name, origins, span: first.span, typeOnly }];
  });
  const starred = starImports(file).map((statement): ExportFact => {
    const specifier = specifierOf(statement);
    return {
      name: '*',
      origins: [{ root: { kind: 'import', specifier, imported: '*' }, path: [] }],
      span: spanOf(statement),
      typeOnly: isTypeOnly(statement, file),
    };
  });
  return [...named, ...starred];
}

/** `from __future__ import annotations` sets how the file is read; that it binds a name, nobody means. */
function isFuture(definition: Definition): boolean {
  return (
    definition.kind === 'import' &&
    definition.statement.type === 'ImportFrom' &&
    definition.statement.module === '__future__'
  );
}
