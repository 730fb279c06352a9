import { contains, type Span } from '../../../core/span.ts';
import {
  importedAliases,
  isHandedOn,
  isSoleDefinition,
  type ImportedAlias,
} from './imported-modules.ts';
import { blockOf } from './statements.ts';
import type { WrittenFile } from './written-file.ts';

/** An import that loses uses when code goes. */
export interface ReleasedAlias {
  readonly imported: ImportedAlias;
  /** Where the code that goes uses it first. */
  readonly firstUse: number;
  /** No use is left. */
  readonly last: boolean;
}

/** The imports that are used in `gone`. Uses in `kept`, which lies in `gone`, stay. */
export function releasedAliases(
  gone: Span,
  kept: readonly Span[],
  file: WrittenFile,
): readonly ReleasedAlias[] {
  return importedAliases(file).flatMap((imported): ReleasedAlias[] => {
    const { symbol, alias } = imported;
    if (!symbol || contains(gone, { start: alias.range[0], end: alias.range[1] })) return [];
    const goes = ({ span }: { readonly span: Span }): boolean =>
      contains(gone, span) && !kept.some((stays) => contains(stays, span));
    const going = symbol.uses.filter(goes).map(({ span }) => span.start);
    const last = going.length === symbol.uses.length;
    return going.length > 0 ? [{ imported, firstUse: Math.min(...going), last }] : [];
  });
}

/**
 * Whether an import that nothing in the file uses can go: others may take its name from here, a package
 * hands its imports on, and in a `try` it may be there to see whether it works.
 */
export function isDroppable(imported: ImportedAlias, file: WrittenFile): boolean {
  const { statement, symbol } = imported;
  if (!isSoleDefinition(imported) || symbol?.scope.kind === 'class') return false;
  const parent = blockOf(statement, file)?.parent.type;
  if (parent === 'Try' || parent === 'TryStar' || parent === 'ExceptHandler') return false;
  return !isHandedOn(imported, file);
}
