import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { replacingCreations } from '../../../core/replaced-creations.ts';
import { orderedEdits } from '../../../core/text-edit.ts';
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
  const edits = written && orderedEdits(context.text, written.edits);
  return edits && { ...written, edits };
}

function dispatch(remedy: Remedy, context: WriteContext): WrittenRemedy | null {
  switch (remedy.kind) {
    case 'use-export':
      return writeUseExport(remedy, context);
    case 'redirect-import':
      return replacingCreations(remedy, writeRedirectImport(remedy, context), context.text);
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
