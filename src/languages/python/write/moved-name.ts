import type { ExportTarget } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { existingBinding, type UseSite } from './bind-export.ts';
import type { Draft } from './draft.ts';
import {
  isHandedOn,
  isSoleDefinition,
  splitSpecifier,
  type ImportedAlias,
} from './imported-modules.ts';
import { isIdentifier } from './local-names.ts';
import type { WrittenFile } from './written-file.ts';

/** A name that comes from elsewhere, under a local name that is settled. */
export interface MovedName {
  readonly imported: ImportedAlias;
  readonly target: ExportTarget;
  readonly local: string;
  /** The file has the target under this name already. */
  readonly exists: boolean;
}

/** What the file calls the target already; else its own name where that is free; else the old one. */
export function settleName(imported: ImportedAlias, target: ExportTarget, draft: Draft): MovedName {
  const { file, names } = draft;
  const { local, alias, symbol } = imported;
  const sites = sitesOf(imported);
  const mayRename = canRename(imported, file);
  const existing = existingBinding({ target, sites }, draft);
  if (existing !== null && isIdentifier(existing) && mayRename) {
    return { imported, target, local: existing, exists: true };
  }
  const wanted = wantedName(target, file);
  const scopes = sites.map(({ scope }) => scope);
  const isRenamed =
    mayRename &&
    alias.asname === null &&
    symbol !== undefined &&
    names.isFree(wanted, scopes, symbol.scope);
  if (!isRenamed) return { imported, target, local, exists: false };
  return { imported, target, local: names.take(wanted, scopes, symbol.scope), exists: false };
}

export function sitesOf({ symbol }: ImportedAlias): readonly UseSite[] {
  return (symbol?.uses ?? []).map(({ scope, span }) => ({ scope, start: span.start }));
}

/** A module is called after the last part of its name. */
function wantedName(target: ExportTarget, { context }: WrittenFile): string {
  if (target.name !== '*') return target.localName;
  const specifier = context.specifierFor(target.module);
  return splitSpecifier(specifier)?.name ?? specifier;
}

/**
 * Whether all that use the name are known and can use another one: not so where another definition
 * gives it a value, too, where it is handed on, or where a statement or string only spells it.
 */
export function canRename(imported: ImportedAlias, file: WrittenFile): boolean {
  const { symbol } = imported;
  if (!symbol || !isSoleDefinition(imported) || symbol.scope.kind === 'class') return false;
  if (symbol.uses.some(({ node }) => node === null)) return false;
  return !isHandedOn(imported, file);
}

/** The edits that make the uses say the new name. */
export function renameUses({ imported, local }: MovedName): TextEdit[] {
  return (imported.symbol?.uses ?? []).map(({ span }) => ({ ...span, text: local }));
}
