import type { DeclarationFact, FileFacts } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { draftWithout, droppingIfPossible, finished } from './draft.ts';
import { replaceDeclaration } from './give-way.ts';

type ReExport = Extract<Remedy, { kind: 're-export' }>;

/** Hands the target on in place of a class or variable of the file. Comments before it stay. */
export function writeReExport(
  { declaration: index, target }: ReExport,
  context: WriteContext,
): WrittenRemedy | null {
  const declaration = wholeDeclaration(index, context.facts);
  const gone = declaration?.statementSpan;
  if (!declaration || !gone) return null;
  if (declaration.kind === 'variable' && declaration.reassigned) return null;
  const { name, scope } = declaration;
  return droppingIfPossible((drops) => {
    const freed = name === null ? [] : [{ name, scope }];
    const draft = draftWithout({ gone, freed, drops }, context);
    const edit = replaceDeclaration(declaration, gone, target, draft);
    return edit && finished([edit], draft);
  });
}

/** For a class expression, the variable that it is the value of: that has the name which others see. */
function wholeDeclaration(index: number, { declarations }: FileFacts): DeclarationFact | undefined {
  const found = declarations[index];
  if (!found) return undefined;
  const { start, end } = found.span;
  const holder = declarations.find(
    (other) =>
      other.kind === 'variable' &&
      other.initialiserSpan?.start === start &&
      other.initialiserSpan.end === end,
  );
  return holder ?? found;
}
