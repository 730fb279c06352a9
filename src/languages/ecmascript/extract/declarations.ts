import type { TSESTree } from '@typescript-eslint/utils';
import type {
  ClassFact,
  DeclarationBase,
  DeclarationFact,
  ExportFact,
  FunctionFact,
  VariableFact,
} from '../../../core/facts.ts';
import { normalisedCode } from '../../../core/normalised-code.ts';
import type { Origin } from '../../../core/origin.ts';
import type { Span } from '../../../core/span.ts';
import type { Declared } from './declaration-table.ts';
import { isClosed } from './closed-object.ts';
import type { FileTables } from './file-tables.ts';
import { union } from './origins.ts';
import {
  classProperties,
  enumProperties,
  objectProperties,
  returnedBy,
  returnedTexts,
} from './properties.ts';
import { identifierSpan, referencesOf } from './references.ts';
import { nameOfHolder, type DefinitionLike, type VariableLike } from './scopes.ts';
import { staticText } from './static-text.ts';
import { isClass, isFunction, keyName, spanOf, type Node } from './tree.ts';

/** All classes, functions and variables, in the order of their numbers. */
export function declarationsOf(
  file: FileTables,
  exports: readonly ExportFact[],
): DeclarationFact[] {
  const exportedAs = exportedNames(file, exports);
  return file.table.entries.map((entry, number) => {
    const names = exportedAs.get(number) ?? [];
    if (entry.kind === 'variable') return variableFact(entry.variable, names, file);
    const node = entry.node;
    if (isClass(node)) return classFact(node, entry, names, file);
    if (isFunction(node)) return functionFact(node, entry, names, file);
    throw new TypeError(`A ${node.type} has no place among the declarations.`);
  });
}

/** Export names by declaration; a class that a `const` holds is exported by the constant's name. */
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
      const held = entry?.kind === 'variable' ? heldNode(entry.variable, file) : null;
      if (held !== null) add(held, name);
    }
  }
  return found;
}

/** The number of the class or function expression that a variable is initialised with. */
function heldNode(variable: VariableLike, file: FileTables): number | null {
  const declarator = variable.defs[0]?.node;
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return null;
  return file.table.numberOf(declarator.init);
}

/** What classes and functions have in common; an expression takes name and uses of the variable that holds it. */
function naming(
  node:
    | TSESTree.ClassDeclaration
    | TSESTree.ClassExpression
    | TSESTree.FunctionDeclaration
    | TSESTree.FunctionExpression
    | TSESTree.ArrowFunctionExpression,
  entry: Extract<Declared, { node: Node }>,
  exportedAs: readonly string[],
  file: FileTables,
): DeclarationBase {
  const { parent, child } = file.tree.unwrappedParent(node);
  const declarator =
    parent?.type === 'VariableDeclarator' &&
    parent.init === child &&
    parent.id.type === 'Identifier'
      ? parent
      : null;
  const holder = declarator ? (file.scopes.declaredBy(declarator.id) ?? null) : entry.variable;
  const nameNode = declarator ? declarator.id : (node.id ?? null);
  return {
    name: declarator
      ? nameOfHolder(node, file.tree)
      : (node.id?.name ?? nameOfHolder(node, file.tree)),
    nameSpan: nameNode ? identifierSpan(nameNode) : null,
    span: spanOf(node),
    statementSpan: statementSpan(declarator ?? node, file),
    scope: holder ? file.scopes.numberOf(holder.scope) : file.scopes.scopeAt(node),
    exportedAs,
    references: holder ? referencesOf(holder, file.tree, file.scopes) : [],
  };
}

/** The statement that declares this and nothing else, `export` included. */
function statementSpan(node: Node, file: FileTables): Span | null {
  let statement: Node | undefined = node;
  if (node.type === 'VariableDeclarator') {
    statement = file.tree.parentOf(node);
    if (statement?.type !== 'VariableDeclaration' || statement.declarations.length !== 1)
      return null;
    if (file.tree.parentOf(statement)?.type.startsWith('For')) return null;
  } else if (!node.type.endsWith('Declaration')) {
    return null;
  }
  const parent = file.tree.parentOf(statement);
  const exporting =
    parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration';
  const whole = spanOf(exporting ? parent : statement);
  const starts = decoratorsOf(node).map(({ range }) => range[0]);
  return { start: Math.min(whole.start, ...starts), end: whole.end };
}

/** Parsers without decorators leave the list out. */
function decoratorsOf(node: Node): readonly TSESTree.Decorator[] {
  return 'decorators' in node ? (node.decorators ?? []) : [];
}

function classFact(
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  entry: Extract<Declared, { node: Node }>,
  exportedAs: readonly string[],
  file: FileTables,
): ClassFact {
  const members = node.body.body.flatMap((member) =>
    'key' in member && 'computed' in member
      ? [keyName(member.key, member.computed) ?? '[computed]']
      : ['static'],
  );
  return {
    kind: 'class',
    ...naming(node, entry, exportedAs, file),
    heritage: node.superClass ? file.origins.of(node.superClass) : [],
    bodySpan: spanOf(node.body),
    normalisedBody: normalisedCode(
      file.text,
      { start: headerEnd(node, file), end: node.body.range[1] },
      file.layout,
    ),
    members,
    addsNothing:
      node.superClass !== null &&
      decoratorsOf(node).length === 0 &&
      node.body.body.every((member) => isPassThroughConstructor(member)),
    outside: outsideNames(node, file),
    properties: classProperties(node, file),
    abstract: (node as { abstract?: boolean }).abstract === true,
    decorated: decoratorsOf(node).length > 0,
  };
}

/** Where a class's name, or else its keyword, ends: after it come type parameters, heritage and body. */
function headerEnd(
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  file: FileTables,
): number {
  if (node.id) return node.id.range[1];
  const from = Math.max(node.range[0], ...decoratorsOf(node).map(({ range }) => range[1]));
  return file.text.indexOf('class', from) + 'class'.length;
}

/** `constructor(...args) { super(...args); }`, or the same with plain parameters in their order. */
function isPassThroughConstructor(member: TSESTree.ClassElement): boolean {
  if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') return false;
  const [statement, ...more] = member.value.body?.body ?? [];
  if (more.length > 0) return false;
  if (!statement) return member.value.params.length === 0;
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression')
    return false;
  const { callee, arguments: passed } = statement.expression;
  return callee.type === 'Super' && handsOn(member.value.params, passed);
}

function handsOn(parameters: readonly Node[], passed: readonly Node[]): boolean {
  return (
    parameters.length === passed.length &&
    parameters.every((parameter, index) => {
      const given = passed[index];
      if (parameter.type === 'RestElement') {
        return (
          given?.type === 'SpreadElement' &&
          parameter.argument.type === 'Identifier' &&
          given.argument.type === 'Identifier' &&
          parameter.argument.name === given.argument.name
        );
      }
      return (
        parameter.type === 'Identifier' &&
        given?.type === 'Identifier' &&
        parameter.name === given.name
      );
    })
  );
}

function outsideNames(node: Node, file: FileTables): ClassFact['outside'] {
  const found = new Map<string, readonly Origin[]>();
  for (const { identifier, resolved } of file.scopes.throughClass(node)) {
    if (!('name' in identifier) || typeof identifier.name !== 'string') continue;
    if (resolved?.defs.some((definition) => definition.node === node)) continue;
    if (!found.has(identifier.name)) {
      found.set(
        identifier.name,
        resolved ? file.origins.ofBinding(resolved) : file.origins.of(identifier),
      );
    }
  }
  return [...found]
    .map(([name, origins]) => ({ name, origins }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function functionFact(
  node:
    TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression,
  entry: Extract<Declared, { node: Node }>,
  exportedAs: readonly string[],
  file: FileTables,
): FunctionFact {
  return {
    kind: 'function',
    ...naming(node, entry, exportedAs, file),
    returns: returnedBy(node, file),
    returnType: file.origins.ofType(node.returnType),
    texts: returnedTexts(node, file),
    async: node.async,
    generator: node.generator,
    isPlain: isPlain(node.body),
    requiredParameters: node.params.filter(
      (parameter) =>
        parameter.type !== 'AssignmentPattern' &&
        parameter.type !== 'RestElement' &&
        !('optional' in parameter && parameter.optional),
    ).length,
    delegatesTo: delegate(node, file),
  };
}

function isPlain(body: TSESTree.BlockStatement | TSESTree.Expression | null): boolean {
  if (body?.type !== 'BlockStatement') return body !== null;
  return body.body.every((statement, at) => {
    if (statement.type === 'ReturnStatement') return at === body.body.length - 1;
    if (statement.type !== 'ExpressionStatement') return false;
    const { expression } = statement;
    const value = expression.type === 'AwaitExpression' ? expression.argument : expression;
    return value.type === 'CallExpression';
  });
}

/** The one call that a function consists of, when it hands on the function's own parameters. */
function delegate(
  node:
    TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression,
  file: FileTables,
): readonly Origin[] {
  const [statement, ...more] = node.body?.type === 'BlockStatement' ? node.body.body : [];
  const value =
    node.body?.type === 'BlockStatement'
      ? statement?.type === 'ReturnStatement' && more.length === 0
        ? statement.argument
        : null
      : node.body;
  const inner = value?.type === 'AwaitExpression' ? value.argument : value;
  if (inner?.type !== 'CallExpression' && inner?.type !== 'NewExpression') return [];
  return handsOn(node.params, inner.arguments) ? file.origins.of(inner.callee) : [];
}

function variableFact(
  variable: VariableLike,
  exportedAs: readonly string[],
  file: FileTables,
): VariableFact {
  const definition = variable.defs[0];
  if (!definition) throw new TypeError('A variable of the table has a definition.');
  const declarator = definition.node.type === 'VariableDeclarator' ? definition.node : null;
  const simple = declarator?.id === definition.name ? declarator : null;
  const reassigned = variable.references.some(
    (reference) => reference.isWrite() && reference.init !== true,
  );
  const initialiser = simple?.init ?? null;
  return {
    kind: 'variable',
    name: variable.name,
    nameSpan: identifierSpan(definition.name),
    span: spanOf(declaringNode(definition, file)),
    statementSpan: simple ? statementSpan(simple, file) : null,
    scope: file.scopes.numberOf(variable.scope),
    exportedAs,
    references: referencesOf(variable, file.tree, file.scopes),
    declaredWith: declaredWith(definition.type, definition.node, file),
    origins: file.origins.ofVariable(variable),
    reassigned,
    initialiserSpan: initialiser ? spanOf(initialiser) : null,
    typeOrigins: typeOrigins(definition.name, definition.node, file),
    text: reassigned ? null : staticText(initialiser, file),
    properties:
      definition.node.type === 'TSEnumDeclaration'
        ? enumProperties(definition.node, file)
        : objectProperties(initialiser, file),
    closed: isClosed(variable, initialiser, file.tree),
  };
}

/** To a scope manager the function declares its parameters: each of them stands for itself. */
function declaringNode({ type, node, name }: DefinitionLike, { tree }: FileTables): Node {
  if (type !== 'Parameter') return node;
  let parameter = name;
  let up = tree.parentOf(parameter);
  while (up && up !== node) {
    parameter = up;
    up = tree.parentOf(up);
  }
  return up ? parameter : node;
}

function typeOrigins(name: Node, node: Node, file: FileTables): readonly Origin[] {
  if (node.type === 'TSTypeAliasDeclaration') return file.origins.ofType(node.typeAnnotation);
  const annotated = 'typeAnnotation' in name ? name.typeAnnotation : null;
  return union(file.origins.ofType(annotated));
}

function declaredWith(type: string, node: Node, file: FileTables): string {
  const declaration = node.type === 'VariableDeclarator' ? file.tree.parentOf(node) : undefined;
  if (declaration?.type === 'VariableDeclaration') return declaration.kind;
  switch (type) {
    case 'Parameter':
      return 'parameter';
    case 'TSEnumName':
      return 'enum';
    case 'TSEnumMember':
      return 'enum';
    case 'TSModuleName':
      return 'namespace';
    case 'CatchClause':
      return 'catch';
    default:
      return 'type';
  }
}
