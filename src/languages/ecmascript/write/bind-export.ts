import type { ImportBinding, ImportFact } from '../../../core/facts.ts';
import { sameModule } from '../../../core/module-target.ts';
import type { ExportTarget } from '../../../core/remedy.ts';
import type { Draft } from './draft.ts';
import { isPropertyName } from './local-names.ts';
import { hasComment } from './trivia.ts';

/** A use of an export that the file may have to import first. */
export interface ExportUse {
  readonly target: ExportTarget;
  /** The scopes that the name has to be seen from. */
  readonly sites: readonly number[];
  /** The offset of the first use: `require()` has to come before it. */
  readonly before: number;
  /** Used in types alone. */
  readonly typeOnly: boolean;
  /** The name wanted; a free one like it is taken where it is not. */
  readonly wanted: string;
  /** Index of the import that a new one goes behind; null for the usual place. */
  readonly behind: number | null;
}

/** The expression that means the export in this file, importing it as far as needed. Null where that is not safe. */
export function bindExport(use: ExportUse, draft: Draft, attributes = ''): string | null {
  const existing = existingBinding(use, draft);
  if (existing !== null) return existing;
  if (!isImportable(use.target, draft)) return null;
  const upgraded = asValue(use, draft);
  if (upgraded !== null) return upgraded;
  const local = draft.names.take(use.wanted, use.sites);
  importAs(local, use, draft, attributes);
  return local;
}

/** What `require()` answers for a default export depends on how that module was compiled. */
export function isImportable({ name }: ExportTarget, { plan }: Draft): boolean {
  return plan.format !== 'require' || name !== 'default';
}

/** Imports the export under this name: merged into an import of its module, or by a new statement. */
export function importAs(
  local: string,
  use: Omit<ExportUse, 'sites' | 'wanted'>,
  draft: Draft,
  attributes = '',
): void {
  const { target, typeOnly, before } = use;
  const host = attributes === '' ? hostImport(target, typeOnly, before, draft) : null;
  if (host === null) importAnew(local, use, draft, attributes);
  else draft.plan.add(host, { imported: target.name, local, typeOnly });
}

/** Imports the export under this name by a new statement. */
export function importAnew(
  local: string,
  { target, typeOnly, behind }: Omit<ExportUse, 'sites' | 'wanted'>,
  { plan }: Draft,
  attributes: string,
): void {
  plan.addStatement({
    module: target.module,
    keyword: 'import',
    typeOnly,
    attributes,
    names: [{ imported: target.name, local, typeOnly }],
    behind,
  });
}

/** How the file already names the export where it is used; null where it does not. */
export function existingBinding(use: ExportUse, draft: Draft): string | null {
  const { target } = use;
  const { plan } = draft;
  const found = candidates(use, draft);
  const named = found.find(({ binding }) => binding.imported === target.name);
  if (named) {
    plan.keep(named.index, named.position);
    return named.binding.local;
  }
  const namespace = found.find(
    ({ fact, binding }) =>
      binding.imported === '*' &&
      isPropertyName(target.name) &&
      (fact.form === 'import' || target.name !== 'default'),
  );
  if (!namespace) return null;
  plan.keep(namespace.index, namespace.position);
  return `${namespace.binding.local}.${target.name}`;
}

interface Candidate {
  readonly fact: ImportFact;
  readonly index: number;
  readonly binding: ImportBinding;
  readonly position: number;
}

/** Bindings of the target's module that every site sees and may use. */
function candidates(
  { target, sites, before, typeOnly }: ExportUse,
  { plan, names, context }: Draft,
): Candidate[] {
  const { facts } = context;
  return facts.imports.flatMap((fact, index): Candidate[] => {
    const runsInOrder = fact.form === 'require' || fact.form === 'dynamic-import';
    const isBinding = runsInOrder || fact.form === 'import' || fact.form === 'import-equals';
    if (!isBinding || (runsInOrder && fact.span.end > before)) return [];
    if (fact.attributesSpan || !sameModule(context.resolve(fact.specifier), target.module)) {
      return [];
    }
    if (!sites.every((site) => isWithin(site, fact.scope, facts.scopes))) return [];
    return fact.bindings.flatMap((binding, position): Candidate[] => {
      const isSeen = sites.every((site) => names.reaches(binding.local, site, fact.scope));
      const isUsable = !binding.reassigned && (typeOnly || !binding.typeOnly);
      // A binding that goes is only worth keeping where it means the namespace.
      const isGone = plan.isDropped(index, position) && binding.imported !== '*';
      return isSeen && isUsable && !isGone ? [{ fact, index, binding, position }] : [];
    });
  });
}

function isWithin(
  scope: number,
  outer: number,
  scopes: readonly { readonly parent: number | null }[],
): boolean {
  for (let at: number | null = scope; at !== null; at = scopes[at]?.parent ?? null) {
    if (at === outer) return true;
  }
  return false;
}

/** Turns a type-only binding of the export into one that serves values, too. */
function asValue(use: ExportUse, draft: Draft): string | null {
  const { plan, context } = draft;
  const found = candidates({ ...use, typeOnly: true }, draft).find(
    ({ binding }) => binding.imported === use.target.name,
  );
  if (!found) return null;
  const { fact, binding, index, position } = found;
  if (!fact.typeOnly) {
    const modifier = { start: binding.span.start, end: binding.importedSpan.start };
    if (hasComment(modifier, context)) return null;
    plan.rename(index, { ...modifier, text: '' });
    return binding.local;
  }
  if (!plan.canDrop(index, position)) return null;
  plan.drop(index, position);
  importAs(binding.local, use, draft);
  return binding.local;
}

/** The import statement of the target's module that can take one more name. */
export function hostImport(
  target: ExportTarget,
  typeOnly: boolean,
  before: number,
  { plan, context }: Draft,
): number | null {
  const { facts, text } = context;
  const name = { imported: target.name, local: target.localName, typeOnly };
  const hosts = facts.imports.flatMap((fact, index): number[] => {
    const isOfModule = fact.isStatement && fact.scope === 0 && !fact.attributesSpan;
    if (!isOfModule || !sameModule(context.resolve(fact.specifier), target.module)) return [];
    const isBefore = plan.format === 'import' || fact.span.end <= before;
    const takesNames = fact.form === 'import' || text.startsWith('const', fact.span.start);
    const isHost = fact.form === plan.format && isBefore && takesNames;
    return isHost && plan.canAdd(index, name) ? [index] : [];
  });
  const isTypeStatement = (index: number): boolean => facts.imports[index]?.typeOnly ?? false;
  const types = hosts.find(isTypeStatement);
  const values = hosts.find((index) => !isTypeStatement(index));
  if (!typeOnly) return values ?? null;
  const marksTypes = facts.imports.some(
    (fact) => !fact.typeOnly && fact.bindings.some((binding) => binding.typeOnly),
  );
  return types ?? (marksTypes ? (values ?? null) : null);
}
