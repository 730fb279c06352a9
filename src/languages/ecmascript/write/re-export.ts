import type { DeclarationFact, FileFacts } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { replaceDeclaration } from './give-way.ts';
import { ImportPlan } from './import-plan.ts';
import { droppable, freedNames, releasedBindings } from './released-imports.ts';

type ReExport = Extract<Remedy, { kind: 're-export' }>;

/** Hands the target on in place of a class or variable of the file. Comments before it stay. */
export function writeReExport(remedy: ReExport, context: WriteContext): WrittenRemedy | null {
  return attempt(remedy, context, true) ?? attempt(remedy, context, false);
}

function attempt(
  { declaration: index, target }: ReExport,
  context: WriteContext,
  drops: boolean,
): WrittenRemedy | null {
  const declaration = wholeDeclaration(index, context.facts);
  const statement = declaration?.statementSpan;
  if (!declaration || !statement) return null;
  if (declaration.kind === 'variable' && declaration.reassigned) return null;
  const released = releasedBindings(statement, [], context.facts);
  const dropped = drops ? droppable(released, context.facts) : [];
  const neighbour = released.find(({ scope }) => scope === 0)?.import ?? null;
  const plan = new ImportPlan(context, { before: statement.start, neighbour });
  for (const { import: from, binding } of dropped) plan.drop(from, binding);
  const edit = replaceDeclaration(
    declaration,
    statement,
    target,
    plan,
    freedNames(dropped),
    context,
  );
  const imports = edit && plan.edits();
  const usesUp = released.filter(({ last }) => !last).map(({ local }) => local);
  return imports && { edits: [...imports, edit], usesUp: [...new Set(usesUp)] };
}

/** For a class expression, the variable that it is the value of. */
function wholeDeclaration(index: number, { declarations }: FileFacts): DeclarationFact | null {
  const found = declarations[index];
  if (!found || found.statementSpan) return found ?? null;
  return (
    declarations.find(
      (other) =>
        other.kind === 'variable' &&
        other.initialiserSpan?.start === found.span.start &&
        other.initialiserSpan.end === found.span.end,
    ) ?? null
  );
}
