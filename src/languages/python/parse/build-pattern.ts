import { buildExpression } from './build-expression.ts';
import type { Expression, MatchClass, MatchMapping, MatchStar, Pattern } from './nodes.ts';
import { child, children, optionalChild, type RawNode, type WrittenTree } from './written-tree.ts';

/** @throws PythonSyntaxError for what py-ast accepts and Python does not. */
export function buildPattern(tree: WrittenTree, raw: RawNode): Pattern {
  switch (raw.nodeType) {
    case 'MatchValue':
      return {
        type: 'MatchValue',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        value: buildValue(tree, child(raw, 'value')),
      };
    case 'MatchSingleton':
      return {
        type: 'MatchSingleton',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        value: raw['value'] as boolean | null,
      };
    case 'MatchSequence':
      return {
        type: 'MatchSequence',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        patterns: children(raw, 'patterns').map((item) =>
          item.nodeType === 'MatchStar' ? buildStar(tree, item) : buildPattern(tree, item),
        ),
      };
    case 'MatchMapping':
      return buildMapping(tree, raw);
    case 'MatchClass':
      return buildClass(tree, raw);
    case 'MatchStar':
      // Only in a sequence.
      return tree.refuse('invalid syntax', tree.rangeOf(raw));
    case 'MatchAs': {
      const pattern = optionalChild(raw, 'pattern');
      const name = tree.last(raw);
      const wildcard = tree.tokens.is(name, '_');
      return {
        type: 'MatchAs',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        pattern: pattern === null ? null : buildPattern(tree, pattern),
        name: wildcard ? null : tree.name(name),
        nameSpan: wildcard ? null : tree.span(name, name),
      };
    }
    case 'MatchOr':
      return {
        type: 'MatchOr',
        range: tree.rangeOf(raw),
        loc: tree.locOf(raw),
        patterns: patterns(tree, raw, 'patterns'),
      };
    default:
      throw new Error(`unknown pattern ${raw.nodeType}`);
  }
}

function buildStar(tree: WrittenTree, raw: RawNode): MatchStar {
  const name = tree.last(raw);
  if (tree.tokens.is(name, '*')) tree.refuse('invalid syntax', tree.rangeOf(raw));
  const wildcard = tree.tokens.is(name, '_');
  return {
    type: 'MatchStar',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    name: wildcard ? null : tree.name(name),
    nameSpan: wildcard ? null : tree.span(name, name),
  };
}

/** A literal or dotted name; the real part of a complex number must be real. */
function buildValue(tree: WrittenTree, raw: RawNode): Expression {
  const value = buildExpression(tree, raw);
  if (value.type !== 'BinOp') return value;
  const real = value.left.type === 'UnaryOp' ? value.left.operand : value.left;
  if (real.type === 'Constant' && real.literal === 'complex') {
    tree.refuse('real number required in complex literal', real.range);
  }
  return value;
}

function patterns(tree: WrittenTree, raw: RawNode, field: string): readonly Pattern[] {
  return children(raw, field).map((pattern) => buildPattern(tree, pattern));
}

function buildMapping(tree: WrittenTree, raw: RawNode): MatchMapping {
  const head = tree.node('MatchMapping', raw);
  const keys = children(raw, 'keys').map((key) => buildValue(tree, key));
  for (const key of keys) {
    if (!isPatternKey(key)) tree.refuse('invalid syntax', key.range);
  }
  const written = raw['rest'] !== undefined && raw['rest'] !== null;
  let name = tree.last(raw) - 1;
  if (tree.tokens.is(name, ',')) name--;
  return {
    type: head.type,
    range: head.range,
    loc: head.loc,
    keys,
    patterns: patterns(tree, raw, 'patterns'),
    rest: written ? tree.name(name) : null,
    restSpan: written ? tree.span(name, name) : null,
  };
}

/** Literals and dotted names may be keys; py-ast takes any expression. */
function isPatternKey(key: Expression): boolean {
  switch (key.type) {
    case 'Constant':
      return key.literal !== 'Ellipsis';
    case 'Attribute':
      return key.value.type === 'Name' || isPatternKey(key.value);
    case 'UnaryOp':
      return key.op === 'USub' && key.operand.type === 'Constant';
    case 'BinOp':
      return key.op === 'Add' || key.op === 'Sub';
    default:
      return false;
  }
}

function buildClass(tree: WrittenTree, raw: RawNode): MatchClass {
  const positional = patterns(tree, raw, 'patterns');
  const named = patterns(tree, raw, 'kwd_patterns');
  const firstNamed = named[0];
  const last = positional[positional.length - 1];
  if (firstNamed !== undefined && last !== undefined && last.range[0] > firstNamed.range[0]) {
    tree.refuse('positional patterns follow keyword patterns', last.range);
  }
  const names = named.map(({ range }) => {
    let equals = tree.tokenBefore(range[0]);
    while (!tree.tokens.is(equals, '=')) equals--;
    return equals - 1;
  });
  return {
    type: 'MatchClass',
    range: tree.rangeOf(raw),
    loc: tree.locOf(raw),
    cls: buildExpression(tree, child(raw, 'cls')),
    patterns: positional,
    kwd_attrs: names.map((name) => tree.name(name)),
    kwd_attrSpans: names.map((name) => tree.span(name, name)),
    kwd_patterns: named,
  };
}
