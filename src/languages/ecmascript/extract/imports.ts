import type { TSESTree } from '@typescript-eslint/utils';
import type { ImportBinding, ImportFact, ImportForm } from '../../../core/facts.ts';
import type { Span } from '../../../core/span.ts';
import type { FileTables } from './file-tables.ts';
import { importTypeSpecifier } from './origins.ts';
import { identifierSpan, referencesOf } from './references.ts';
import { exportName, isFunction, isNode, keyName, spanOf, stringValue, type Node } from './tree.ts';

/** Test runners' functions that take a module's path, by the object they are called on. */
const MOCK_FUNCTIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['vi', new Set(['mock', 'doMock', 'unmock', 'doUnmock', 'importActual', 'importMock'])],
  ['vitest', new Set(['mock', 'doMock', 'unmock', 'doUnmock', 'importActual', 'importMock'])],
  [
    'jest',
    new Set([
      'mock',
      'doMock',
      'unmock',
      'dontMock',
      'deepUnmock',
      'setMock',
      'requireActual',
      'requireMock',
      'createMockFromModule',
      'genMockFromModule',
      'unstable_mockModule',
    ]),
  ],
  // node:test
  ['mock', new Set(['module'])],
]);

/** Every place where the file names another module. */
export function importsOf(file: FileTables): ImportFact[] {
  const imports: ImportFact[] = [];
  for (const node of file.tree.nodes) {
    const found = importAt(node, file);
    if (found) imports.push(found);
  }
  return imports;
}

function importAt(node: Node, file: FileTables): ImportFact | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return {
        ...fact('import', node.source.value, node.source, node, node, file),
        typeOnly: node.importKind === 'type',
        attributesSpan: attributesSpan(node, file),
        bindings: node.specifiers.map((specifier) =>
          importSpecifier(specifier, node.importKind === 'type', file),
        ),
        namedSpan: bracesBetween(node.range[0], node.source.range[0], file),
      };
    case 'ExportNamedDeclaration':
      if (!node.source) return null;
      return {
        ...fact('export-from', node.source.value, node.source, node, node, file),
        typeOnly: node.exportKind === 'type',
        attributesSpan: attributesSpan(node, file),
        bindings: node.specifiers.map((specifier) => ({
          imported: exportName(specifier.local),
          local: exportName(specifier.exported),
          span: spanOf(specifier),
          importedSpan: spanOf(specifier.local),
          localSpan: spanOf(specifier.exported),
          typeOnly: node.exportKind === 'type' || specifier.exportKind === 'type',
          references: [],
          reassigned: false,
        })),
        namedSpan: bracesBetween(node.range[0], node.source.range[0], file),
      };
    case 'ExportAllDeclaration': {
      const name = node.exported ? exportName(node.exported) : '*';
      const star = starSpan(node, file);
      return {
        ...fact('export-from', node.source.value, node.source, node, node, file),
        typeOnly: node.exportKind === 'type',
        attributesSpan: attributesSpan(node, file),
        bindings: [
          {
            imported: '*',
            local: name,
            span: { start: star.start, end: node.exported?.range[1] ?? star.end },
            importedSpan: star,
            localSpan: node.exported ? spanOf(node.exported) : star,
            typeOnly: node.exportKind === 'type',
            references: [],
            reassigned: false,
          },
        ],
      };
    }
    case 'TSImportEqualsDeclaration': {
      if (node.moduleReference.type !== 'TSExternalModuleReference') return null;
      const source = node.moduleReference.expression;
      const specifier = stringValue(source);
      if (specifier === null) return null;
      const typeOnly = node.importKind === 'type';
      return {
        ...fact('import-equals', specifier, source, node, node, file),
        typeOnly,
        bindings: [binding('*', node.id, spanOf(node.id), typeOnly, file)],
      };
    }
    case 'ImportExpression': {
      const specifier = stringValue(node.source);
      return specifier === null
        ? null
        : boundImport('dynamic-import', specifier, node.source, node, file);
    }
    case 'TSImportType': {
      const specifier = importTypeSpecifier(node);
      const source = literalIn(node);
      return specifier === null || !source
        ? null
        : {
            ...fact('import-type', specifier, source, node, node, file),
            typeOnly: true,
            isStatement: false,
            bindings: qualifierBinding(node.qualifier),
          };
    }
    case 'CallExpression': {
      const required = file.origins.requiredSpecifier(node);
      const [source] = node.arguments;
      if (!source) return null;
      if (required !== null) return boundImport('require', required, source, node, file);
      const mocked = isMockCall(node, file) ? stringValue(source) : null;
      return mocked === null
        ? null
        : { ...fact('mock', mocked, source, node, node, file), isStatement: false };
    }
    default:
      return null;
  }
}

function fact(
  form: ImportForm,
  specifier: string,
  source: Node,
  whole: Node,
  at: Node,
  file: FileTables,
): ImportFact {
  return {
    form,
    specifier,
    specifierSpan: spanOf(source),
    span: spanOf(whole),
    typeOnly: false,
    attributesSpan: null,
    bindings: [],
    namedSpan: null,
    scope: file.scopes.scopeAt(at),
    isStatement: true,
  };
}

function importSpecifier(
  specifier: TSESTree.ImportClause,
  typeOnly: boolean,
  file: FileTables,
): ImportBinding {
  if (specifier.type === 'ImportSpecifier') {
    return {
      ...binding(
        exportName(specifier.imported),
        specifier.local,
        spanOf(specifier),
        typeOnly || specifier.importKind === 'type',
        file,
      ),
      importedSpan: spanOf(specifier.imported),
    };
  }
  const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
  return binding(imported, specifier.local, spanOf(specifier), typeOnly, file);
}

function binding(
  imported: string,
  local: TSESTree.Identifier,
  span: Span,
  typeOnly: boolean,
  file: FileTables,
): ImportBinding {
  const variable = file.scopes.declaredBy(local);
  return {
    imported,
    local: local.name,
    span,
    importedSpan: identifierSpan(local),
    localSpan: identifierSpan(local),
    typeOnly,
    references: variable ? referencesOf(variable, file.tree, file.scopes) : [],
    reassigned:
      variable?.references.some((reference) => reference.isWrite() && reference.init !== true) ??
      false,
  };
}

/** `require('m')` or `import('m')`, with the bindings of the variable or callback that takes it. */
function boundImport(
  form: ImportForm,
  specifier: string,
  source: Node,
  node: Node,
  file: FileTables,
): ImportFact {
  const base = { ...fact(form, specifier, source, node, node, file), isStatement: false };
  const { parent, child, awaited } = file.tree.unwrappedParent(node);
  // What `import()` gives at once is a promise, which has none of the module's names.
  const isModule = form !== 'dynamic-import' || awaited;
  if (parent?.type === 'ExpressionStatement') {
    return { ...base, span: spanOf(parent), isStatement: true };
  }
  if (parent?.type === 'VariableDeclarator' && parent.init === child) {
    const statement = file.tree.parentOf(parent);
    const alone = statement?.type === 'VariableDeclaration' && statement.declarations.length === 1;
    const isStatement = alone && isStatementHolder(file.tree.parentOf(statement));
    return {
      ...base,
      span: isStatement ? spanOf(statement) : base.span,
      isStatement,
      bindings: isModule ? patternBindings(parent.id, file) : [],
      namedSpan: isModule && parent.id.type === 'ObjectPattern' ? patternSpan(parent.id) : null,
    };
  }
  if (parent?.type === 'MemberExpression' && parent.object === child) {
    return { ...base, bindings: memberBinding(parent, file) };
  }
  return base;
}

/** `const X = require('m').X`, and `import('m').then(({ X }) => …)`. */
function memberBinding(member: TSESTree.MemberExpression, file: FileTables): ImportBinding[] {
  const name = keyName(member.property, member.computed);
  const outer = file.tree.unwrappedParent(member);
  const { parent } = outer;
  if (name === 'then' && parent?.type === 'CallExpression' && parent.callee === outer.child) {
    const [callback] = parent.arguments;
    const parameter = callback && isFunction(callback) ? callback.params[0] : undefined;
    return parameter ? patternBindings(parameter, file) : [];
  }
  if (
    name === null ||
    parent?.type !== 'VariableDeclarator' ||
    parent.init !== outer.child ||
    parent.id.type !== 'Identifier'
  ) {
    return [];
  }
  return [
    {
      ...binding(name, parent.id, identifierSpan(parent.id), false, file),
      importedSpan: spanOf(member.property),
    },
  ];
}

/** The bindings of a pattern that takes a module's namespace; nested and computed parts bind nothing we can name. */
function patternBindings(pattern: Node, file: FileTables): ImportBinding[] {
  if (pattern.type === 'Identifier') {
    return [binding('*', pattern, identifierSpan(pattern), false, file)];
  }
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property): ImportBinding[] => {
    if (property.type !== 'Property') return [];
    const imported = keyName(property.key, property.computed);
    const local =
      property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (imported === null || local.type !== 'Identifier') return [];
    return [
      {
        ...binding(imported, local, spanOf(property), false, file),
        importedSpan: spanOf(property.key),
      },
    ];
  });
}

function patternSpan(pattern: TSESTree.ObjectPattern): Span {
  const { start, end } = spanOf(pattern);
  return { start, end: pattern.typeAnnotation ? pattern.typeAnnotation.range[0] : end };
}

function isStatementHolder(node: Node | undefined): boolean {
  return (
    node?.type === 'Program' ||
    node?.type === 'BlockStatement' ||
    node?.type === 'StaticBlock' ||
    node?.type === 'TSModuleBlock' ||
    node?.type === 'SwitchCase'
  );
}

function qualifierBinding(qualifier: Node | null): ImportBinding[] {
  let first = qualifier;
  while (first?.type === 'TSQualifiedName') first = first.left;
  if (first?.type !== 'Identifier') return [];
  const span = spanOf(first);
  return [
    {
      imported: first.name,
      local: first.name,
      span,
      importedSpan: span,
      localSpan: span,
      typeOnly: true,
      references: [],
      reassigned: false,
    },
  ];
}

function literalIn(node: TSESTree.TSImportType): Node | null {
  const { source, argument } = node as { source?: unknown; argument?: unknown };
  if (isNode(source)) return source;
  return isNode(argument) && argument.type === 'TSLiteralType' ? argument.literal : null;
}

function isMockCall(node: TSESTree.CallExpression, file: FileTables): boolean {
  if (node.callee.type !== 'MemberExpression') return false;
  const name = keyName(node.callee.property, node.callee.computed);
  return file.origins.of(node.callee.object).some(({ root, path }) => {
    const object =
      root.kind === 'global' ? root.name : root.kind === 'import' ? root.imported : null;
    return (
      object !== null &&
      path.length === 0 &&
      name !== null &&
      (MOCK_FUNCTIONS.get(object)?.has(name) ?? false)
    );
  });
}

/** What stands between the specifier and the end of the statement. */
function attributesSpan(
  node:
    TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclaration | TSESTree.ExportAllDeclaration,
  file: FileTables,
): Span | null {
  const from = node.source?.range[1] ?? node.range[1];
  const rest = file.text.slice(from, node.range[1]);
  const open = rest.indexOf('{');
  const close = rest.lastIndexOf('}');
  if (open < 0 || close < 0) return null;
  const keyword = Math.max(rest.lastIndexOf('with', open), rest.lastIndexOf('assert', open));
  return { start: from + Math.max(keyword, 0), end: from + close + 1 };
}

/** From the first `{` to the last `}` between two offsets, comments aside. */
function bracesBetween(from: number, to: number, file: FileTables): Span | null {
  const outside = (offset: number): boolean =>
    !file.layout.comments.some(({ start, end }) => start <= offset && offset < end);
  let start = file.text.indexOf('{', from);
  while (start >= 0 && start < to && !outside(start)) start = file.text.indexOf('{', start + 1);
  let end = file.text.lastIndexOf('}', to);
  while (end > from && !outside(end)) end = file.text.lastIndexOf('}', end - 1);
  return start >= from && start < end && end < to ? { start, end: end + 1 } : null;
}

function starSpan(node: TSESTree.ExportAllDeclaration, file: FileTables): Span {
  let start = file.text.indexOf('*', node.range[0]);
  const commentAt = (offset: number): Span | undefined =>
    file.layout.comments.find((comment) => comment.start <= offset && offset < comment.end);
  for (let comment = commentAt(start); comment; comment = commentAt(start)) {
    start = file.text.indexOf('*', comment.end);
  }
  return { start, end: start + 1 };
}
