import type {
  ClassFact,
  DeclarationFact,
  ExportFact,
  FunctionFact,
  ReferenceFact,
  VariableFact,
} from '../../../core/facts.ts';
import type { Origin } from '../../../core/origin.ts';
import type { Span } from '../../../core/span.ts';
import type { ClassDef, Statement } from '../parse/nodes.ts';
import { blockText } from './block-text.ts';
import type { Declared } from './declaration-table.ts';
import { delegate, isPassThrough, isPlain, withoutDocstring } from './delegation.ts';
import { isClosed } from './closed-dictionary.ts';
import type { FileTables } from './file-tables.ts';
import { hasDecorator, methodOwner } from './origins.ts';
import {
  assignedAttributes,
  classProperties,
  dictionaryProperties,
  returnedBy,
  returnedTexts,
} from './properties.ts';
import { referencesOf } from './references.ts';
import { parametersOf, type PythonSymbol, type Scope } from './scopes.ts';
import { staticText } from './static-text.ts';
import { spanOf, type FunctionNode } from './tree.ts';

/** All classes, functions and variables, in the order of their numbers. */
export function declarationsOf(
  file: FileTables,
  exports: readonly ExportFact[],
): DeclarationFact[] {
  const exportedAs = exportedNames(file, exports);
  return file.table.entries.map((entry, number) => {
    const names = exportedAs.get(number) ?? [];
    switch (entry.kind) {
      case 'class':
        return classFact(entry, names, file);
      case 'function':
        return functionFact(entry, names, file);
      case 'variable':
        return variableFact(entry.symbol, names, file);
    }
  });
}

/** Export names by declaration; a name may stand for a class and for what is assigned to it later. */
function exportedNames(
  file: FileTables,
  exports: readonly ExportFact[],
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const add = (number: number, name: string): void => {
    const names = found.get(number) ?? [];
    if (!names.includes(name)) found.set(number, [...names, name]);
  };
  for (const { name, origins } of exports) {
    for (const { root, path } of origins) {
      if (root.kind !== 'declaration' || path.length > 0) continue;
      add(root.declaration, name);
      const entry = file.table.entries[root.declaration];
      for (const definition of entry?.kind === 'variable' ? entry.symbol.definitions : []) {
        const number = 'node' in definition ? file.table.numberOf(definition.node) : null;
        if (number !== null) add(number, name);
      }
    }
  }
  return found;
}

interface Naming {
  readonly name: string | null;
  readonly nameSpan: Span | null;
  readonly span: Span;
  readonly statementSpan: Span | null;
  readonly scope: number;
  readonly exportedAs: readonly string[];
  readonly references: readonly ReferenceFact[];
}

function naming(
  { node, symbol }: Extract<Declared, { kind: 'class' | 'function' }>,
  exportedAs: readonly string[],
  file: FileTables,
): Naming {
  const isNamed = node.type !== 'Lambda';
  const span = spanOf(node);
  const [decorator] = isNamed ? node.decoratorSpans : [];
  return {
    name: isNamed ? node.name : null,
    nameSpan: isNamed ? node.nameSpan : null,
    span,
    statementSpan: isNamed ? { start: decorator?.start ?? span.start, end: span.end } : null,
    scope: file.scopes.scopeAt(node).number,
    exportedAs,
    references: symbol ? referencesOf(symbol, file.tree, file.scopes) : [],
  };
}

function classFact(
  entry: Extract<Declared, { kind: 'class' }>,
  exportedAs: readonly string[],
  file: FileTables,
): ClassFact {
  const { node } = entry;
  const [first] = node.body;
  const end = node.range[1];
  return {
    kind: 'class',
    ...naming(entry, exportedAs, file),
    heritage: node.bases.flatMap((base) => file.origins.of(base)),
    bodySpan: { start: first ? startOf(first) : end, end },
    normalisedBody: blockText(file.text, file.tokens, node.nameSpan.end, end),
    members: membersOf(node, file),
    addsNothing:
      node.bases.length > 0 &&
      node.keywords.length === 0 &&
      node.decorator_list.length === 0 &&
      withoutDocstring(node.body).every((statement) => isPassThrough(statement)),
    outside: outsideNames(node, file),
    properties: classProperties(node, file),
    abstract: node.body.some(
      (member) =>
        (member.type === 'FunctionDef' || member.type === 'AsyncFunctionDef') &&
        hasDecorator(member, 'abstractmethod'),
    ),
    decorated: node.decorator_list.length > 0,
  };
}

/** With its decorators. */
function startOf(statement: Statement): number {
  const [decorator] = 'decoratorSpans' in statement ? statement.decoratorSpans : [];
  return decorator?.start ?? statement.range[0];
}

/** What the body defines, and the attributes that its methods give to instances. */
function membersOf(node: ClassDef, file: FileTables): readonly string[] {
  const body = [...(file.scopes.openedBy(node)?.symbols.values() ?? [])]
    .filter(({ definitions }) => definitions.length > 0)
    .map(({ name }) => name);
  const assigned = (assignedAttributes(file).get(node) ?? []).map(({ name }) => name);
  return [...new Set([...body, ...assigned])];
}

/** Names that are read inside the class and defined around it, with what they are. */
function outsideNames(node: ClassDef, file: FileTables): ClassFact['outside'] {
  const own = file.scopes.openedBy(node);
  const found = new Map<string, readonly Origin[]>();
  for (const { node: name, symbol } of file.scopes.readsIn(spanOf(node))) {
    if (own && symbol && isWithin(symbol.scope, own)) continue;
    if (!found.has(name.id)) found.set(name.id, file.origins.of(name));
  }
  return [...found]
    .map(([name, origins]) => ({ name, origins }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isWithin(scope: Scope, outer: Scope): boolean {
  for (let up: Scope | null = scope; up; up = up.parent) if (up === outer) return true;
  return false;
}

function functionFact(
  entry: Extract<Declared, { kind: 'function' }>,
  exportedAs: readonly string[],
  file: FileTables,
): FunctionFact {
  const { node } = entry;
  return {
    kind: 'function',
    ...naming(entry, exportedAs, file),
    returns: returnedBy(node, file),
    returnType: node.type === 'Lambda' ? [] : file.origins.ofType(node.returns),
    texts: returnedTexts(node, file),
    async: node.type === 'AsyncFunctionDef',
    generator: file.tree.isGenerator(node),
    isPlain: isPlain(node),
    requiredParameters: parametersOf(node.args).filter(
      (parameter, at) =>
        parameter.default === null &&
        (parameter.kind === 'positional' || parameter.kind === 'keyword') &&
        !(at === 0 && isBound(node, file)),
    ).length,
    delegatesTo: delegate(node, isBound(node, file), file),
  };
}

/** Whether callers do not give the first parameter: `self` or `cls` of a method. */
function isBound(node: FunctionNode, file: FileTables): boolean {
  return (
    node.type !== 'Lambda' &&
    methodOwner(node, file.tree) !== null &&
    !hasDecorator(node, 'staticmethod')
  );
}

function variableFact(
  symbol: PythonSymbol,
  exportedAs: readonly string[],
  file: FileTables,
): VariableFact {
  const [definition, ...more] = symbol.definitions;
  if (!definition) throw new TypeError('A variable of the table has a definition.');
  const alone = definition.kind === 'assignment' && definition.alone ? definition : null;
  const initialiser = alone?.value ?? null;
  const node = 'node' in definition ? definition.node : definition.statement;
  return {
    kind: 'variable',
    name: symbol.name,
    nameSpan: definition.span,
    span: spanOf(node),
    statementSpan: alone ? spanOf(alone.node) : null,
    scope: symbol.scope.number,
    exportedAs,
    references: referencesOf(symbol, file.tree, file.scopes),
    declaredWith:
      node.type === 'withitem' ? 'with' : (DECLARED_WITH[definition.kind] ?? 'assignment'),
    origins: file.origins.ofVariable(symbol),
    reassigned: more.length > 0,
    initialiserSpan: initialiser ? spanOf(initialiser) : null,
    typeOrigins: file.origins.typeOf(symbol),
    text: more.length > 0 ? null : staticText(initialiser, file),
    properties: more.length > 0 ? [] : dictionaryProperties(initialiser, file),
    closed: more.length === 0 && isClosed(symbol, initialiser, file.tree),
  };
}

const DECLARED_WITH: Readonly<Record<string, string>> = {
  parameter: 'parameter',
  catch: 'catch',
  type: 'type',
};
