import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { writePrefixString } from './prefix-string.ts';
import { writeReExport } from './re-export.ts';
import { writeRedirectImport } from './redirect-import.ts';
import { writeRemove } from './remove.ts';
import { writeReplaceText } from './replace-text.ts';
import { writeUseExport } from './use-export.ts';

/**
 * Writes a remedy for JavaScript or TypeScript, from facts and text alone.
 *
 * @returns edits that do not overlap, in order; null where they would not be safe.
 */
export function writeRemedy(remedy: Remedy, context: WriteContext): WrittenRemedy | null {
  const written = dispatch(remedy, context);
  return written && tidied(written, context);
}

function dispatch(remedy: Remedy, context: WriteContext): WrittenRemedy | null {
  switch (remedy.kind) {
    case 'use-export':
      return writeUseExport(remedy, context);
    case 'redirect-import':
      return writeRedirectImport(remedy, context);
    case 're-export':
      return writeReExport(remedy, context);
    case 'replace-text':
      return writeReplaceText(remedy, context);
    case 'prefix-string':
      return writePrefixString(remedy, context);
    case 'remove':
      return writeRemove(remedy, context);
  }
}

/** In order, without edits that change nothing. Overlapping ones would mean a remedy that cannot be trusted. */
function tidied({ edits, usesUp }: WrittenRemedy, { text }: WriteContext): WrittenRemedy | null {
  const ordered = edits
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order)
    .map(({ edit }) => edit);
  const isDisjoint = ordered.every((edit, index) => edit.start >= (ordered[index - 1]?.end ?? 0));
  return isDisjoint && ordered.length > 0 ? { edits: ordered, usesUp } : null;
}
