import type { ImportBinding, ImportFact } from '../../../core/facts.ts';
import type { BindingChange, WrittenRemedy } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { PythonSymbol } from '../extract/scopes.ts';
import { absoluteSpecifier } from './absolute-specifier.ts';
import { bindExport } from './bind-export.ts';
import { finished, type Draft } from './draft.ts';
import { ImportPlan } from './import-plan.ts';
import { importedAliases, type ImportedAlias } from './imported-modules.ts';
import { isIdentifier, LocalNames } from './local-names.ts';
import {
  isBarePath,
  isPatternMember,
  isRead,
  isUseOf,
  membersInPlace,
  movesAllMembers,
} from './module-members.ts';
import { canRename } from './moved-name.ts';
import { commonModule } from './redirect-string.ts';
import { isDroppable } from './released-imports.ts';
import type { WrittenFile } from './written-file.ts';

interface ModuleImport {
  readonly binding: ImportBinding;
  readonly imported: ImportedAlias;
  readonly file: WrittenFile;
}

/** Rewrites an import of a module: in place where all uses move, else the members that do. */
export function redirectModule(
  fact: ImportFact,
  changes: readonly BindingChange[],
  file: WrittenFile,
): WrittenRemedy | null {
  const binding = fact.bindings[changes[0]?.binding ?? 0];
  const imported = importedAliases(file).find(
    ({ alias }) => alias.range[0] === binding?.span.start,
  );
  // Of several modules in one statement, each is for itself.
  const isOne = changes.every((change) => change.binding === changes[0]?.binding);
  if (!binding || !imported || !isOne) return null;
  const one: ModuleImport = { binding, imported, file };
  const isWhole = changes.some(({ member }) => member === null);
  return isWhole || movesAllMembers(binding, changes)
    ? (inPlace(changes, one) ?? (isWhole ? null : byName(changes, one)))
    : byName(changes, one);
}

function newDraft(file: WrittenFile, freed: readonly PythonSymbol[] = []): Draft {
  const names = new LocalNames(file, freed);
  return { file, plan: new ImportPlan(file), names, usesUp: [], neighbour: null };
}

/** The statement names the new module, and the uses what is called so there. */
function inPlace(
  changes: readonly BindingChange[],
  { binding, imported, file }: ModuleImport,
): WrittenRemedy | null {
  const draft = newDraft(file);
  const { plan } = draft;
  const { statement, alias, specifier: old } = imported;
  if (statement.type === 'ImportFrom') return null;
  const module = commonModule(changes);
  if (module && !file.context.isMember(module)) return null;
  const specifier = module && absoluteSpecifier(module, old, file);
  if (specifier === null) return null;
  const members = membersInPlace(binding, changes, file);
  const uses = newUses(specifier, binding, imported, draft);
  if (!uses || !members.every((edit) => edit !== null)) return null;
  if (!uses.edits.every((edit) => isBarePath(edit, file))) return null;
  plan.rename(statement, alias, uses.alias);
  if (statement.names.length === 1) plan.sort(statement, { isFrom: false, specifier });
  return finished([...uses.edits, ...members], draft);
}

/** What the alias says, and how the uses follow; null where they cannot. */
function newUses(
  specifier: string,
  binding: ImportBinding,
  imported: ImportedAlias,
  draft: Draft,
): { readonly alias: string; readonly edits: readonly TextEdit[] } | null {
  const { alias, symbol, local, specifier: old } = imported;
  if (alias.asname !== null) return { alias: `${specifier} as ${alias.asname}`, edits: [] };
  const [top = specifier] = specifier.split('.');
  const scopes = symbol ? [symbol.scope, ...symbol.uses.map(({ scope }) => scope)] : [];
  const isSeen =
    top === local || (symbol !== undefined && draft.names.isFree(top, scopes, symbol.scope));
  if (!old.includes('.')) {
    const renames = isSeen && top === specifier && canRename(imported, draft.file);
    return renames
      ? { alias: specifier, edits: binding.references.map(({ span }) => ({ ...span, text: top })) }
      : { alias: `${specifier} as ${local}`, edits: [] };
  }
  const through = binding.references.filter(({ span }) => span.end - span.start > local.length);
  // The package by itself is used: it has to stay what it is.
  if (!isSeen || (top !== local && through.length < binding.references.length)) return null;
  return { alias: specifier, edits: through.map(({ span }) => ({ ...span, text: specifier })) };
}

/** `ns.old` becomes a name of its own, imported from the new module. */
function byName(
  changes: readonly BindingChange[],
  { binding, imported, file }: ModuleImport,
): WrittenRemedy | null {
  const { statement, alias, local, symbol } = imported;
  const edits: TextEdit[] = [];
  const isLast = movesAllMembers(binding, changes) && isDroppable(imported, file);
  // A module that is still needed keeps its name.
  const draft = newDraft(file, isLast && symbol ? [symbol] : []);
  if (isLast) draft.plan.drop(statement, alias);
  for (const change of changes) {
    const references = binding.references.filter((reference) => isUseOf(reference, change));
    const sites = references.flatMap(({ span, scope }) => {
      const found = file.scopes.all[scope];
      return found ? [{ scope: found, start: span.start }] : [];
    });
    if (sites.length === 0) return null;
    const { target } = change;
    const use = { target, sites, wanted: target.localName, neighbour: statement };
    const expression = bindExport(use, draft);
    for (const { span, members } of references) {
      const [member] = members;
      if (!member || !isRead(member.span.start, file)) return null;
      if (isIdentifier(expression) && isPatternMember(member.span.start, file)) return null;
      const whole = { start: span.start, end: member.span.end };
      if (!isBarePath(whole, file)) return null;
      edits.push({ ...whole, text: expression });
    }
  }
  return finished(edits, { ...draft, usesUp: isLast ? [] : [local] });
}
