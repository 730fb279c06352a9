import type { ScopeFact } from '../../../core/facts.ts';
import { isClass, isFunction, keyName, spanOf, type Node, type SyntaxTree } from './tree.ts';

/**
 * What extraction needs of a scope manager. ESLint's, typescript-eslint's and Babel's all have it.
 *
 * @see https://eslint.org/docs/latest/extend/scope-manager-interface
 */
export interface ScopeManagerLike {
  readonly scopes: readonly ScopeLike[];
}

export interface ScopeLike {
  readonly type: string;
  readonly block: Node;
  readonly upper: ScopeLike | null;
  readonly variables: readonly VariableLike[];
  readonly references: readonly ReferenceLike[];
  readonly through: readonly ReferenceLike[];
}

export interface VariableLike {
  readonly name: string;
  readonly defs: readonly DefinitionLike[];
  readonly references: readonly ReferenceLike[];
  readonly scope: ScopeLike;
}

export interface DefinitionLike {
  readonly type: string;
  readonly node: Node;
  readonly name: Node;
  readonly parent?: Node | null | undefined;
}

export interface ReferenceLike {
  readonly identifier: Node;
  readonly from: ScopeLike;
  readonly resolved: VariableLike | null;
  readonly isTypeReference?: boolean;
  readonly isValueReference?: boolean;
  readonly init?: boolean | undefined;
  isWrite(): boolean;
}

/** A file's scopes with numbers, and the answer to which scope and variable a node belongs to. */
export class LexicalScopes {
  readonly facts: readonly ScopeFact[];
  readonly variables: readonly VariableLike[];
  readonly #numbers = new Map<ScopeLike, number>();
  readonly #numberOfBlock = new Map<Node, number>();
  readonly #references = new Map<Node, ReferenceLike>();
  readonly #declared = new Map<Node, VariableLike>();
  readonly #classScopes = new Map<Node, ScopeLike>();
  readonly #tree: SyntaxTree;

  constructor(tree: SyntaxTree, manager: ScopeManagerLike) {
    this.#tree = tree;
    const facts: ScopeFact[] = [];
    const names = new Map<number, string[]>();
    for (const scope of manager.scopes) {
      for (const reference of scope.references)
        this.#references.set(reference.identifier, reference);
      if (scope.type === 'class') this.#classScopes.set(scope.block, scope);
      const own = scope.variables.filter((variable) => variable.defs.length > 0);
      // The global scope, and the function scope of CommonJS, are the module's to a reader.
      const isModule = scope.block === tree.program;
      const number = isModule ? 0 : facts.length;
      this.#numbers.set(scope, number);
      this.#numberOfBlock.set(scope.block, number);
      if (isModule && facts.length > 0) {
        names.get(0)?.push(...own.map(({ name }) => name));
        continue;
      }
      const parent = scope.upper ? (this.#numbers.get(scope.upper) ?? 0) : 0;
      const scopeNames = own.map(({ name }) => name);
      names.set(number, scopeNames);
      facts.push({
        parent: isModule ? null : parent,
        span: spanOf(scope.block),
        names: scopeNames,
        qualifiedName: isModule ? '' : this.#qualifiedName(scope, facts[parent]),
        kind: isModule ? 'module' : kindOf(scope),
      });
    }
    this.facts = facts;
    this.variables = manager.scopes.flatMap((scope) => scope.variables);
    for (const variable of this.variables) {
      for (const { name } of variable.defs) {
        if (!this.#declared.has(name)) this.#declared.set(name, variable);
      }
    }
  }

  /** The variable that an identifier declares. */
  declaredBy(identifier: Node): VariableLike | undefined {
    return this.#declared.get(identifier);
  }

  numberOf(scope: ScopeLike): number {
    return this.#numbers.get(scope) ?? 0;
  }

  /** The scope that an expression stands in. */
  scopeAt(node: Node): number {
    for (let up = this.#tree.parentOf(node); up; up = this.#tree.parentOf(up)) {
      const number = this.#numberOfBlock.get(up);
      if (number !== undefined) return number;
    }
    return 0;
  }

  reference(identifier: Node): ReferenceLike | undefined {
    return this.#references.get(identifier);
  }

  /** References in a class to names from outside it. */
  throughClass(node: Node): readonly ReferenceLike[] {
    return this.#classScopes.get(node)?.through ?? [];
  }

  /** Names that are used but declared nowhere in the file. */
  globals(): string[] {
    const names = new Set<string>();
    for (const { resolved, identifier } of this.#references.values()) {
      if (resolved !== null && resolved.defs.length > 0) continue;
      if ('name' in identifier && typeof identifier.name === 'string') names.add(identifier.name);
    }
    return [...names].sort();
  }

  #qualifiedName(scope: ScopeLike, parent: ScopeFact | undefined): string {
    const outer = parent?.qualifiedName ?? '';
    const own = namedByScope(scope) ? nameOfHolder(scope.block, this.#tree) : null;
    if (own === null || own === '') return outer;
    return outer === '' ? own : `${outer}.${own}`;
  }
}

function namedByScope(scope: ScopeLike): boolean {
  return scope.type === 'function' || scope.type === 'class';
}

function kindOf(scope: ScopeLike): ScopeFact['kind'] {
  if (scope.type === 'class') return 'class';
  return scope.type.startsWith('function') ? 'function' : 'block';
}

/** The name by which people call a class or function: its own, or of what it is assigned to. */
export function nameOfHolder(node: Node, tree: SyntaxTree): string | null {
  if ((isClass(node) || isFunction(node)) && node.id) return node.id.name;
  const { parent } = tree.unwrappedParent(node);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null;
    case 'AssignmentExpression':
      if (parent.left.type === 'Identifier') return parent.left.name;
      return parent.left.type === 'MemberExpression'
        ? keyName(parent.left.property, parent.left.computed)
        : null;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'Property':
      return keyName(parent.key, parent.computed);
    default:
      return null;
  }
}
