import type { ImportFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import { sameModule } from '../../../core/module-target.ts';
import type { BindingChange, WrittenRemedy } from '../../../core/remedy.ts';
import { contains } from '../../../core/span.ts';
import { hostImport, importAnew, importAs } from './bind-export.ts';
import { finished, type Draft } from './draft.ts';
import { ImportPlan } from './import-plan.ts';
import { attributesText, exportedName, isWhollyKnown } from './import-statement.ts';
import { LocalNames } from './local-names.ts';
import { hasDefaultValue, settleNames, type MovedBinding } from './moved-binding.ts';
import {
  allMembersMove,
  membersByName,
  membersInPlace,
  type OtherEdits,
} from './redirect-members.ts';
import { changedBindings, commonModule } from './redirect-source.ts';
import { renameUses } from './rename.ts';
import { hasComment } from './trivia.ts';

/** Rewrites an import that binds names: in place where all of it moves, else name by name. */
export function redirectBindings(
  fact: ImportFact,
  index: number,
  changes: readonly BindingChange[],
  context: WriteContext,
): WrittenRemedy | null {
  return (
    attempt(fact, index, changes, context, true) ?? attempt(fact, index, changes, context, false)
  );
}

function attempt(
  fact: ImportFact,
  index: number,
  changes: readonly BindingChange[],
  context: WriteContext,
  inPlace: boolean,
): WrittenRemedy | null {
  const plan = new ImportPlan(context, { before: fact.span.end, neighbour: index });
  const draft = { context, plan, names: new LocalNames(context.facts), usesUp: [] };
  const moved = settleNames(fact, index, changes, draft);
  if (inPlace && !canStay(fact, changes, moved, draft)) return null;
  const rewrite = inPlace ? rewriteInPlace : rewriteByName;
  const rest = rewrite(fact, index, changes, moved, draft);
  if (!rest) return null;
  const uses = moved.flatMap(({ binding, local }) =>
    local === binding.local ? [] : renameUses(binding.references, binding.local, local, context),
  );
  return finished([...uses, ...rest.edits], { ...draft, usesUp: rest.usesUp });
}

/** Whether the statement can stay and name the new module; not where that is imported already. */
function canStay(
  fact: ImportFact,
  changes: readonly BindingChange[],
  moved: readonly MovedBinding[],
  draft: Draft,
): boolean {
  const { context } = draft;
  const module = commonModule(changes);
  if (!module) return false;
  if (sameModule(context.resolve(fact.specifier), module)) return true;
  const covered = fact.bindings.every((binding, position) => {
    const own = changes.filter((change) => change.binding === position);
    return own.some(({ member }) => member === null) || allMembersMove(binding, own, context.facts);
  });
  const left = moved.filter(({ exists }) => !exists);
  const hasHost =
    fact.scope === 0 &&
    canSplit(fact, context) &&
    moved.length === fact.bindings.length &&
    left.every(
      (one) =>
        canMove(one, fact, draft) &&
        hostImport(one.target, one.binding.typeOnly, fact.span.end, draft) !== null,
    );
  return covered && isWhollyKnown(fact, context) && !(hasHost && !fact.attributesSpan);
}

function rewriteInPlace(
  fact: ImportFact,
  index: number,
  changes: readonly BindingChange[],
  moved: readonly MovedBinding[],
  draft: Draft,
): OtherEdits | null {
  const { plan, context } = draft;
  const module = commonModule(changes);
  if (!module) return null;
  if (!sameModule(context.resolve(fact.specifier), module)) plan.redirect(index, module);
  for (const one of moved) {
    if (!one.exists && !changeBinding(one, fact, index, draft)) return null;
  }
  return membersInPlace(fact, changes);
}

/** Gives a binding its new names within its import; false where the form has no room for them. */
function changeBinding(
  { binding, position, target, local }: MovedBinding,
  fact: ImportFact,
  index: number,
  { plan, context }: Draft,
): boolean {
  const { importedSpan, localSpan, typeOnly } = binding;
  if (binding.imported === target.name) {
    plan.keep(index, position);
    return true;
  }
  const isDefault = target.name === 'default';
  const isNamed = fact.namedSpan !== null && contains(fact.namedSpan, binding.span);
  if (fact.form === 'import' && (isDefault || !isNamed)) {
    plan.add(index, { imported: target.name, local, typeOnly });
    return true;
  }
  // What `require()` answers for a default export depends on how the module was compiled.
  if (isDefault) return false;
  plan.keep(index, position);
  const imported = exportedName(target.name, plan.style.quote);
  const isOne = importedSpan.start === localSpan.start;
  const whole = {
    start: Math.min(importedSpan.start, localSpan.start),
    end: Math.max(importedSpan.end, localSpan.end),
  };
  // `['imported']: local` cannot be shortened: its bracket stands before both.
  const isListed = contains(binding.span, importedSpan) && context.text[binding.span.start] !== '[';
  if (isOne || (local === target.name && isListed && !hasComment(whole, context))) {
    const separator = fact.form === 'import' ? ' as ' : ': ';
    const text = local === target.name ? local : imported + separator + local;
    plan.rename(index, { ...whole, text });
    return true;
  }
  // The two names stand apart: an alias, or `const local = require('m').imported`.
  const key = context.text[importedSpan.start];
  const isQuoted = key === "'" || key === '"' || key === '`';
  plan.rename(index, {
    ...importedSpan,
    text: isQuoted && imported === target.name ? `${key}${imported}${key}` : imported,
  });
  plan.rename(index, { ...localSpan, text: local });
  return true;
}

/** The names that move go to another statement; the rest stays where it is. */
function rewriteByName(
  fact: ImportFact,
  index: number,
  changes: readonly BindingChange[],
  moved: readonly MovedBinding[],
  draft: Draft,
): OtherEdits | null {
  const movesNamespace = changedBindings(fact, changes).some(
    ({ binding, member }) => binding.imported === '*' && member === null,
  );
  if (!canSplit(fact, draft.context) || movesNamespace) return null;
  for (const one of moved) {
    const { binding, target, local, exists } = one;
    if (exists) continue;
    if (!canMove(one, fact, draft)) return null;
    const { typeOnly } = binding;
    const use = { target, typeOnly, behind: index, before: fact.span.end };
    // What a function imports for itself stays there: another name of the module would be in its way.
    const bind = fact.scope === 0 ? importAs : importAnew;
    bind(local, use, draft, attributesText(fact, draft.context));
  }
  return membersByName(fact, index, changes, draft);
}

/** Whether a statement beside it can take names over: not where a `var` is seen outside its block. */
function canSplit(
  { form, isStatement, scope, bindings }: ImportFact,
  { facts }: WriteContext,
): boolean {
  const declared = facts.scopes[scope]?.names ?? [];
  return (
    isStatement &&
    form !== 'dynamic-import' &&
    bindings.every(({ local }) => declared.includes(local))
  );
}

/**
 * Whether another statement can bind the name: a new `require()` is for constants and for plain names,
 * and an `import` has no place in a function.
 */
function canMove({ binding, target }: MovedBinding, fact: ImportFact, { plan }: Draft): boolean {
  if (fact.form !== 'require') return true;
  const isPlain = !binding.reassigned && !hasDefaultValue(binding);
  const hasPlace = fact.scope === 0 || plan.format === 'require';
  return isPlain && hasPlace && target.name !== 'default';
}
