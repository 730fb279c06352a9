import type { ImportFact } from '../../../core/facts.ts';
import { sameModule } from '../../../core/module-target.ts';
import type { BindingChange, ExportTarget, WrittenRemedy } from '../../../core/remedy.ts';
import { hostImport, importAs, siteFor } from './bind-export.ts';
import { finished, type Draft } from './draft.ts';
import { ImportPlan } from './import-plan.ts';
import {
  aliasText,
  importedAliases,
  splitSpecifier,
  type ImportedAlias,
} from './imported-modules.ts';
import { LocalNames } from './local-names.ts';
import { renameUses, settleName, sitesOf, type MovedName } from './moved-name.ts';
import type { WrittenFile } from './written-file.ts';

/** Rewrites `from … import …`: in place where all of it moves, else name by name. */
export function redirectFrom(
  fact: ImportFact,
  changes: readonly BindingChange[],
  file: WrittenFile,
): WrittenRemedy | null {
  return attempt(fact, changes, file, true) ?? attempt(fact, changes, file, false);
}

function attempt(
  fact: ImportFact,
  changes: readonly BindingChange[],
  file: WrittenFile,
  inPlace: boolean,
): WrittenRemedy | null {
  const aliases = importedAliases(file).filter(
    ({ statement }) => statement.range[0] === fact.span.start,
  );
  const moving = movingAliases(fact, changes, aliases);
  if (!moving) return null;
  const plan = new ImportPlan(file);
  for (const { imported } of moving) plan.drop(imported.statement, imported.alias);
  // Not one of the old names is free for another: it stays where its own new one is taken.
  const names = new LocalNames(file);
  const draft: Draft = { file, plan, names, usesUp: [], neighbour: null };
  const moved = moving.map(({ imported, target }) => settleName(imported, target, draft));
  if (!inPlace) for (const one of moved) moveByName(one, draft);
  else if (!moveInPlace(moved, aliases, draft)) return null;
  return finished(moved.flatMap(renameUses), draft);
}

/** Null where a change is none of a name of the import. */
function movingAliases(
  fact: ImportFact,
  changes: readonly BindingChange[],
  aliases: readonly ImportedAlias[],
): readonly { readonly imported: ImportedAlias; readonly target: ExportTarget }[] | null {
  const moving = changes.flatMap(({ binding, target }) => {
    const start = binding === null ? undefined : fact.bindings[binding]?.span.start;
    const imported = aliases.find(({ alias }) => alias.range[0] === start);
    return imported ? [{ imported, target }] : [];
  });
  return moving.length === changes.length ? moving : null;
}

/** Module and name by which a `from … import` takes the target. */
function sourceOf(
  { module, name }: ExportTarget,
  { alias }: ImportedAlias,
  { context }: WrittenFile,
): { readonly specifier: string; readonly name: string } | null {
  const specifier = context.specifierFor(module);
  if (name !== '*' || alias.name === '*') return { specifier, name };
  const split = splitSpecifier(specifier);
  return split && { specifier: split.package, name: split.name };
}

/** The statement stays and names the new module; not where that is imported already. */
function moveInPlace(
  moved: readonly MovedName[],
  aliases: readonly ImportedAlias[],
  { plan, file }: Draft,
): boolean {
  const [first] = moved;
  if (!first || moved.length !== aliases.length || moved.some(({ exists }) => exists)) return false;
  const { statement, specifier } = first.imported;
  const sources = moved.map(({ target, imported }) => sourceOf(target, imported, file));
  const [source] = sources;
  if (!source || sources.some((one) => one?.specifier !== source.specifier)) return false;
  const { context } = file;
  const isSame = sameModule(context.resolve(specifier), context.resolve(source.specifier));
  if (!isSame && hasHost(first, file)) return false;
  moved.forEach(({ imported, local }, at) => {
    plan.keep(statement, imported.alias);
    const name = sources[at]?.name ?? imported.alias.name;
    const text = aliasText({ imported: name, local });
    const { alias } = imported;
    const old = aliasText({ imported: alias.name, local: imported.local });
    if (text !== old) plan.rename(statement, alias, text);
  });
  if (!isSame) {
    plan.redirect(statement, source.specifier);
    plan.sort(statement, { isFrom: true, specifier: source.specifier });
  }
  return true;
}

/** Whether another import of the new module stands where this one could join it. */
function hasHost({ target, imported, local }: MovedName, file: WrittenFile): boolean {
  if (target.name === '*') return false;
  const site = siteFor(sitesOf(imported), imported.statement, file);
  return hostImport(target, local !== target.name, site, file) !== null;
}

/** The name goes to another statement; the rest stays where it is. */
function moveByName(one: MovedName, draft: Draft): void {
  const { imported, target, local, exists } = one;
  if (exists) return;
  const neighbour = imported.statement;
  importAs(local, { target, sites: sitesOf(imported), neighbour }, draft);
}
