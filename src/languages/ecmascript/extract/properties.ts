import type { TSESTree } from '@typescript-eslint/utils';
import type { PropertyFact, StaticText } from '../../../core/facts.ts';
import type { FileTables } from './file-tables.ts';
import { union } from './origins.ts';
import { staticText, textOrHole } from './static-text.ts';
import { isFunction, keyName, spanOf, type Node } from './tree.ts';

/** The named values of an object literal, seen through `as const`, `satisfies` and `Object.freeze`. */
export function objectProperties(node: Node | null | undefined, file: FileTables): PropertyFact[] {
  switch (node?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return objectProperties(node.expression, file);
    case 'CallExpression': {
      const [first, ...more] = node.arguments;
      const name =
        node.callee.type === 'MemberExpression'
          ? keyName(node.callee.property, node.callee.computed)
          : null;
      return name === 'freeze' && more.length === 0 ? objectProperties(first, file) : [];
    }
    case 'ObjectExpression':
      return node.properties.flatMap((property) =>
        property.type === 'Property'
          ? named(property.key, property.computed, property, property.value, file)
          : [],
      );
    default:
      return [];
  }
}

/** The members of an enum. */
export function enumProperties(node: TSESTree.TSEnumDeclaration, file: FileTables): PropertyFact[] {
  return node.body.members.flatMap((member) =>
    named(member.id, false, member, member.initializer ?? null, file),
  );
}

function named(
  key: Node,
  computed: boolean,
  at: Node,
  value: Node | null,
  file: FileTables,
): PropertyFact[] {
  const name = keyName(key, computed);
  if (name === null) return [];
  return [
    {
      name,
      static: false,
      span: spanOf(at),
      origins: value ? file.origins.of(value) : [],
      typeOrigins: [],
      text: staticText(value, file),
    },
  ];
}

/** The fields of a class, what its methods assign to `this.name`, and its parameter properties. */
export function classProperties(
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  file: FileTables,
): PropertyFact[] {
  const found = new Map<string, PropertyFact>();
  const add = (property: PropertyFact): void => {
    const key = `${String(property.static)} ${property.name}`;
    const known = found.get(key);
    found.set(
      key,
      known
        ? {
            ...known,
            origins: union(known.origins, property.origins),
            typeOrigins: union(known.typeOrigins, property.typeOrigins),
            // Two values are none that it always has.
            text: null,
          }
        : property,
    );
  };
  for (const member of node.body.body) {
    if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
      for (const property of named(member.key, member.computed, member, member.value, file)) {
        add({
          ...property,
          static: member.static,
          typeOrigins: file.origins.ofType(member.typeAnnotation),
        });
      }
    } else if (member.type === 'MethodDefinition') {
      if (member.kind === 'get') for (const property of getter(member, file)) add(property);
      if (isFunction(member.value)) {
        for (const property of parameterProperties(member.value.params, file)) add(property);
      }
    }
  }
  for (const property of assignedProperties(node, file)) add(property);
  return [...found.values()];
}

/** A getter hands out what it returns. */
function getter(member: TSESTree.MethodDefinition, file: FileTables): PropertyFact[] {
  const name = keyName(member.key, member.computed);
  const number = file.table.numberOf(member.value);
  if (name === null || number === null) return [];
  const returned = returnedBy(member.value, file);
  return [
    {
      name,
      static: member.static,
      span: spanOf(member),
      origins: returned,
      typeOrigins: file.origins.ofType(
        'returnType' in member.value ? member.value.returnType : null,
      ),
      text: null,
    },
  ];
}

/** What the `return` statements of a function, not of functions inside it, hand out. */
export function returnedBy(node: Node, file: FileTables): PropertyFact['origins'] {
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') {
    return file.origins.of(node.body);
  }
  return union(
    ...file.tree.returnsOf(node).map(({ argument }) => (argument ? file.origins.of(argument) : [])),
  );
}

/** The strings that a function gives, one for each `return`. */
export function returnedTexts(node: Node, file: FileTables): readonly StaticText[] {
  const returned =
    node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement'
      ? [node.body]
      : file.tree.returnsOf(node).map(({ argument }) => argument);
  const [only, ...more] = returned;
  if (more.length === 0) {
    const text = staticText(only, file);
    return text ? [text] : [];
  }
  return returned.every((one) => one !== null) ? returned.map((one) => textOrHole(one, file)) : [];
}

function parameterProperties(parameters: readonly Node[], file: FileTables): PropertyFact[] {
  return parameters.flatMap((parameter): PropertyFact[] => {
    if (parameter.type !== 'TSParameterProperty') return [];
    const assigned = parameter.parameter.type === 'AssignmentPattern';
    const id =
      parameter.parameter.type === 'AssignmentPattern'
        ? parameter.parameter.left
        : parameter.parameter;
    if (id.type !== 'Identifier') return [];
    return [
      {
        name: id.name,
        static: false,
        span: spanOf(parameter),
        origins:
          assigned && parameter.parameter.type === 'AssignmentPattern'
            ? file.origins.of(parameter.parameter.right)
            : [],
        typeOrigins: file.origins.ofType(id.typeAnnotation),
        text: null,
      },
    ];
  });
}

function assignedProperties(owner: Node, file: FileTables): PropertyFact[] {
  return file.tree.selfAssignmentsOf(owner).flatMap((node): PropertyFact[] => {
    if (node.left.type !== 'MemberExpression') return [];
    const member = file.tree.closest(
      node,
      (up) => up.type === 'MethodDefinition' || up.type === 'StaticBlock',
    );
    const isStatic =
      member?.type === 'StaticBlock' || (member?.type === 'MethodDefinition' && member.static);
    return named(node.left.property, node.left.computed, node, node.right, file).map(
      (property) => ({ ...property, static: isStatic }),
    );
  });
}
