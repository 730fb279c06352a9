import type { ImportBinding, ImportFact, ReferenceFact } from '../../../core/facts.ts';
import type { Span } from '../../../core/span.ts';
import type {
  Alias,
  Call,
  Expression,
  Import,
  ImportFrom,
  Name,
  PythonNode,
} from '../parse/nodes.ts';
import type { FileTables } from './file-tables.ts';
import { mockedPath } from './mocks.ts';
import { specifierOf } from './origins.ts';
import { membersRead, memberSpan, referencesOf } from './references.ts';
import { lookUp, type PythonSymbol } from './scopes.ts';
import { spanOf } from './tree.ts';

/** Every place where the file names another module. */
export function importsOf(file: FileTables): ImportFact[] {
  return file.tree.nodes.flatMap((node): ImportFact[] => {
    switch (node.type) {
      case 'Import':
        return node.names.map((alias) => moduleImport(node, alias, file));
      case 'ImportFrom':
        return [fromImport(node, file)];
      case 'Call':
        return calledImport(node, file);
      default:
        return [];
    }
  });
}

/** `from m import *` at module level, in source order. */
export function starImports(file: FileTables): ImportFrom[] {
  return file.tree.nodes.filter(
    (node): node is ImportFrom => node.type === 'ImportFrom' && node.names[0]?.name === '*',
  );
}

/** Whether a statement stands under `if TYPE_CHECKING:`. */
export function isTypeOnly(statement: PythonNode, file: FileTables): boolean {
  let child = statement;
  for (let up = file.tree.parentOf(child); up; child = up, up = file.tree.parentOf(up)) {
    if (up.type !== 'If' || !up.body.some((one) => one === child)) continue;
    if (file.origins.isFrom(up.test, TYPING, 'TYPE_CHECKING')) return true;
  }
  return false;
}

const TYPING = ['typing', 'typing_extensions'];

/**
 * One module of an `import` statement. `import a.b` binds `a`; its references are those through `a.b`,
 * with the span of `a.b` and the members after it, as if `a.b` were the name, and those of `a` that
 * name none of the modules that the file imports, with no members.
 */
function moduleImport(statement: Import, alias: Alias, file: FileTables): ImportFact {
  const isDotted = alias.asname === null && alias.name.includes('.');
  const local = alias.asname ?? alias.name.split('.')[0] ?? alias.name;
  const localSpan = alias.asnameSpan ?? {
    start: alias.nameSpan.start,
    end: alias.nameSpan.start + local.length,
  };
  const symbol = symbolAt(statement, local, file);
  const typeOnly = isTypeOnly(statement, file);
  return {
    ...fact('import', alias.name, alias.nameSpan, statement, file),
    typeOnly,
    bindings: [
      {
        ...binding('*', local, alias, localSpan, symbol, typeOnly, file),
        ...(isDotted && symbol ? { references: dottedReferences(alias.name, symbol, file) } : {}),
      },
    ],
    isStatement: statement.names.length === 1,
  };
}

function dottedReferences(
  module: string,
  symbol: PythonSymbol,
  file: FileTables,
): readonly ReferenceFact[] {
  const others = symbol.definitions.flatMap((definition) =>
    definition.kind === 'import' && definition.alias.asname === null
      ? [definition.alias.name.split('.').slice(1)]
      : [],
  );
  const own = module.split('.').slice(1);
  return symbol.uses.flatMap(({ node, span, role, scope }): ReferenceFact[] => {
    const members = node ? membersRead(node, file.tree) : [];
    const reads = (path: readonly string[]): boolean =>
      path.every((name, at) => members[at]?.name === name);
    const base = { role, shorthand: false, scope: scope.number };
    if (node && own.length > 0 && reads(own)) {
      const through = memberSpan(node, members, own.length);
      return [{ ...base, span: through, members: members.slice(own.length) }];
    }
    return others.some((other) => other.length > 0 && reads(other))
      ? []
      : [{ ...base, span, members: [] }];
  });
}

function fromImport(statement: ImportFrom, file: FileTables): ImportFact {
  const typeOnly = isTypeOnly(statement, file);
  return {
    ...fact('from-import', specifierOf(statement), statement.moduleSpan, statement, file),
    typeOnly,
    namedSpan: statement.parenthesesSpan,
    bindings: statement.names.map((alias) => {
      const local = alias.asname ?? alias.name;
      const symbol = alias.name === '*' ? undefined : symbolAt(statement, local, file);
      const localSpan = alias.asnameSpan ?? alias.nameSpan;
      return binding(alias.name, local, alias, localSpan, symbol, typeOnly, file);
    }),
  };
}

function fact(
  form: ImportFact['form'],
  specifier: string,
  specifierSpan: Span,
  node: PythonNode,
  file: FileTables,
): ImportFact {
  return {
    form,
    specifier,
    specifierSpan,
    span: spanOf(node),
    typeOnly: false,
    attributesSpan: null,
    bindings: [],
    namedSpan: null,
    scope: file.scopes.scopeAt(node).number,
    isStatement: true,
  };
}

function symbolAt(node: PythonNode, name: string, file: FileTables): PythonSymbol | undefined {
  return lookUp(name, file.scopes.scopeAt(node));
}

function binding(
  imported: string,
  local: string,
  alias: Alias,
  localSpan: Span,
  symbol: PythonSymbol | undefined,
  typeOnly: boolean,
  file: FileTables,
): ImportBinding {
  return {
    imported,
    local,
    span: spanOf(alias),
    importedSpan: alias.nameSpan,
    localSpan,
    typeOnly,
    ...uses(symbol, file),
  };
}

function uses(
  symbol: PythonSymbol | undefined,
  file: FileTables,
): Pick<ImportBinding, 'references' | 'reassigned'> {
  return {
    references: symbol ? referencesOf(symbol, file.tree, file.scopes) : [],
    reassigned: symbol?.definitions.some(({ kind }) => kind !== 'import') ?? false,
  };
}

function calledImport(node: Call, file: FileTables): ImportFact[] {
  const [source] = node.args;
  const specifier = file.origins.importedSpecifier(node);
  if (source && specifier !== null) return [dynamicImport(node, source, specifier, file)];
  const mocked = mockedPath(node, file);
  if (!mocked) return [];
  const base = fact('mock', mocked.value, spanOf(mocked), node, file);
  return [{ ...base, isStatement: false }];
}

/** `importlib.import_module("m")`, with the name that takes the module. */
function dynamicImport(
  node: Call,
  source: Expression,
  specifier: string,
  file: FileTables,
): ImportFact {
  const base = fact('dynamic-import', specifier, spanOf(source), node, file);
  const member = file.tree.parentOf(node);
  const taken = member?.type === 'Attribute' ? member : node;
  const holder = file.tree.parentOf(taken);
  if (holder?.type === 'Expr') return { ...base, span: spanOf(holder) };
  const target = holder?.type === 'Assign' && holder.value === taken ? holder.targets : [];
  const [name, ...more] = target;
  const isBuiltin = node.func.type === 'Name' && node.func.id === '__import__';
  if (!holder || name?.type !== 'Name' || more.length > 0 || isBuiltin) {
    return { ...base, isStatement: false };
  }
  const isMember = taken.type === 'Attribute';
  return {
    ...base,
    span: spanOf(holder),
    bindings: [
      assignedBinding(
        isMember ? taken.attr : '*',
        isMember ? taken.attrSpan : spanOf(name),
        name,
        file,
      ),
    ],
  };
}

function assignedBinding(
  imported: string,
  importedSpan: Span,
  name: Name,
  file: FileTables,
): ImportBinding {
  const symbol = symbolAt(name, name.id, file);
  return {
    imported,
    local: name.id,
    span: spanOf(name),
    importedSpan,
    localSpan: spanOf(name),
    typeOnly: false,
    references: symbol ? referencesOf(symbol, file.tree, file.scopes) : [],
    reassigned: (symbol?.definitions.length ?? 0) > 1,
  };
}
