import type { TSESTree } from '@typescript-eslint/utils';
import type { ExportFact } from '../../../core/facts.ts';
import type { Origin } from '../../../core/origin.ts';
import type { FileTables } from './file-tables.ts';
import { exportName, isNode, keyName, spanOf, type Node } from './tree.ts';

/** Every name that other files can import from this one, ES modules and CommonJS alike. */
export function exportsOf(file: FileTables): ExportFact[] {
  return file.tree.nodes.flatMap((node): ExportFact[] => {
    switch (node.type) {
      case 'ExportNamedDeclaration':
        return node.declaration
          ? declaredNames(node.declaration, file).map(({ name, origins, at }) =>
              exported(name, origins, at, node.exportKind === 'type'),
            )
          : node.specifiers.map((specifier) => exportSpecifier(specifier, node, file));
      case 'ExportAllDeclaration':
        return [
          exported(
            node.exported ? exportName(node.exported) : '*',
            imported(node.source.value, '*'),
            node,
            node.exportKind === 'type',
          ),
        ];
      case 'ExportDefaultDeclaration':
        return [exported('default', file.origins.of(declarationOrExpression(node)), node)];
      case 'TSExportAssignment':
        return [exported('default', file.origins.of(node.expression), node)];
      case 'AssignmentExpression':
        return commonJsExports(node, file);
      default:
        return [];
    }
  });
}

function exported(
  name: string,
  origins: readonly Origin[],
  at: Node,
  typeOnly = false,
): ExportFact {
  return { name, origins, span: spanOf(at), typeOnly };
}

function imported(specifier: string, name: string): Origin[] {
  return [{ root: { kind: 'import', specifier, imported: name }, path: [] }];
}

function declarationOrExpression(node: TSESTree.ExportDefaultDeclaration): Node {
  return node.declaration;
}

function exportSpecifier(
  specifier: TSESTree.ExportSpecifier,
  statement: TSESTree.ExportNamedDeclaration,
  file: FileTables,
): ExportFact {
  const origins = statement.source
    ? imported(statement.source.value, exportName(specifier.local))
    : file.origins.of(specifier.local);
  const typeOnly = statement.exportKind === 'type' || specifier.exportKind === 'type';
  return exported(exportName(specifier.exported), origins, specifier, typeOnly);
}

interface DeclaredName {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly at: Node;
}

/** The names that an exported declaration declares, patterns included. */
function declaredNames(declaration: Node, file: FileTables): DeclaredName[] {
  return declaredIdentifiers(declaration).flatMap((at): DeclaredName[] => {
    const variable = file.scopes.declaredBy(at);
    return variable ? [{ name: variable.name, origins: file.origins.ofBinding(variable), at }] : [];
  });
}

function declaredIdentifiers(node: Node | null): Node[] {
  switch (node?.type) {
    case 'Identifier':
      return [node];
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => declaredIdentifiers(id));
    case 'ObjectPattern':
      return node.properties.flatMap((property) =>
        declaredIdentifiers(property.type === 'Property' ? property.value : property.argument),
      );
    case 'ArrayPattern':
      return node.elements.flatMap((element) => declaredIdentifiers(element));
    case 'AssignmentPattern':
      return declaredIdentifiers(node.left);
    case 'RestElement':
      return declaredIdentifiers(node.argument);
    default:
      return node && 'id' in node && isNode(node.id) ? [node.id] : [];
  }
}

/** `module.exports = …`, `module.exports = { A, B }`, `exports.A = …`. */
function commonJsExports(node: TSESTree.AssignmentExpression, file: FileTables): ExportFact[] {
  const name = commonJsName(node.left, file);
  if (name === null) return [];
  const own = exported(name, file.origins.of(node.right), node);
  if (name !== 'default' || node.right.type !== 'ObjectExpression') return [own];
  const members = node.right.properties.flatMap((property): ExportFact[] => {
    const key = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    return key === null || property.type !== 'Property'
      ? []
      : [exported(key, file.origins.of(property.value), property)];
  });
  return [...members];
}

function commonJsName(left: Node, file: FileTables): string | null {
  const origins = left.type === 'MemberExpression' ? file.origins.of(left) : [];
  for (const { root, path } of origins) {
    if (root.kind !== 'global') continue;
    const names = root.name === 'module' && path[0] === 'exports' ? path.slice(1) : null;
    const rest = root.name === 'exports' ? path : names;
    if (rest && rest.length <= 1) return rest[0] ?? 'default';
  }
  return null;
}
