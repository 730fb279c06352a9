import type { FileFacts, VariableFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { bindExport } from './bind-export.ts';
import { awaitIsAllowed } from './await-place.ts';
import { giveWay } from './give-way.ts';
import { ImportPlan } from './import-plan.ts';
import { LocalNames, scopeAt } from './local-names.ts';
import {
  droppable,
  freedNames,
  releasedBindings,
  type ReleasedBinding,
} from './released-imports.ts';
import { isWordCharacter, nextCode, previousCode, wordBefore } from './trivia.ts';

type UseExport = Extract<Remedy, { kind: 'use-export' }>;

/** Puts an export in place of an expression, or of the variable that it initialises. */
export function writeUseExport(remedy: UseExport, context: WriteContext): WrittenRemedy | null {
  // A comment in an import keeps it, used or not.
  return attempt(remedy, context, true) ?? attempt(remedy, context, false);
}

function attempt(remedy: UseExport, context: WriteContext, drops: boolean): WrittenRemedy | null {
  const variable = declaredVariable(remedy, context.facts);
  if (variable?.declaredWith.includes('using')) return null;
  return (
    (variable && writtenAsImport(remedy, variable, context, drops)) ??
    writtenAsExpression(remedy, context, drops)
  );
}

function declaredVariable(
  { declaration }: UseExport,
  { declarations }: FileFacts,
): VariableFact | null {
  const found = declaration === null ? undefined : declarations[declaration];
  return found?.kind === 'variable' ? found : null;
}

/** The import takes over the variable's name and the variable goes. */
function writtenAsImport(
  remedy: UseExport,
  variable: VariableFact,
  context: WriteContext,
  drops: boolean,
): WrittenRemedy | null {
  if (remedy.call || remedy.await || variable.statementSpan === null) return null;
  if (variable.initialiserSpan?.start !== remedy.span.start) return null;
  if (variable.initialiserSpan.end !== remedy.span.end) return null;
  const released = releasedBindings(variable.statementSpan, [], context.facts);
  const dropped = drops ? droppable(released, context.facts) : [];
  const plan = planFor(remedy.span, released, dropped, context);
  const edit = giveWay(variable, remedy.target, plan, freedNames(dropped), context);
  return edit && written([edit], plan, released);
}

function writtenAsExpression(
  remedy: UseExport,
  context: WriteContext,
  drops: boolean,
): WrittenRemedy | null {
  const { span, target } = remedy;
  const released = releasedBindings(span, keptArguments(remedy, context), context.facts);
  const dropped = drops ? droppable(released, context.facts) : [];
  const plan = planFor(span, released, dropped, context);
  const names = new LocalNames(context.facts, freedNames(dropped));
  const site = scopeAt(span.start, context.facts);
  const expression = bindExport(
    {
      target,
      sites: [site],
      before: span.start,
      typeOnly: false,
      wanted: target.localName,
      behind: null,
    },
    plan,
    names,
    context,
  );
  if (expression === null) return null;
  const edit = replacement(remedy, expression, context);
  return edit && written([edit], plan, released);
}

function planFor(
  span: Span,
  released: readonly ReleasedBinding[],
  dropped: readonly ReleasedBinding[],
  context: WriteContext,
): ImportPlan {
  const neighbour = released.find(({ scope }) => scope === 0)?.import ?? null;
  const plan = new ImportPlan(context, { before: span.start, neighbour });
  for (const { import: index, binding } of dropped) plan.drop(index, binding);
  return plan;
}

function written(
  edits: readonly TextEdit[],
  plan: ImportPlan,
  released: readonly ReleasedBinding[],
): WrittenRemedy | null {
  const imports = plan.edits();
  const usesUp = released.filter(({ last }) => !last).map(({ local }) => local);
  return imports && { edits: [...imports, ...edits], usesUp: [...new Set(usesUp)] };
}

/** The arguments of the replaced call, where the new call takes them on: what they use stays in use. */
function keptArguments(remedy: UseExport, { facts }: WriteContext): readonly Span[] {
  if (!remedy.call || remedy.arguments.trim() === '') return [];
  const call = facts.calls.find(
    ({ span }) => span.start === remedy.span.start && span.end === remedy.span.end,
  );
  return call ? call.arguments.map(({ span }) => span) : [remedy.span];
}

function replacement(
  remedy: UseExport,
  expression: string,
  context: WriteContext,
): TextEdit | null {
  const { span } = remedy;
  const called = remedy.call ? `${expression}(${remedy.arguments})` : expression;
  const before = previousCode(span.start, context);
  const keyword = wordBefore(before, context);
  const isConstructed = keyword === 'new' && context.text[before - 4] !== '.';
  if (!remedy.await || keyword === 'await') {
    return padded(span, remedy.call && isConstructed ? `(${called})` : called, context);
  }
  if (!awaitIsAllowed(span, context)) return null;
  const next = context.text.slice(nextCode(span.end, context));
  const isOperand =
    isConstructed ||
    keyword === 'extends' ||
    context.text[before - 1] === '@' ||
    /^(?:\?\.|[.([`]|!(?!=)|\*\*)/u.test(next);
  if (!isOperand) return padded(span, `await ${called}`, context);
  return startsLine(span, before, context) ? null : padded(span, `(await ${called})`, context);
}

/** Whether a parenthesis here could be read as the arguments of what the line before ends with. */
function startsLine(span: Span, before: number, { text }: WriteContext): boolean {
  const previous = text[before - 1];
  const endsExpression =
    previous !== undefined && (isWordCharacter(previous) || ')]}"\'`'.includes(previous));
  return endsExpression && /[\n\r]/u.test(text.slice(before, span.start));
}

/** Keeps the new text apart from words that touch it. */
function padded(span: Span, replacement: string, { text }: WriteContext): TextEdit {
  const joinsBefore = isWordCharacter(text[span.start - 1]) && isWordCharacter(replacement[0]);
  const joinsAfter = isWordCharacter(text[span.end]) && isWordCharacter(replacement.at(-1));
  return {
    ...span,
    text: `${joinsBefore ? ' ' : ''}${replacement}${joinsAfter ? ' ' : ''}`,
  };
}
