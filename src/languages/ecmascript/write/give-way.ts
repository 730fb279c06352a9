import type { DeclarationFact, ReferenceFact, VariableFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { ExportTarget } from '../../../core/remedy.ts';
import { contains, type Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { existingBinding, importAs, isImportable, type ExportUse } from './bind-export.ts';
import type { Draft } from './draft.ts';
import { exportedName, importStatement } from './import-statement.ts';
import { isBody, removeStatement } from './remove-statement.ts';
import {
  hasComment,
  isWordCharacter,
  nextCode,
  ownSpan,
  previousCode,
  wordAt,
  wordBefore,
} from './trivia.ts';

/**
 * Takes a variable away, so that an import of its name serves its uses. Null where the name would not
 * mean the import then, or where the variable says more than its value: a type, a comment.
 */
export function giveWay(
  variable: VariableFact,
  target: ExportTarget,
  draft: Draft,
): TextEdit | null {
  const { name, statementSpan } = variable;
  if (name !== target.localName || statementSpan === null) return null;
  if (!isPlain(variable, statementSpan, draft.context)) return null;
  return replaceDeclaration(variable, statementSpan, target, draft);
}

/**
 * Replaces the statement of a declaration by what hands the target on under the same names: nothing
 * where it was not exported, else a re-export. What the file uses itself is imported.
 *
 * @param draft without the statement, and with the declaration's name set free.
 */
export function replaceDeclaration(
  declaration: DeclarationFact,
  wholeStatement: Span,
  target: ExportTarget,
  draft: Draft,
): TextEdit | null {
  const { context, plan } = draft;
  const { name, nameSpan, references, scope, span: whole } = declaration;
  const statement = ownSpan(wholeStatement, context);
  const exports = context.facts.exports.filter(({ span }) => contains(statement, span));
  const isOwn = exports.every(({ span }) => contains(span, nameSpan ?? whole));
  // A namespace hands on none of the module's names; `exports.name =` inside would be lost.
  if (exports.length > 0 && (scope !== 0 || !isOwn)) return null;
  const exported = exports[0]?.name ?? null;
  if (name !== null && isMerged(name, statement, context)) return null;
  const uses = references.filter(
    ({ span }) => span.start < statement.start || span.end > statement.end,
  );
  if (exported !== null && uses.length === 0) {
    const names = [{ imported: target.name, local: exported, typeOnly: false }];
    const specifier = context.specifierFor(target.module);
    const text = importStatement('import', 'export', names, specifier, false, '', plan.style);
    return { ...statement, text };
  }
  if (uses.some((use) => isAssigned(use, context))) return null;
  if (uses.length > 0) {
    if (name === null) return null;
    const use = {
      target,
      sites: [scope, ...uses.map((reference) => reference.scope)],
      before: statement.start,
      typeOnly: false,
      wanted: name,
      behind: null,
    };
    if (!importUnderName(use, declaration, draft)) return null;
  }
  if (exported === null) return removeStatement(statement, context);
  const { braceSpace, semicolon, quote } = plan.style;
  const alias = exported === name ? '' : ` as ${exportedName(exported, quote)}`;
  const local = name ?? exported;
  return { ...statement, text: `export {${braceSpace}${local}${alias}${braceSpace}}${semicolon}` };
}

/** Makes the wanted name mean the target in the module; false where it cannot. */
function importUnderName(use: ExportUse, { kind }: DeclarationFact, draft: Draft): boolean {
  const { wanted, sites, target } = use;
  const existing = existingBinding(use, draft);
  if (existing === wanted) return true;
  // A variable can just as well hold what the file imports under another name; a class cannot.
  if (existing !== null && kind === 'variable') return false;
  if (!draft.names.isFree(wanted, sites) || !isImportable(target, draft)) return false;
  importAs(wanted, use, draft);
  return true;
}

/** Whether the name is given another value here, which no import allows. */
function isAssigned({ span, role }: ReferenceFact, layout: WriteContext): boolean {
  if (role !== 'value') return false;
  return /^(?:=(?![=>])|\?\?=|\|\|=|&&=)/u.test(layout.text.slice(nextCode(span.end, layout)));
}

/** Whether an interface, namespace or overload of the same name adds to the declaration. */
function isMerged(name: string, statement: Span, layout: WriteContext): boolean {
  const { text, facts } = layout;
  const hidden = [...facts.comments, ...facts.verbatim, statement];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (hidden.some(({ start, end }) => start <= at && at < end)) continue;
    if (wordAt(at, layout) !== name || isWordCharacter(text[at - 1])) continue;
    const keyword = wordBefore(previousCode(at, layout), layout);
    if (['interface', 'namespace', 'module', 'function', 'type'].includes(keyword)) return true;
  }
  return false;
}

/** A lone name, `=` and the value: no type, no comment, never assigned again, and no body of an `if`. */
function isPlain(variable: VariableFact, statement: Span, context: WriteContext): boolean {
  const { nameSpan, initialiserSpan, reassigned } = variable;
  if (reassigned || !nameSpan || !initialiserSpan || hasComment(statement, context)) return false;
  const { text } = context;
  if (text.slice(nameSpan.end, initialiserSpan.start).trim() !== '=') return false;
  const before = previousCode(statement.start, context);
  return !isBody(statement.start, context) && !isLabelled(before, context);
}

function isLabelled(before: number, context: WriteContext): boolean {
  if (context.text[before - 1] !== ':') return false;
  // `case 1:` and `default:` begin lists of statements; a label needs the one that follows it.
  const word = wordBefore(previousCode(before - 1, context), context);
  return word !== 'default';
}
