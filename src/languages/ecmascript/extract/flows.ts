import type { TSESTree } from '@typescript-eslint/utils';
import type { CallFact } from '../../../core/facts.ts';
import {
  mayHandleSockets,
  withoutIdleSteps,
  type FlowFact,
  type FlowStep,
} from '../../../core/flow.ts';
import type { FileTables } from './file-tables.ts';
import { childrenOf, isClass, isFunction, keyName, type Node } from './tree.ts';

/** The flows of the module and its functions that call something. */
export function flowsOf(file: FileTables, calls: readonly CallFact[]): readonly FlowFact[] {
  if (!mayHandleSockets(file.text)) return [];
  const reader = new FlowReader(file, calls);
  const flows: FlowFact[] = [{ function: null, steps: reader.sequence(file.tree.program.body) }];
  for (const node of file.tree.nodes) {
    if (!isFunction(node)) continue;
    const steps =
      node.body?.type === 'BlockStatement'
        ? reader.sequence(node.body.body)
        : node.body
          ? reader.stepsOf(node.body, true)
          : [];
    flows.push({ function: file.table.numberOf(node), steps });
  }
  return flows.filter(({ steps }) => steps.length > 0);
}

/** Promise combinators that wait for all that they are given. */
const WAITS_FOR_ALL: ReadonlySet<string> = new Set(['all', 'allSettled']);

/** Methods of a promise whose answer waits for it. */
const CONTINUES: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

class FlowReader {
  readonly #file: FileTables;
  readonly #calls = new Map<string, number>();

  constructor(file: FileTables, calls: readonly CallFact[]) {
    this.#file = file;
    calls.forEach(({ span }, index) => {
      const key = `${String(span.start)} ${String(span.end)}`;
      if (!this.#calls.has(key)) this.#calls.set(key, index);
    });
  }

  sequence(nodes: readonly Node[]): readonly FlowStep[] {
    return withoutIdleSteps(nodes.flatMap((node) => this.stepsOf(node)));
  }

  /** @param awaited what comes next waits for the value. */
  stepsOf(node: Node | null | undefined, awaited = false): readonly FlowStep[] {
    if (!node) return [];
    if (isFunction(node)) {
      const number = this.#file.table.numberOf(node);
      const isNamed = node.type === 'FunctionDeclaration' || this.#isHeld(node);
      return isNamed || number === null ? [] : [{ kind: 'make', function: number }];
    }
    if (isClass(node)) return [];
    switch (node.type) {
      case 'BlockStatement':
      case 'StaticBlock':
        return this.sequence(node.body);
      case 'IfStatement':
        return [...this.stepsOf(node.test), this.#branch([node.consequent], [node.alternate])];
      case 'ConditionalExpression':
        return [
          ...this.stepsOf(node.test),
          {
            kind: 'branch',
            arms: [this.stepsOf(node.consequent, awaited), this.stepsOf(node.alternate, awaited)],
          },
        ];
      case 'LogicalExpression':
        return [
          ...this.stepsOf(node.left),
          { kind: 'branch', arms: [this.stepsOf(node.right, awaited), []] },
        ];
      case 'ForStatement':
        return this.#loop([node.init, node.test], [node.body, node.update, node.test], {
          endless: node.test === null,
        });
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#loop([node.right], [node.body]);
      case 'WhileStatement':
        return this.#loop([node.test], [node.body, node.test], {
          endless: isAlwaysTrue(node.test),
        });
      case 'DoWhileStatement':
        return this.#loop([], [node.body, node.test], {
          atLeastOnce: true,
          endless: isAlwaysTrue(node.test),
        });
      case 'SwitchStatement':
        return [
          ...this.stepsOf(node.discriminant),
          {
            kind: 'switch',
            arms: node.cases.map((one) => this.sequence([...list(one.test), ...one.consequent])),
            exhaustive: node.cases.some(({ test }) => test === null),
          },
        ];
      case 'TryStatement':
        return [
          {
            kind: 'try',
            steps: this.stepsOf(node.block),
            handlers: node.handler ? [this.stepsOf(node.handler.body)] : [],
            last: this.stepsOf(node.finalizer),
          },
        ];
      case 'ReturnStatement':
        return [...this.stepsOf(node.argument, true), { kind: 'leave', what: 'function' }];
      case 'ThrowStatement':
        return [...this.stepsOf(node.argument), { kind: 'leave', what: 'away' }];
      case 'BreakStatement':
        return [{ kind: 'leave', what: node.label ? 'away' : 'block' }];
      case 'ContinueStatement':
        return [{ kind: 'leave', what: node.label ? 'away' : 'round' }];
      case 'AwaitExpression':
        return this.stepsOf(node.argument, true);
      case 'Identifier':
        return awaited ? this.#begunBefore(node) : [];
      case 'CallExpression':
      case 'NewExpression':
        return this.#call(node, awaited);
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
        return this.stepsOf(node.expression, awaited);
      default:
        return node.type.startsWith('TS')
          ? []
          : childrenOf(node).flatMap((child) => this.stepsOf(child));
    }
  }

  #call(
    node: TSESTree.CallExpression | TSESTree.NewExpression,
    awaited: boolean,
  ): readonly FlowStep[] {
    const { callee } = node;
    const method =
      callee.type === 'MemberExpression' ? keyName(callee.property, callee.computed) : null;
    const inner = callee.type === 'MemberExpression' ? callee.object : callee;
    const waitsForAll = awaited && method !== null && WAITS_FOR_ALL.has(method);
    const parameters = node.arguments.flatMap((argument) =>
      waitsForAll && argument.type === 'ArrayExpression'
        ? argument.elements.flatMap((element) => this.stepsOf(element, true))
        : this.stepsOf(argument),
    );
    const call = this.#calls.get(`${String(node.range[0])} ${String(node.range[1])}`);
    const continues = method !== null && CONTINUES.has(method);
    // What a promise is given runs when that has come to its end, whether or not anybody waits for it.
    const after: readonly FlowStep[] =
      continues && !awaited
        ? [{ kind: 'branch', arms: [[...this.stepsOf(inner, true), ...parameters], []] }]
        : [...this.stepsOf(inner, awaited && continues), ...parameters];
    return [...after, ...(call === undefined ? [] : [{ kind: 'call' as const, call, awaited }])];
  }

  /** `const begun = a(); …; await begun;`: what the name has begun comes to its end here. */
  #begunBefore(node: TSESTree.Identifier): readonly FlowStep[] {
    const variable = this.#file.scopes.reference(node)?.resolved;
    const declarator = variable?.defs[0]?.node;
    if (declarator?.type !== 'VariableDeclarator' || declarator.init?.type !== 'CallExpression') {
      return [];
    }
    const isKept = variable?.references.every((one) => !one.isWrite() || one.init === true);
    // A name that waits for itself has no end.
    const isBefore = declarator.range[1] <= node.range[0];
    return isKept && isBefore ? this.stepsOf(declarator.init, true) : [];
  }

  #branch(...arms: readonly (readonly (Node | null | undefined)[])[]): FlowStep {
    return {
      kind: 'branch',
      arms: arms.map((arm) => this.sequence(arm.flatMap((node) => list(node)))),
    };
  }

  #loop(
    before: readonly (Node | null | undefined)[],
    round: readonly (Node | null | undefined)[],
    { atLeastOnce = false, endless = false } = {},
  ): readonly FlowStep[] {
    return [
      ...this.sequence(before.flatMap((node) => list(node))),
      {
        kind: 'loop',
        steps: this.sequence(round.flatMap((node) => list(node))),
        atLeastOnce,
        endless,
      },
    ];
  }

  /** Called by the name of the variable that holds it. */
  #isHeld(node: Node): boolean {
    const { parent, child } = this.#file.tree.unwrappedParent(node);
    return parent?.type === 'VariableDeclarator' && parent.init === child;
  }
}

function list(node: Node | null | undefined): readonly Node[] {
  return node ? [node] : [];
}

function isAlwaysTrue(test: Node): boolean {
  return test.type === 'Literal' && Boolean(test.value);
}
