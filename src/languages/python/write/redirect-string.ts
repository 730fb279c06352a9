import type { ImportFact } from '../../../core/facts.ts';
import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import type { BindingChange, WrittenRemedy } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { StringConstant } from '../parse/nodes.ts';
import { absoluteSpecifier, dottedPath } from './absolute-specifier.ts';
import { membersInPlace, movesAllMembers } from './module-members.ts';
import type { WrittenFile } from './written-file.ts';

/** Rewrites the string that names a module: of a mock, of `importlib.import_module`. */
export function redirectString(
  fact: ImportFact,
  changes: readonly BindingChange[],
  file: WrittenFile,
): WrittenRemedy | null {
  const module = commonModule(changes);
  const literal = literalAt(fact, file);
  const path = dottedPath(fact.specifier, file);
  const specifier = module && path && absoluteSpecifier(module, path.module, file);
  if (!literal || !path || specifier === null || !coversAll(fact, changes)) return null;
  const members = fact.bindings.flatMap((binding, position) => {
    const own = changes.filter((change) => change.binding === position);
    return membersInPlace(binding, own, file);
  });
  if (!members.every((edit) => edit !== null)) return null;
  const edits = [
    { ...literal, text: specifier + restOf(path.rest, changes) },
    ...importedNames(fact, changes),
    ...members,
  ];
  return { edits, usesUp: [] };
}

/** The module that all changes agree on; null where they do not. */
export function commonModule(changes: readonly BindingChange[]): ModuleTarget | null {
  const module = changes[0]?.target.module;
  const agree = module && changes.every(({ target }) => sameModule(target.module, module));
  return agree ? module : null;
}

/** What stands between the quotes, where that is the path as it is. */
function literalAt({ specifier, specifierSpan }: ImportFact, { tree, text }: WrittenFile) {
  const node = tree.nodes.find(
    (one): one is StringConstant =>
      one.type === 'Constant' && one.literal === 'str' && one.range[0] === specifierSpan.start,
  );
  const [piece] = node?.pieces ?? [];
  if (!piece) return null;
  const { start, end } = piece.contentSpan;
  return text.slice(start, end) === specifier ? { start, end } : null;
}

/** Whether nothing that is bound would come from the wrong module. */
function coversAll({ bindings }: ImportFact, changes: readonly BindingChange[]): boolean {
  return bindings.every((binding, position) => {
    const own = changes.filter((change) => change.binding === position);
    return own.some(({ member }) => member === null) || movesAllMembers(binding, own);
  });
}

/** The name that a mock replaces, as it is called in the new module. */
function restOf(rest: string, changes: readonly BindingChange[]): string {
  const name = changes.find(({ target }) => target.name !== '*')?.target.name;
  return name === undefined ? rest : rest.replace(/\.[^.]+/u, `.${name}`);
}

/** `import_module("m").name`. */
function importedNames(fact: ImportFact, changes: readonly BindingChange[]): TextEdit[] {
  return changes.flatMap(({ binding: position, member, target }): TextEdit[] => {
    const binding = position === null ? undefined : fact.bindings[position];
    const isNamed = binding && binding.imported !== '*' && member === null;
    return isNamed ? [{ ...binding.importedSpan, text: target.name }] : [];
  });
}
