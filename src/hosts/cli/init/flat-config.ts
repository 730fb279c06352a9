import type { TSESTree } from '@typescript-eslint/utils';
import { parse } from '../../../languages/ecmascript/parse.ts';

/**
 * A flat configuration with elements added at the end of its list, and the plugin imported. Everything
 * else stays as it is. Null where its list cannot be told for sure.
 *
 * @param elements expressions, in which `NAME` stands for the plugin.
 */
export function withElements(
  file: string,
  text: string,
  elements: (name: string) => readonly string[],
): string | null {
  const parsed = parse(file, text);
  if (!('program' in parsed)) return null;
  const { body } = parsed.program;
  const name = /\bssot\b/u.test(text) ? 'ssotPlugin' : 'ssot';
  const place = placeIn(text, body, exportedBy(body));
  if (place === null) return null;
  const { end, rest, separator, opening, closing } = place;
  const added = elements(name).join(`,${separator}`);
  const edited =
    text.slice(0, end) +
    (place.first ? added : `,${place.comment}${separator}${added}`) +
    closing +
    text.slice(rest);
  const opened = opening === null ? edited : `${edited.slice(0, opening)}[${edited.slice(opening)}`;
  const result = withImport(opened, body, name);
  return 'program' in parse(file, result) ? result : null;
}

interface Place {
  /** Of the last element. */
  readonly end: number;
  /** Where the text goes on behind what is added. */
  readonly rest: number;
  /** On the line of the last element, to which it belongs. */
  readonly comment: string;
  /** White space before each element. */
  readonly separator: string;
  /** Whether there is no element yet. */
  readonly first: boolean;
  /** Where a single object has to become a list. */
  readonly opening: number | null;
  readonly closing: string;
}

type Node = TSESTree.Node;

/** What the module exports: the expression itself, where a constant holds it. */
function exportedBy(body: readonly TSESTree.Node[]): Node | null {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return settled(statement.declaration, body);
    if (statement.type !== 'ExpressionStatement') continue;
    const { expression } = statement;
    if (expression.type !== 'AssignmentExpression') continue;
    const { left, right } = expression;
    if (
      left.type === 'MemberExpression' &&
      left.object.type === 'Identifier' &&
      left.object.name === 'module' &&
      left.property.type === 'Identifier' &&
      left.property.name === 'exports'
    ) {
      return settled(right, body);
    }
  }
  return null;
}

function settled(node: Node, body: readonly TSESTree.Node[]): Node | null {
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') {
    return settled(node.expression, body);
  }
  if (node.type !== 'Identifier') return node;
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
    const found = statement.declarations.find(
      ({ id }) => id.type === 'Identifier' && id.name === node.name,
    );
    if (found?.init) return found.init.type === 'Identifier' ? null : settled(found.init, body);
  }
  return null;
}

function placeIn(text: string, body: readonly TSESTree.Node[], node: Node | null): Place | null {
  switch (node?.type) {
    case 'ArrayExpression':
      return lastOf(text, node, node.elements);
    case 'ObjectExpression':
      return {
        end: node.range[1],
        rest: node.range[1],
        comment: '',
        separator: ' ',
        first: false,
        opening: node.range[0],
        closing: ']',
      };
    case 'CallExpression': {
      if (!isListHelper(node.callee, body)) return null;
      const [only, ...others] = node.arguments;
      return only?.type === 'ArrayExpression' && others.length === 0
        ? lastOf(text, only, only.elements)
        : lastOf(text, node, node.arguments);
    }
    default:
      return null;
  }
}

function lastOf(text: string, list: Node, elements: readonly (Node | null)[]): Place | null {
  const last = elements.at(-1);
  if (last === null) return null;
  const none = { comment: '', separator: ' ', opening: null, closing: '' };
  if (!last) {
    const inside = list.range[1] - 1;
    return { ...none, end: inside, rest: inside, first: true };
  }
  const end = last.range[1];
  const indent = /(?:^|\n)([ \t]*)$/u.exec(text.slice(0, last.range[0]))?.[1];
  const behind = /^(,?)([ \t]*(?:\/\/[^\r\n]*)?)(\r?\n)/u.exec(text.slice(end));
  if (indent === undefined || !behind) return { ...none, end, rest: end, first: false };
  const [, comma = '', comment = '', eol = ''] = behind;
  return {
    ...none,
    end,
    rest: end + comma.length + comment.length,
    comment: comment.trimEnd(),
    separator: eol + indent,
    first: false,
    closing: comma,
  };
}

/** `defineConfig` of ESLint and `config` of typescript-eslint: all arguments are elements of the list. */
function isListHelper(callee: Node, body: readonly TSESTree.Node[]): boolean {
  const root = callee.type === 'MemberExpression' ? callee.object : callee;
  if (root.type !== 'Identifier') return false;
  const from = sourceOf(root.name, body);
  if (callee.type === 'Identifier') return from === 'eslint/config';
  return (
    from === 'typescript-eslint' &&
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'config'
  );
}

/** The module that a top-level name is imported or required from. */
function sourceOf(name: string, body: readonly TSESTree.Node[]): string | null {
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') {
      if (statement.specifiers.some(({ local }) => local.name === name)) {
        return statement.source.value;
      }
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        const names =
          id.type === 'Identifier'
            ? [id.name]
            : id.type === 'ObjectPattern'
              ? id.properties.flatMap((one) =>
                  one.type === 'Property' && one.value.type === 'Identifier' ? one.value.name : [],
                )
              : [];
        const [argument] = init?.type === 'CallExpression' ? init.arguments : [];
        if (names.includes(name) && argument?.type === 'Literal') return String(argument.value);
      }
    }
  }
  return null;
}

function withImport(text: string, body: readonly TSESTree.Node[], name: string): string {
  const isModule = body.some(({ type }) => /^(?:Import|Export)/u.test(type));
  const quote = /from "|require\("/u.test(text) ? '"' : "'";
  const end = text.includes(';') || body.length === 0 ? ';' : '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const specifier = `${quote}eslint-plugin-ssot${quote}`;
  const line = isModule
    ? `import ${name} from ${specifier}${end}`
    : `const ${name} = require(${specifier})${end}`;
  const last = body.findLast(({ type }) => type === 'ImportDeclaration');
  if (last) return `${text.slice(0, last.range[1])}${eol}${line}${text.slice(last.range[1])}`;
  const first = body.find((node) => !('directive' in node && node.directive));
  const start = first?.range[0] ?? 0;
  return `${text.slice(0, start)}${line}${eol}${text.slice(start)}`;
}
