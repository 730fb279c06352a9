import type { ExportTarget } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { spanOf } from '../extract/tree.ts';
import type { PythonSymbol } from '../extract/scopes.ts';
import type { Statement } from '../parse/nodes.ts';
import { existingBinding, importAs, scopeOfImport, type UseSite } from './bind-export.ts';
import type { Draft } from './draft.ts';
import { aliasText, type ImportedName } from './imported-modules.ts';
import { blockOf, hasComment, remarkBehind, removeStatement, startOf } from './statements.ts';

/**
 * Takes a variable away, so that an import of its name serves its uses and whoever takes it from this
 * module. Null where the name would not mean the import then, or where a comment would go.
 *
 * @param draft without the statement, and with its symbol set free.
 */
export function giveWay(
  statement: Statement,
  symbol: PythonSymbol,
  target: ExportTarget,
  draft: Draft,
): TextEdit | null {
  const { file } = draft;
  const parent = blockOf(statement, file)?.parent.type;
  const isDirect = parent === 'Module' || parent === 'FunctionDef' || parent === 'AsyncFunctionDef';
  const losesComment =
    hasComment(spanOf(statement), file) || remarkBehind(statement, file) !== null;
  if (!isDirect || losesComment) return null;
  return replaceDefinition(statement, symbol, target, draft);
}

/**
 * Replaces the statement that defines a name by an import of the target under this name. One that only
 * others use is written `name as name`, which says to tools that it is handed on.
 */
export function replaceDefinition(
  statement: Statement,
  symbol: PythonSymbol,
  target: ExportTarget,
  draft: Draft,
): TextEdit | null {
  const { file, names } = draft;
  if (symbol.definitions.length !== 1) return null;
  const [start, end] = [startOf(statement), statement.range[1]];
  const uses = symbol.uses.filter(({ span }) => span.start < start || span.end > end);
  // `global` and `nonlocal` announce that another value is given.
  if (uses.some(({ node, role }) => node === null && role !== 'export')) return null;
  const isOfModule = symbol.scope.parent === null;
  if (!isOfModule && (!isFunctionScope(symbol) || statement.type === 'ClassDef')) {
    return inPlace(statement, { imported: target.name, local: symbol.name }, target, draft);
  }
  const home: UseSite = { scope: symbol.scope, start };
  const sites = [...uses.map(({ scope, span }) => ({ scope, start: span.start })), home];
  const existing = existingBinding({ target, sites }, draft, statement.type !== 'ClassDef');
  if (existing !== null && statement.type !== 'ClassDef') return null;
  const { neighbour } = draft;
  const declaring = scopeOfImport(neighbour, file);
  const scopes = sites.map(({ scope }) => scope);
  if (!names.isFree(symbol.name, scopes, declaring)) return null;
  const isHandedOn = uses.length === 0 && isOfModule;
  // Where a file begins with what goes, its import begins the file.
  if (file.tree.module.body[0] === statement) {
    const name = { imported: target.name, local: symbol.name, isHandedOn };
    return inPlace(statement, name, target, draft);
  }
  importAs(symbol.name, { target, sites, neighbour }, draft, isHandedOn);
  return removeStatement(statement, file);
}

function isFunctionScope({ scope }: PythonSymbol): boolean {
  return scope.kind === 'function';
}

/** The import stands where the class stood: an attribute of a class, a local name. */
function inPlace(
  statement: Statement,
  name: ImportedName,
  target: ExportTarget,
  { file }: Draft,
): TextEdit {
  const specifier = file.context.specifierFor(target.module);
  const text = `from ${specifier} import ${aliasText(name)}`;
  return { start: startOf(statement), end: statement.range[1], text };
}
