import type { Call, Expression, StringConstant } from '../parse/nodes.ts';
import type { FileTables } from './file-tables.ts';
import { stringValue } from './tree.ts';

const PATCHERS = ['unittest.mock', 'mock'];
const FIXTURES: ReadonlyMap<string, readonly string[]> = new Map([
  // pytest
  ['monkeypatch', ['setattr', 'delattr']],
  // pytest-mock; each fixture is one for another lifetime
  ...['mocker', 'class_mocker', 'module_mocker', 'package_mocker', 'session_mocker'].map(
    (name): [string, readonly string[]] => [name, ['patch']],
  ),
]);

/** The dotted path that a call replaces for a test: `mock.patch("app.redis.client")`. */
export function mockedPath(node: Call, file: FileTables): StringConstant | null {
  if (!isPatch(node.func, file)) return null;
  const target = node.args[0] ?? node.keywords.find(({ arg }) => arg === 'target')?.value;
  const path = stringValue(target);
  if (path === null || !isDottedName(path)) return null;
  return target?.type === 'Constant' && target.literal === 'str' ? target : null;
}

function isPatch(callee: Expression, file: FileTables): boolean {
  const { origins } = file;
  if (origins.isFrom(callee, PATCHERS, 'patch')) return true;
  if (callee.type !== 'Attribute') return false;
  // `patch.dict` and `patch.multiple` name a module, too; `patch.object` is given the object.
  const isVariant = callee.attr === 'dict' || callee.attr === 'multiple';
  if (isVariant) return isPatch(callee.value, file);
  return isFixture(callee.value, callee.attr, file);
}

/** pytest hands out its fixtures by the names of parameters. */
function isFixture(object: Expression, method: string, { scopes }: FileTables): boolean {
  if (object.type !== 'Name' || !FIXTURES.get(object.id)?.includes(method)) return false;
  return scopes.symbolOf(object)?.definitions[0]?.kind === 'parameter';
}

function isDottedName(path: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*(?:\.[\p{ID_Start}_][\p{ID_Continue}]*)+$/u.test(path);
}
