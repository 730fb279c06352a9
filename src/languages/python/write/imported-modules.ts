import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import { specifierOf } from '../extract/origins.ts';
import type { PythonSymbol } from '../extract/scopes.ts';
import type { Alias, Import, ImportFrom, PythonNode, Statement } from '../parse/nodes.ts';
import { blockOf } from './statements.ts';
import type { WrittenFile } from './written-file.ts';

export type ImportStatement = Import | ImportFrom;

/** One name that an import statement brings in. */
export interface ImportedAlias {
  readonly statement: ImportStatement;
  readonly alias: Alias;
  /** Dotted, with leading dots of a relative import. */
  readonly specifier: string;
  readonly local: string;
  /** Undefined for a star. */
  readonly symbol: PythonSymbol | undefined;
}

/** A name that an import shall bring in; `imported` is null for the module itself. */
export interface ImportedName {
  readonly imported: string | null;
  readonly local: string;
  /** Nothing in the file uses it: it is there for others. */
  readonly isHandedOn?: boolean;
}

/** Every name that the file imports by a statement, in source order. */
export function importedAliases(file: WrittenFile): readonly ImportedAlias[] {
  const symbols = new Map<Alias, PythonSymbol>();
  for (const symbol of file.scopes.symbols) {
    for (const definition of symbol.definitions) {
      if (definition.kind === 'import') symbols.set(definition.alias, symbol);
    }
  }
  return file.tree.nodes.filter(isImport).flatMap((statement) =>
    statement.names.map((alias): ImportedAlias => ({
      statement,
      alias,
      specifier: statement.type === 'Import' ? alias.name : specifierOf(statement),
      local: localNameOf(alias),
      symbol: symbols.get(alias),
    })),
  );
}

export function isImport(node: PythonNode): node is ImportStatement {
  return node.type === 'Import' || node.type === 'ImportFrom';
}

/** `a` for `import a.b`. */
function localNameOf({ name, asname }: Alias): string {
  return asname ?? name.replace(/\..*/u, '');
}

/** Whether the alias alone gives its name a value. */
export function isSoleDefinition({ symbol }: ImportedAlias): boolean {
  return symbol?.definitions.length === 1;
}

/** Whether other files may have the name from here: a package hands its imports on. */
export function isHandedOn({ symbol, local }: ImportedAlias, { context }: WrittenFile): boolean {
  const isOfModule = symbol?.scope.parent === null;
  const isPackage = /(?:^|\/)__init__\.pyi?$/u.test(context.facts.file);
  return isOfModule && (isPackage || context.isTaken(local));
}

/**
 * The `from … import` statements among some statements that one more name of a module can join. A name
 * with an alias has a statement of its own, as isort has it, where the file does not mix them.
 */
export function hostsAmong(
  statements: readonly Statement[],
  module: ModuleTarget,
  isAliased: boolean,
  { context }: WrittenFile,
): readonly ImportFrom[] {
  return statements.filter(
    (one): one is ImportFrom =>
      one.type === 'ImportFrom' &&
      one.names[0]?.name !== '*' &&
      takes(one, isAliased) &&
      sameModule(context.resolve(specifierOf(one)), module),
  );
}

function takes({ names }: ImportFrom, isAliased: boolean): boolean {
  const isPlain = names.some(({ asname }) => asname === null);
  const isMixed = isPlain && names.some(({ asname }) => asname !== null);
  return isMixed || (isPlain && !isAliased);
}

/** Whether a statement is one of the module itself, in no `if`, `try`, class or function. */
export function isTopLevel(statement: Statement, file: WrittenFile): boolean {
  return blockOf(statement, file)?.parent.type === 'Module';
}

/** Whether a statement stands under `if TYPE_CHECKING:`, and so never runs. */
export function isForTypesOnly(
  statement: ImportStatement,
  { context: { facts } }: WrittenFile,
): boolean {
  return facts.imports.some(({ span, typeOnly }) => typeOnly && span.start === statement.range[0]);
}

/**
 * Package and last part of a dotted name: `.a.b` is `b` of `.a`, `.b` is `b` of `.`. Null where there are
 * not both.
 */
export function splitSpecifier(
  specifier: string,
): { readonly package: string; readonly name: string } | null {
  const end = specifier.lastIndexOf('.') + 1;
  const [before, name] = [specifier.slice(0, end), specifier.slice(end)];
  if (before === '' || name === '') return null;
  return { package: /[^.]/u.test(before) ? before.slice(0, -1) : before, name };
}

/** The text of a statement that imports the names; null for a package as a whole that only dots name. */
export function importText(specifier: string, names: readonly ImportedName[]): string | null {
  const [first] = names;
  if (first?.imported !== null) {
    return `from ${specifier} import ${names.map(aliasText).join(', ')}`;
  }
  if (specifier.endsWith('.')) return null;
  const split = splitSpecifier(specifier);
  return split
    ? `from ${split.package} import ${aliasText({ imported: split.name, local: first.local })}`
    : `import ${aliasText({ imported: specifier, local: first.local })}`;
}

export function aliasText({ imported, local, isHandedOn = false }: ImportedName): string {
  return imported === local && !isHandedOn ? local : `${imported ?? ''} as ${local}`;
}
