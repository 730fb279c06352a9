import type { PropertyFact, StaticText } from '../../../core/facts.ts';
import { CONSTRUCTED, type Origin } from '../../../core/origin.ts';
import type { Attribute, ClassDef, Expression, PythonNode } from '../parse/nodes.ts';
import type { FileTables } from './file-tables.ts';
import { hasDecorator, union } from './origins.ts';
import type { PythonSymbol } from './scopes.ts';
import { staticText, textOrHole } from './static-text.ts';
import { spanOf, stringValue, type FunctionNode } from './tree.ts';
import { assignedTargets } from './unpacking.ts';

/** The named values of a dictionary with literal keys. */
export function dictionaryProperties(
  node: Expression | null | undefined,
  file: FileTables,
): PropertyFact[] {
  if (node?.type !== 'Dict') return [];
  return node.keys.flatMap((key, at): PropertyFact[] => {
    const name = stringValue(key);
    const value = node.values[at];
    if (!key || name === null || !value) return [];
    const span = { start: key.range[0], end: value.range[1] };
    return [property(name, false, span, file.origins.of(value), value, file)];
  });
}

function property(
  name: string,
  isStatic: boolean,
  span: PropertyFact['span'],
  origins: readonly Origin[],
  value: Expression | null,
  file: FileTables,
): PropertyFact {
  const text = staticText(value, file);
  return { name, static: isStatic, span, origins, typeOrigins: [], text };
}

/**
 * The attributes of a class: what its body defines (which the class and its instances both have), what
 * is assigned to an attribute of either anywhere in the file, and what its properties return.
 */
export function classProperties(node: ClassDef, file: FileTables): PropertyFact[] {
  const found = new Map<string, PropertyFact>();
  const add = (fact: PropertyFact): void => {
    const key = `${String(fact.static)} ${fact.name}`;
    const known = found.get(key);
    found.set(
      key,
      known
        ? {
            ...known,
            origins: union(known.origins, fact.origins),
            typeOrigins: union(known.typeOrigins, fact.typeOrigins),
            // Two values are none that it always has.
            text: null,
          }
        : fact,
    );
  };
  for (const symbol of file.scopes.openedBy(node)?.symbols.values() ?? []) {
    for (const fact of attributesOf(symbol, file)) {
      add(fact);
      if (fact.static) add({ ...fact, static: false });
    }
  }
  for (const fact of assignedAttributes(file).get(node) ?? []) add(fact);
  return [...found.values()];
}

/** What a name in a class's body is: a nested class, a property, or a value. Methods are none of these. */
function attributesOf(symbol: PythonSymbol, file: FileTables): PropertyFact[] {
  const [first, ...more] = symbol.definitions;
  if (!first) return [];
  if (first.kind === 'function') {
    if (!hasDecorator(first.node, 'property', 'cached_property')) return [];
    const origins = returnedBy(first.node, file);
    const typeOrigins = file.origins.ofType(first.node.returns);
    const { name } = symbol;
    return [{ name, static: false, span: spanOf(first.node), origins, typeOrigins, text: null }];
  }
  const value = first.kind === 'assignment' && more.length === 0 ? first.value : null;
  const node = 'node' in first ? first.node : first.statement;
  const fact = property(
    symbol.name,
    true,
    spanOf(node),
    file.origins.ofVariable(symbol),
    value,
    file,
  );
  return [{ ...fact, typeOrigins: file.origins.typeOf(symbol) }];
}

/** What the `return` statements of a function, not of functions inside it, hand out. */
export function returnedBy(node: FunctionNode, file: FileTables): readonly Origin[] {
  if (node.type === 'Lambda') return file.origins.of(node.body);
  return union(
    ...file.tree.returnsOf(node).map(({ value }) => (value ? file.origins.of(value) : [])),
  );
}

/** The strings that a function gives, one for each `return`. */
export function returnedTexts(node: FunctionNode, file: FileTables): readonly StaticText[] {
  const returned =
    node.type === 'Lambda' ? [node.body] : file.tree.returnsOf(node).map(({ value }) => value);
  const [only, ...more] = returned;
  if (more.length === 0) {
    const text = staticText(only, file);
    return text ? [text] : [];
  }
  return returned.every((one) => one !== null) ? returned.map((one) => textOrHole(one, file)) : [];
}

const known = new WeakMap<FileTables, ReadonlyMap<PythonNode, readonly PropertyFact[]>>();

/** What is assigned to `self.name`, `cls.name` and `ClassName.name`, by class. */
export function assignedAttributes(
  file: FileTables,
): ReadonlyMap<PythonNode, readonly PropertyFact[]> {
  let found = known.get(file);
  if (!found) known.set(file, (found = collectAssigned(file)));
  return found;
}

function collectAssigned(file: FileTables): ReadonlyMap<PythonNode, readonly PropertyFact[]> {
  const found = new Map<PythonNode, PropertyFact[]>();
  for (const { node, target, value, annotation } of attributeTargets(file)) {
    for (const { root, path } of file.origins.of(target.value)) {
      if (root.kind !== 'declaration' || path.length > 1) continue;
      const isStatic = path.length === 0;
      if (!isStatic && path[0] !== CONSTRUCTED) continue;
      const owner = file.table.entries[root.declaration];
      if (owner?.kind !== 'class') continue;
      const origins = value ? file.origins.of(value) : [];
      const typeOrigins = file.origins.ofType(annotation);
      const fact = property(target.attr, isStatic, spanOf(node), origins, value, file);
      const facts = found.get(owner.node) ?? [];
      facts.push({ ...fact, typeOrigins });
      // What the class has, its instances have.
      if (isStatic) facts.push({ ...fact, typeOrigins, static: false });
      found.set(owner.node, facts);
    }
  }
  return found;
}

interface AttributeTarget {
  readonly node: PythonNode;
  readonly target: Attribute;
  readonly value: Expression | null;
  readonly annotation: Expression | null;
}

function attributeTargets({ tree }: FileTables): AttributeTarget[] {
  return tree.nodes.flatMap((node): AttributeTarget[] => {
    const annotation = node.type === 'AnnAssign' ? node.annotation : null;
    return targetsOf(node).flatMap(({ target, value }) =>
      target.type === 'Attribute' ? [{ node, target, value, annotation }] : [],
    );
  });
}

function targetsOf(node: PythonNode): ReturnType<typeof assignedTargets> {
  switch (node.type) {
    case 'Assign':
      return node.targets.flatMap((target) => assignedTargets(target, node.value));
    case 'AnnAssign':
      return assignedTargets(node.target, node.value);
    case 'withitem':
      return node.optional_vars ? assignedTargets(node.optional_vars, node.context_expr) : [];
    default:
      return [];
  }
}
