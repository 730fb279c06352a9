/** Finds keys and syntax errors in the text of a registry file; used only to say where a problem is. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as oxc from 'oxc-parser';
import type { KeyPath } from '../problems.ts';

/** A node as the parser gives it, as far as it matters here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface ConfigSource {
  /** The first syntax error; null when there is none. */
  readonly syntaxError: { readonly message: string; readonly offset: number } | null;
  /** Offset of the deepest part of a key that stands in the text; null when none does. */
  offsetOf(key: KeyPath): number | null;
}

/** The text of a registry file, taken apart. Never throws. */
export function readConfigSource(file: string, text: string): ConfigSource {
  const isJson = file.endsWith('.json');
  const shift = isJson ? 1 : 0;
  const parsed = parse(isJson ? 'registry.js' : path.basename(file), isJson ? `(${text})` : text);
  if (parsed === null) return { syntaxError: null, offsetOf: () => null };
  const [error] = parsed.errors;
  const body = parsed.program.body as unknown as readonly Node[];
  return {
    syntaxError: error
      ? { message: error.message, offset: (error.labels[0]?.start ?? shift) - shift }
      : null,
    offsetOf(key) {
      const registry = registryNode(body);
      const found = registry && descend(registry, key, body);
      return found === null ? null : found - shift;
    },
  };
}

function parse(name: string, text: string): oxc.ParseResult | null {
  try {
    // Only on the way to an error message, so it is not worth loading before.
    const { parseSync } = createRequire(import.meta.url)('oxc-parser') as typeof oxc;
    return parseSync(name, text);
  } catch {
    return null;
  }
}

function registryNode(body: readonly Node[]): Node | null {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return statement['declaration'] as Node;
    if (statement.type !== 'ExpressionStatement') continue;
    const expression = unwrap(statement['expression'] as Node, body);
    if (expression.type === 'ObjectExpression') return expression;
    if (expression.type === 'AssignmentExpression') return expression['right'] as Node;
  }
  return null;
}

/** The object behind parentheses, type assertions, `defineRegistry(…)` and a constant's name. */
function unwrap(node: Node, body: readonly Node[]): Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return unwrap(node['expression'] as Node, body);
    case 'CallExpression': {
      const [argument] = node['arguments'] as readonly Node[];
      return argument ? unwrap(argument, body) : node;
    }
    case 'Identifier': {
      const value = constantOf(node['name'] as string, body);
      return value === null ? node : unwrap(value, body);
    }
    default:
      return node;
  }
}

function constantOf(name: string, body: readonly Node[]): Node | null {
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration' || statement['kind'] !== 'const') continue;
    for (const declarator of statement['declarations'] as readonly Node[]) {
      const id = declarator['id'] as Node;
      const value = declarator['init'] as Node | null;
      // Not one that is made of itself.
      if (id['name'] === name && value && value['name'] !== name) return value;
    }
  }
  return null;
}

function descend(node: Node, key: KeyPath, body: readonly Node[]): number | null {
  let current = unwrap(node, body);
  let offset: number | null = null;
  for (const part of key) {
    let next: Node | undefined;
    if (current.type === 'ObjectExpression') {
      const property = (current['properties'] as readonly Node[]).find(
        (candidate) => nameOf(candidate) === String(part),
      );
      if (property) offset = property.start;
      next = property?.['value'] as Node | undefined;
    } else if (current.type === 'ArrayExpression') {
      next = elementOf(current['elements'] as readonly (Node | null)[], part);
      if (next) offset = next.start;
    }
    if (!next) break;
    current = unwrap(next, body);
  }
  return offset;
}

/** An element by its index, or (a zone) by its name. */
function elementOf(elements: readonly (Node | null)[], part: string | number): Node | undefined {
  if (typeof part === 'number') return elements[part] ?? undefined;
  const named = elements.find(
    (element) =>
      element?.type === 'ObjectExpression' &&
      (element['properties'] as readonly Node[]).some(
        (property) => nameOf(property) === 'name' && (property['value'] as Node)['value'] === part,
      ),
  );
  return named ?? undefined;
}

function nameOf(property: Node): string | null {
  if (property.type !== 'Property' || property['computed'] === true) return null;
  const key = property['key'] as Node;
  return String(key.type === 'Identifier' ? key['name'] : key['value']);
}
