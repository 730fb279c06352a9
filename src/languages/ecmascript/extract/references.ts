import type { ReferenceFact } from '../../../core/facts.ts';
import type { LexicalScopes, ReferenceLike, VariableLike } from './scopes.ts';
import { keyName, spanOf, type Node, type SyntaxTree } from './tree.ts';

/** All uses of a variable but its own declaration, in source order. */
export function referencesOf(
  variable: VariableLike,
  tree: SyntaxTree,
  scopes: LexicalScopes,
): ReferenceFact[] {
  const facts = variable.references
    .filter((reference) => reference.init !== true)
    .flatMap((reference) => {
      const closing = closingName(reference.identifier, tree);
      return [reference.identifier, ...(closing ? [closing] : [])].map((identifier) => ({
        span: identifierSpan(identifier),
        role: roleOf(reference, tree),
        shorthand: isShorthand(identifier, tree),
        members: membersRead(identifier, tree),
        scope: scopes.scopeAt(reference.identifier),
      }));
    });
  // Some scope managers count closing tags.
  const bySpan = new Map(facts.map((fact) => [fact.span.start, fact]));
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The name alone; typescript-estree's range of an annotated identifier reaches over the annotation. */
export function identifierSpan(identifier: Node): { start: number; end: number } {
  const { start, end } = spanOf(identifier);
  return 'typeAnnotation' in identifier &&
    identifier.type === 'Identifier' &&
    identifier.typeAnnotation
    ? { start, end: start + identifier.name.length }
    : { start, end };
}

function roleOf(reference: ReferenceLike, tree: SyntaxTree): ReferenceFact['role'] {
  const { identifier } = reference;
  if (tree.parentOf(identifier)?.type === 'ExportSpecifier') return 'export';
  if (reference.isTypeReference === true && reference.isValueReference !== true) return 'type';
  return isInTypeQuery(identifier, tree) ? 'type' : 'value';
}

/** `typeof x` in a type: a use of the value that leaves no trace at run time. */
function isInTypeQuery(identifier: Node, tree: SyntaxTree): boolean {
  let up = tree.parentOf(identifier);
  while (up?.type === 'TSQualifiedName') up = tree.parentOf(up);
  return up?.type === 'TSTypeQuery';
}

function isShorthand(identifier: Node, tree: SyntaxTree): boolean {
  const parent = tree.parentOf(identifier);
  const property = parent?.type === 'AssignmentPattern' ? tree.parentOf(parent) : parent;
  return property?.type === 'Property' && property.shorthand;
}

function membersRead(identifier: Node, tree: SyntaxTree): ReferenceFact['members'] {
  const members: { name: string; span: { start: number; end: number } }[] = [];
  let child = identifier;
  for (let up = tree.parentOf(child); up; child = up, up = tree.parentOf(up)) {
    let member: Node | null = null;
    if (up.type === 'MemberExpression' && up.object === child) {
      // A computed key has quotes that a rename must keep: it is no plain member.
      member = up.computed ? null : up.property;
    } else if (up.type === 'TSQualifiedName' && up.left === child) {
      member = up.right;
    } else if (up.type === 'JSXMemberExpression' && up.object === child) {
      member = up.property;
    }
    if (!member || !('name' in member)) break;
    members.push({ name: keyName(member, false) ?? member.name, span: spanOf(member) });
  }
  return members;
}

/** The name in `</Name>`, which not every scope manager counts as a reference. */
function closingName(identifier: Node, tree: SyntaxTree): Node | null {
  if (identifier.type !== 'JSXIdentifier') return null;
  let up = tree.parentOf(identifier);
  while (up?.type === 'JSXMemberExpression') up = tree.parentOf(up);
  if (up?.type !== 'JSXOpeningElement') return null;
  const element = tree.parentOf(up);
  if (element?.type !== 'JSXElement') return null;
  let name: Node | undefined = element.closingElement?.name;
  while (name?.type === 'JSXMemberExpression') name = name.object;
  return name ?? null;
}
