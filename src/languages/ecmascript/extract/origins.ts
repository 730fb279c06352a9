import type { TSESTree } from '@typescript-eslint/utils';
import {
  anyOf,
  CALLED,
  CONSTRUCTED,
  extend,
  type Origin,
  type Step,
} from '../../../core/origin.ts';
import type { DeclarationTable } from './declaration-table.ts';
import type { LexicalScopes, VariableLike } from './scopes.ts';
import {
  exportName,
  isClass,
  isFunction,
  keyName,
  stringValue,
  type Node,
  type SyntaxTree,
} from './tree.ts';

/** Helpers that compilers emit around `require`; they hand the module through. */
const INTEROP_HELPERS: ReadonlySet<string> = new Set([
  '__importDefault',
  '__importStar',
  '__toESM',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '_interopDefault',
]);

/** Methods of globals that answer their argument, by the global; a promise counts as what it holds. */
const IDENTITY_METHODS: ReadonlyMap<string, string> = new Map([
  ['freeze', 'Object'],
  ['seal', 'Object'],
  ['preventExtensions', 'Object'],
  ['resolve', 'Promise'],
]);

/** Says where the values of expressions and types come from, by bindings, never by text. */
export class Origins {
  readonly #tree: SyntaxTree;
  readonly #scopes: LexicalScopes;
  readonly #table: DeclarationTable;

  constructor(tree: SyntaxTree, scopes: LexicalScopes, table: DeclarationTable) {
    this.#tree = tree;
    this.#scopes = scopes;
    this.#table = table;
  }

  /** All origins that the expression may have; empty when none can be told. */
  of(node: Node): readonly Origin[] {
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        return this.#ofIdentifier(node);
      case 'ThisExpression':
        return this.#ofThis(node);
      case 'MemberExpression': {
        const name = keyName(node.property, node.computed);
        return name === null ? [] : this.of(node.object).map((origin) => extend(origin, name));
      }
      case 'CallExpression':
        return this.#ofCall(node);
      case 'NewExpression':
        return this.of(node.callee).map((origin) => extend(origin, CONSTRUCTED));
      case 'ImportExpression':
        return importOrigin(stringValue(node.source));
      case 'ConditionalExpression':
        return union(anyOf([node.consequent, node.alternate].map((one) => this.#ofBranch(one))));
      case 'LogicalExpression':
        return union(anyOf([node.left, node.right].map((one) => this.#ofBranch(one))));
      case 'AssignmentExpression':
        return this.of(node.right);
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last ? this.of(last) : [];
      }
      case 'AwaitExpression':
        return this.of(node.argument);
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        return this.of(node.expression);
      default:
        return isClass(node) || isFunction(node) ? this.#table.originOf(node) : [];
    }
  }

  /** Null for what holds nothing. */
  #ofBranch(node: Node): readonly Origin[] | null {
    const isNothing =
      (node.type === 'Literal' && node.value === null && !('regex' in node)) ||
      (node.type === 'Identifier' && node.name === 'undefined');
    return isNothing ? null : this.of(node);
  }

  /** The class or type that a type annotation names, `Promise<T>` and `T | null` unwrapped. */
  ofType(node: Node | null | undefined): readonly Origin[] {
    switch (node?.type) {
      case 'TSTypeAnnotation':
        return this.ofType(node.typeAnnotation);
      case 'TSTypeReference': {
        const argument = node.typeArguments?.params[0];
        const name = node.typeName.type === 'Identifier' ? node.typeName.name : '';
        if ((name === 'Promise' || name === 'Readonly') && argument) return this.ofType(argument);
        return this.#ofEntityName(node.typeName);
      }
      case 'TSUnionType':
        return union(...node.types.map((type) => this.ofType(type)));
      case 'TSTypeQuery':
        return node.exprName.type === 'TSImportType'
          ? this.ofType(node.exprName)
          : this.#ofEntityName(node.exprName);
      case 'TSImportType': {
        const origins = importOrigin(importTypeSpecifier(node));
        return node.qualifier
          ? origins.map((origin) => extend(origin, ...entityPath(node.qualifier)))
          : origins;
      }
      default:
        return [];
    }
  }

  /** Of a variable, through everything that is assigned to it. */
  ofVariable(variable: VariableLike): readonly Origin[] {
    const definitions = variable.defs.flatMap((definition) => this.#ofDefinition(definition.name));
    const writes = variable.references
      .filter((reference) => reference.isWrite() && reference.init !== true)
      .flatMap((reference) => this.#ofDefinition(reference.identifier));
    return union(definitions, writes);
  }

  #ofIdentifier(node: TSESTree.Identifier | TSESTree.JSXIdentifier): readonly Origin[] {
    const variable = this.#scopes.reference(node)?.resolved;
    if (variable === undefined) return [];
    if (variable === null || variable.defs.length === 0) {
      return node.name === 'undefined'
        ? []
        : [{ root: { kind: 'global', name: node.name }, path: [] }];
    }
    return this.ofBinding(variable);
  }

  /** What the name itself stands for: an import, or a declaration of this file. */
  ofBinding(variable: VariableLike): readonly Origin[] {
    const imported = variable.defs.find(({ type }) => type === 'ImportBinding');
    if (imported) return this.#ofImport(imported.node, imported.parent ?? null);
    return this.#table.originOfVariable(variable);
  }

  #ofImport(node: Node, parent: Node | null): readonly Origin[] {
    if (node.type === 'TSImportEqualsDeclaration') {
      return node.moduleReference.type === 'TSExternalModuleReference'
        ? importOrigin(stringValue(node.moduleReference.expression))
        : this.#ofEntityName(node.moduleReference);
    }
    const declaration = parent ?? this.#tree.parentOf(node) ?? null;
    if (declaration?.type !== 'ImportDeclaration') return [];
    const imported = node.type === 'ImportSpecifier' ? exportName(node.imported) : importedBy(node);
    return importOrigin(declaration.source.value, imported);
  }

  #ofThis(node: Node): readonly Origin[] {
    const member = this.#tree.closest(
      node,
      (up) =>
        (isFunction(up) && up.type !== 'ArrowFunctionExpression') ||
        up.type === 'PropertyDefinition' ||
        up.type === 'AccessorProperty' ||
        up.type === 'StaticBlock',
    );
    if (!member) return [];
    const holder = isFunction(member) ? this.#tree.parentOf(member) : member;
    const owner = holder && this.#tree.closest(holder, isClass);
    if (!owner || !holder || this.#tree.parentOf(holder) !== owner.body) return [];
    const isStatic = holder.type === 'StaticBlock' || ('static' in holder && holder.static);
    return this.#table
      .originOf(owner)
      .map((origin) => (isStatic ? origin : extend(origin, CONSTRUCTED)));
  }

  #ofCall(node: TSESTree.CallExpression): readonly Origin[] {
    const required = this.requiredSpecifier(node);
    if (required !== null) return importOrigin(required);
    const [first] = node.arguments;
    const callee = node.callee;
    const helper =
      callee.type === 'Identifier'
        ? callee.name
        : callee.type === 'MemberExpression'
          ? keyName(callee.property, callee.computed)
          : null;
    if (first && helper !== null) {
      if (INTEROP_HELPERS.has(helper)) return this.of(first);
      const owner = IDENTITY_METHODS.get(helper);
      if (owner !== undefined && this.#isGlobalMember(callee, owner)) return this.of(first);
    }
    return this.of(callee).map((origin) => extend(origin, CALLED));
  }

  #isGlobalMember(callee: Node, object: string): boolean {
    return (
      callee.type === 'MemberExpression' &&
      this.of(callee.object).some(({ root }) => root.kind === 'global' && root.name === object)
    );
  }

  /** The specifier of `require('m')` where `require` is Node's; null for any other call. */
  requiredSpecifier(node: TSESTree.CallExpression): string | null {
    if (node.callee.type !== 'Identifier' || node.arguments.length !== 1) return null;
    const isRequire = this.of(node.callee).some(
      ({ root, path }) =>
        (root.kind === 'global' && root.name === 'require' && path.length === 0) ||
        (root.kind === 'declaration' && path.length === 0 && this.#isCreatedRequire(node.callee)),
    );
    return isRequire ? stringValue(node.arguments[0]) : null;
  }

  /** `const require = createRequire(import.meta.url)`. */
  #isCreatedRequire(callee: Node): boolean {
    const declarator = this.#scopes.reference(callee)?.resolved?.defs[0]?.node;
    if (declarator?.type !== 'VariableDeclarator' || declarator.init?.type !== 'CallExpression') {
      return false;
    }
    // Only a plain name or member can be `createRequire`; asking for less keeps cycles out.
    const creator = declarator.init.callee;
    const isName = creator.type === 'Identifier';
    if (!isName && !(creator.type === 'MemberExpression' && creator.object.type === 'Identifier')) {
      return false;
    }
    return this.of(creator).some(
      ({ root, path }) =>
        root.kind === 'import' &&
        (root.specifier === 'node:module' || root.specifier === 'module') &&
        [root.imported, ...path].at(-1) === 'createRequire',
    );
  }

  #ofEntityName(node: Node): readonly Origin[] {
    if (node.type === 'TSQualifiedName') {
      return this.#ofEntityName(node.left).map((origin) => extend(origin, node.right.name));
    }
    return node.type === 'Identifier' ? this.#ofIdentifier(node) : [];
  }

  /** Of the value that reaches an identifier through its declarator, assignment or parameter pattern. */
  #ofDefinition(identifier: Node): readonly Origin[] {
    const path: Step[] = [];
    const defaults: Origin[] = [];
    let child = identifier;
    for (let up = this.#tree.parentOf(child); up; child = up, up = this.#tree.parentOf(up)) {
      switch (up.type) {
        case 'Property': {
          const name = keyName(up.key, up.computed);
          if (name === null) return [];
          path.unshift(name);
          break;
        }
        case 'ObjectPattern':
          break;
        case 'AssignmentPattern':
          if (path.length === 0) defaults.push(...this.of(up.right));
          break;
        case 'TSParameterProperty':
          break;
        case 'VariableDeclarator':
          if (!up.init || up.id !== child) return defaults;
          return union(
            this.of(up.init).map((origin) => extend(origin, ...path)),
            defaults,
          );
        case 'AssignmentExpression':
          if (up.left !== child || !['=', '??=', '||=', '&&='].includes(up.operator))
            return defaults;
          return union(
            this.of(up.right).map((origin) => extend(origin, ...path)),
            defaults,
          );
        default:
          return isFunction(up)
            ? union(
                this.#ofImportCallback(up, child).map((o) => extend(o, ...path)),
                defaults,
              )
            : defaults;
      }
    }
    return defaults;
  }

  /** The first parameter of `import('m').then((module) => …)`. */
  #ofImportCallback(callback: Node, parameter: Node): readonly Origin[] {
    const call = this.#tree.parentOf(callback);
    if (
      call?.type !== 'CallExpression' ||
      call.arguments[0] !== callback ||
      !isFunction(callback) ||
      callback.params[0] !== parameter ||
      call.callee.type !== 'MemberExpression' ||
      call.callee.object.type !== 'ImportExpression' ||
      keyName(call.callee.property, call.callee.computed) !== 'then'
    ) {
      return [];
    }
    return this.of(call.callee.object);
  }
}

/** The specifier of `import('m')` as a type; parsers differ in where they keep it. */
export function importTypeSpecifier(node: TSESTree.TSImportType): string | null {
  const { source, argument } = node as { source?: Node; argument?: Node };
  return (
    stringValue(source) ??
    (argument?.type === 'TSLiteralType' ? stringValue(argument.literal) : null)
  );
}

function entityPath(node: Node | null): Step[] {
  if (node?.type === 'TSQualifiedName') return [...entityPath(node.left), node.right.name];
  return node?.type === 'Identifier' ? [node.name] : [];
}

function importedBy(node: Node): string {
  return node.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

function importOrigin(specifier: string | null, imported = '*'): readonly Origin[] {
  return specifier === null ? [] : [{ root: { kind: 'import', specifier, imported }, path: [] }];
}

/** Without repetitions. */
export function union(...lists: readonly (readonly Origin[])[]): readonly Origin[] {
  const all = lists.flat();
  if (all.length < 2) return all;
  const seen = new Map(all.map((origin) => [JSON.stringify(origin), origin]));
  return [...seen.values()];
}
