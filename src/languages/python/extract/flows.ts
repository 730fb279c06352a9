import type { CallFact } from '../../../core/facts.ts';
import {
  mayHandleSockets,
  withoutIdleSteps,
  type FlowFact,
  type FlowStep,
} from '../../../core/flow.ts';
import type { Call, Name, PythonNode } from '../parse/nodes.ts';
import type { FileTables } from './file-tables.ts';
import { childrenOf, isFunction } from './tree.ts';

/** The flows of the module and its functions that call something. */
export function flowsOf(file: FileTables, calls: readonly CallFact[]): readonly FlowFact[] {
  if (!mayHandleSockets(file.text)) return [];
  const reader = new FlowReader(file, calls);
  const flows: FlowFact[] = [{ function: null, steps: reader.sequence(file.tree.module.body) }];
  for (const node of file.tree.nodes) {
    if (!isFunction(node)) continue;
    const steps =
      node.type === 'Lambda' ? reader.stepsOf(node.body, true) : reader.sequence(node.body);
    flows.push({ function: file.table.numberOf(node), steps });
  }
  return flows.filter(({ steps }) => steps.length > 0);
}

/** Functions of asyncio whose end waits for all that they are given. */
const WAITS_FOR_ALL: ReadonlySet<string> = new Set([
  'gather',
  'wait_for',
  'shield',
  'create_task',
  'ensure_future',
]);

class FlowReader {
  readonly #file: FileTables;
  readonly #calls = new Map<string, number>();

  constructor(file: FileTables, calls: readonly CallFact[]) {
    this.#file = file;
    calls.forEach(({ span }, index) => {
      this.#calls.set(`${String(span.start)} ${String(span.end)}`, index);
    });
  }

  sequence(nodes: readonly PythonNode[]): readonly FlowStep[] {
    return withoutIdleSteps(nodes.flatMap((node) => this.stepsOf(node)));
  }

  /** @param awaited what comes next waits for the value. */
  stepsOf(node: PythonNode | null | undefined, awaited = false): readonly FlowStep[] {
    switch (node?.type) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
        return [];
      case 'Lambda': {
        const number = this.#file.table.numberOf(node);
        return number === null ? [] : [{ kind: 'make', function: number }];
      }
      case 'If':
        return [
          ...this.stepsOf(node.test),
          { kind: 'branch', arms: [this.sequence(node.body), this.sequence(node.orelse)] },
        ];
      case 'IfExp':
        return [
          ...this.stepsOf(node.test),
          {
            kind: 'branch',
            arms: [this.stepsOf(node.body, awaited), this.stepsOf(node.orelse, awaited)],
          },
        ];
      case 'BoolOp': {
        const [first, ...rest] = node.values;
        return [
          ...this.stepsOf(first),
          { kind: 'branch', arms: [rest.flatMap((value) => this.stepsOf(value, awaited)), []] },
        ];
      }
      case 'For':
      case 'AsyncFor':
        return [
          ...this.stepsOf(node.iter),
          { kind: 'loop', steps: this.sequence(node.body), atLeastOnce: false, endless: false },
          ...this.sequence(node.orelse),
        ];
      case 'While':
        return [
          ...this.stepsOf(node.test),
          {
            kind: 'loop',
            steps: [...this.sequence(node.body), ...this.stepsOf(node.test)],
            atLeastOnce: false,
            endless: node.test.type === 'Constant' && node.test.value === true,
          },
          ...this.sequence(node.orelse),
        ];
      case 'Try':
      case 'TryStar':
        return [
          {
            kind: 'try',
            steps: this.sequence([...node.body, ...node.orelse]),
            handlers: node.handlers.map(({ body }) => this.sequence(body)),
            last: this.sequence(node.finalbody),
          },
        ];
      case 'Match':
        return [
          ...this.stepsOf(node.subject),
          {
            kind: 'branch',
            arms: [
              ...node.cases.map(({ guard, body }) => [
                ...this.stepsOf(guard),
                ...this.sequence(body),
              ]),
              ...(node.cases.some(({ guard, pattern }) => !guard && takesAll(pattern)) ? [] : [[]]),
            ],
          },
        ];
      case 'Return':
        return [...this.stepsOf(node.value, true), { kind: 'leave', what: 'function' }];
      case 'Raise':
        return [...this.stepsOf(node.exc), { kind: 'leave', what: 'away' }];
      case 'Break':
        return [{ kind: 'leave', what: 'block' }];
      case 'Continue':
        return [{ kind: 'leave', what: 'round' }];
      case 'Await':
        return this.stepsOf(node.value, true);
      case 'Name':
        return awaited ? this.#begunBefore(node) : [];
      case 'Call':
        return this.#call(node, awaited);
      default:
        return node ? childrenOf(node).flatMap((child) => this.stepsOf(child)) : [];
    }
  }

  #call(node: Call, awaited: boolean): readonly FlowStep[] {
    const { func } = node;
    const name = func.type === 'Attribute' ? func.attr : func.type === 'Name' ? func.id : '';
    const waits = awaited && WAITS_FOR_ALL.has(name);
    const call = this.#calls.get(`${String(node.range[0])} ${String(node.range[1])}`);
    return [
      ...this.stepsOf(func),
      ...node.args.flatMap((argument) => this.stepsOf(argument, waits)),
      ...node.keywords.flatMap(({ value }) => this.stepsOf(value)),
      ...(call === undefined ? [] : [{ kind: 'call' as const, call, awaited }]),
    ];
  }

  /** `task = create_task(a())`, and `await task` later: what the name has begun comes to its end here. */
  #begunBefore(name: Name): readonly FlowStep[] {
    const [definition, ...others] = this.#file.scopes.symbolOf(name)?.definitions ?? [];
    if (definition?.kind !== 'assignment' || others.length > 0) return [];
    const { value } = definition;
    // A name that waits for itself has no end.
    const isBefore = definition.span.end <= name.range[0];
    return isBefore && value?.type === 'Call' ? this.stepsOf(value, true) : [];
  }
}

/** `case _:` and `case name:`. */
function takesAll(pattern: PythonNode): boolean {
  return pattern.type === 'MatchAs' && pattern.pattern === null;
}
