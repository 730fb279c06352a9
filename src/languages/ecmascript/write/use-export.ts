import type { FileFacts, VariableFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { bindExport } from './bind-export.ts';
import { awaitIsAllowed } from './await-place.ts';
import { draftWithout, droppingIfPossible, finished } from './draft.ts';
import { giveWay } from './give-way.ts';
import { scopeAt } from './local-names.ts';
import { isWordCharacter, nextCode, previousCode, wordBefore } from './trivia.ts';

type UseExport = Extract<Remedy, { kind: 'use-export' }>;

/** Puts an export in place of an expression, or of the variable that it initialises. */
export function writeUseExport(remedy: UseExport, context: WriteContext): WrittenRemedy | null {
  const variable = declaredVariable(remedy, context.facts);
  // What disposes of its value at the end of a block must not have a shared one.
  if (variable?.declaredWith.includes('using')) return null;
  return droppingIfPossible(
    (drops) =>
      (variable && writtenAsImport(remedy, variable, drops, context)) ??
      writtenAsExpression(remedy, drops, context),
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
  { call, await: awaits, span, target }: UseExport,
  variable: VariableFact,
  drops: boolean,
  context: WriteContext,
): WrittenRemedy | null {
  const { statementSpan, initialiserSpan, name, scope } = variable;
  if (call || awaits || statementSpan === null || name === null) return null;
  if (initialiserSpan?.start !== span.start || initialiserSpan.end !== span.end) return null;
  const draft = draftWithout({ gone: statementSpan, freed: [{ name, scope }], drops }, context);
  const edit = giveWay(variable, target, draft);
  return edit && finished([edit], draft);
}

function writtenAsExpression(
  remedy: UseExport,
  drops: boolean,
  context: WriteContext,
): WrittenRemedy | null {
  const { span, target } = remedy;
  const draft = draftWithout({ gone: span, kept: keptArguments(remedy, context), drops }, context);
  const expression = bindExport(
    {
      target,
      sites: [scopeAt(span.start, context.facts)],
      before: span.start,
      typeOnly: false,
      wanted: target.localName,
      behind: null,
    },
    draft,
  );
  const edit = expression === null ? null : replacement(remedy, expression, context);
  return edit && finished([edit], draft);
}

/** The arguments of the replaced call, where the new call takes them on: what they use stays in use. */
function keptArguments(remedy: UseExport, { facts }: WriteContext): readonly Span[] {
  if (remedy.arguments === '') return [];
  const call = facts.calls.find(
    ({ span }) => span.start === remedy.span.start && span.end === remedy.span.end,
  );
  return call ? call.arguments.map(({ span }) => span) : [remedy.span];
}

/** The new expression, with what keeps it one expression where it stands. */
function replacement(
  remedy: UseExport,
  expression: string,
  context: WriteContext,
): TextEdit | null {
  const { span } = remedy;
  const called = remedy.call ? `${expression}(${remedy.arguments})` : expression;
  const before = previousCode(span.start, context);
  const isConstructed = wordBefore(before, context) === 'new';
  if (!remedy.await || isAwaited(span, context)) {
    return padded(span, remedy.call && isConstructed ? `(${called})` : called, context);
  }
  if (!awaitIsAllowed(span, context)) return null;
  const next = context.text.slice(nextCode(span.end, context));
  const isOperand =
    isConstructed || context.text[before - 1] === '@' || /^(?:\?\.|[.([`]|!(?!=)|\*\*)/u.test(next);
  if (!isOperand) return padded(span, `await ${called}`, context);
  return startsLine(span, before, context) ? null : padded(span, `(await ${called})`, context);
}

function isAwaited({ start, end }: Span, { facts }: WriteContext): boolean {
  return facts.calls.some(
    ({ span, awaited }) => awaited && span.start === start && span.end === end,
  );
}

/** Whether a parenthesis here could be read as the arguments of what the line before ends with. */
function startsLine(span: Span, before: number, { text }: WriteContext): boolean {
  const previous = text[before - 1];
  const endsExpression =
    previous !== undefined && (isWordCharacter(previous) || ')]}"\'`/'.includes(previous));
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
