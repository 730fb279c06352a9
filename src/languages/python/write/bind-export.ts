import { sameModule } from '../../../core/module-target.ts';
import type { ExportTarget } from '../../../core/remedy.ts';
import { lookUp, type Scope } from '../extract/scopes.ts';
import type { Draft } from './draft.ts';
import type { ImportSite } from './import-plan.ts';
import {
  hostsAmong,
  importedAliases,
  isSoleDefinition,
  type ImportedAlias,
  type ImportStatement,
} from './imported-modules.ts';
import { blockOf, startOf } from './statements.ts';
import type { WrittenFile } from './written-file.ts';

/** A place in code that shall name an export. */
export interface UseSite {
  readonly scope: Scope;
  readonly start: number;
}

/** A use of an export that the file may have to import first. */
export interface ExportUse {
  readonly target: ExportTarget;
  readonly sites: readonly UseSite[];
  /** The name wanted; a free one like it is taken where it is not. */
  readonly wanted: string;
  /** The import that a new one has to do with. */
  readonly neighbour: ImportStatement | null;
}

/** The expression that means the export in this file, importing it as far as needed. */
export function bindExport(use: ExportUse, draft: Draft): string {
  const existing = existingBinding(use, draft);
  if (existing !== null) return existing;
  const declaring = scopeOfImport(use.neighbour, draft.file);
  const sites = use.sites.map(({ scope }) => scope);
  const local = draft.names.take(use.wanted, sites, declaring);
  importAs(local, use, draft);
  return local;
}

/** The scope that a new import beside the neighbour binds its names in. */
export function scopeOfImport(neighbour: ImportStatement | null, { scopes }: WrittenFile): Scope {
  return neighbour ? scopes.scopeAt(neighbour) : scopes.module;
}

/**
 * Imports the export under this name: merged into an import of its module, or by a new statement.
 *
 * @param isHandedOn whether only other files use it, which `name as name` tells to tools.
 */
export function importAs(
  local: string,
  { target, sites, neighbour }: Omit<ExportUse, 'wanted'>,
  { plan, file }: Draft,
  isHandedOn = false,
): void {
  const site = siteFor(sites, neighbour, file);
  const name = { imported: target.name === '*' ? null : target.name, local, isHandedOn };
  const host =
    name.imported === null
      ? null
      : hostImport(target, local !== target.name || isHandedOn, site, file);
  if (host) plan.add(host, name);
  else plan.addStatement(target.module, name, site);
}

/**
 * Where an import may go that is used at these sites: before the first of them. No function runs before
 * it is defined; one that is defined before the neighbour does not run before that either.
 */
export function siteFor(
  sites: readonly UseSite[],
  neighbour: ImportStatement | null,
  { text }: WrittenFile,
): ImportSite {
  const from = neighbour?.range[1] ?? 0;
  const counting = sites.filter(({ scope, start }) => start >= from || !isDeferred(scope));
  return { neighbour, limit: Math.min(text.length, ...counting.map(({ start }) => start)) };
}

function isDeferred(scope: Scope): boolean {
  for (let up: Scope | null = scope; up; up = up.parent) if (up.kind === 'function') return true;
  return false;
}

/** The import of the target's module, where the new name is to go, that can take it. */
export function hostImport(
  target: ExportTarget,
  isAliased: boolean,
  { neighbour, limit }: ImportSite,
  file: WrittenFile,
): ImportStatement | null {
  const block = neighbour && blockOf(neighbour, file);
  const statements = block?.statements ?? file.tree.module.body;
  const early = statements.filter(({ range }) => range[1] <= limit);
  return hostsAmong(early, target.module, isAliased, file)[0] ?? null;
}

/**
 * How the file already names the export at all its sites; null where it does not.
 *
 * @param throughModule whether a member of an imported module will do.
 */
export function existingBinding(
  { target, sites }: Pick<ExportUse, 'target' | 'sites'>,
  { plan, file }: Draft,
  throughModule = true,
): string | null {
  const { context } = file;
  for (const one of importedAliases(file)) {
    const { statement, alias, specifier, local } = one;
    const isModule = statement.type === 'Import';
    if (isModule && !throughModule) continue;
    if (isModule ? !context.isMember(target.module) : alias.name !== target.name) continue;
    if (!sameModule(context.resolve(specifier), target.module)) continue;
    if (plan.isDropped(statement, alias) && !isModule) continue;
    if (!isInForce(one, sites, file)) continue;
    plan.keep(statement, alias);
    const module = alias.asname ?? alias.name;
    if (!isModule) return local;
    return target.name === '*' ? module : `${module}.${target.name}`;
  }
  return null;
}

/** Whether the import has run, and is what its name means, wherever the sites are. */
function isInForce(imported: ImportedAlias, sites: readonly UseSite[], file: WrittenFile): boolean {
  const { statement, symbol, local } = imported;
  const block = blockOf(statement, file);
  if (!block || !isSoleDefinition(imported)) return false;
  const isOfModule = block.parent.type === 'Module';
  const later = block.statements.slice(block.statements.indexOf(statement) + 1);
  return sites.every(
    ({ scope, start }) =>
      lookUp(local, scope) === symbol &&
      ((isOfModule && isDeferred(scope)) ||
        later.some((one) => startOf(one) <= start && start < one.range[1])),
  );
}
