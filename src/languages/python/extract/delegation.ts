import type { Origin } from '../../../core/origin.ts';
import type { Call, Expression, Statement } from '../parse/nodes.ts';
import type { FileTables } from './file-tables.ts';
import { parametersOf } from './scopes.ts';
import type { FunctionNode } from './tree.ts';

/** The statements after a leading string. */
export function withoutDocstring(body: readonly Statement[]): readonly Statement[] {
  const [first, ...rest] = body;
  const isDocstring =
    first?.type === 'Expr' && first.value.type === 'Constant' && first.value.literal === 'str';
  return isDocstring ? rest : body;
}

/** `pass`, `…`, or an `__init__` that only hands its parameters to `super().__init__`. */
export function isPassThrough(statement: Statement): boolean {
  if (statement.type === 'Pass') return true;
  if (statement.type === 'Expr') return isEllipsis(statement.value);
  if (statement.type !== 'FunctionDef' || statement.name !== '__init__') return false;
  const [only, ...more] = withoutDocstring(statement.body);
  if (statement.decorator_list.length > 0 || only?.type !== 'Expr' || more.length > 0) return false;
  const call = only.value;
  return call.type === 'Call' && isSuperInit(call.func) && handsOn(statement, true, call);
}

function isEllipsis(node: Expression): boolean {
  return node.type === 'Constant' && node.literal === 'Ellipsis';
}

function isSuperInit(callee: Expression): boolean {
  return (
    callee.type === 'Attribute' &&
    callee.attr === '__init__' &&
    callee.value.type === 'Call' &&
    callee.value.args.length === 0 &&
    callee.value.func.type === 'Name' &&
    callee.value.func.id === 'super'
  );
}

/** What the one call that a function consists of calls, where it hands on the function's own parameters. */
export function delegate(
  node: FunctionNode,
  isBound: boolean,
  file: FileTables,
): readonly Origin[] {
  const value = node.type === 'Lambda' ? node.body : returnedValue(node.body);
  const call = value?.type === 'Await' ? value.value : value;
  return call?.type === 'Call' && handsOn(node, isBound, call) ? file.origins.of(call.func) : [];
}

/** Whether a function consists of calls, and a `return` at its end. What a decorator makes of it is unknown. */
export function isPlain(node: FunctionNode): boolean {
  if (node.type === 'Lambda') return true;
  const body = withoutDocstring(node.body);
  return (
    node.decorator_list.length === 0 &&
    body.every((statement, at) => {
      if (statement.type === 'Return') return at === body.length - 1;
      if (statement.type !== 'Expr') return false;
      const value = statement.value.type === 'Await' ? statement.value.value : statement.value;
      return value.type === 'Call';
    })
  );
}

function returnedValue(body: readonly Statement[]): Expression | null {
  const [only, ...more] = withoutDocstring(body);
  return only?.type === 'Return' && more.length === 0 ? only.value : null;
}

/** Whether a call is given exactly the parameters of a function, in their order and without defaults. */
function handsOn(node: FunctionNode, isBound: boolean, call: Call): boolean {
  const parameters = parametersOf(node.args).slice(isBound ? 1 : 0);
  const given = [...call.args, ...call.keywords];
  return (
    parameters.length === given.length &&
    parameters.every(({ node: { arg }, kind, default: value }, at) => {
      const part = given[at];
      const isName = (one: Expression): boolean => one.type === 'Name' && one.id === arg;
      if (!part || value !== null) return false;
      if (kind === 'list') return part.type === 'Starred' && isName(part.value);
      if (part.type === 'keyword') {
        const isSpread = kind === 'keywords' && part.arg === null;
        return (isSpread || (kind === 'keyword' && part.arg === arg)) && isName(part.value);
      }
      return kind === 'positional' && isName(part);
    })
  );
}
