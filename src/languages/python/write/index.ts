import type { WriteContext } from '../../../core/language.ts';
import type { ExportTarget, Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { replacingCreations } from '../../../core/replaced-creations.ts';
import { orderedEdits } from '../../../core/text-edit.ts';
import { isIdentifier } from './local-names.ts';
import { writePrefixString } from './prefix-string.ts';
import { writeReExport } from './re-export.ts';
import { writeRedirectImport } from './redirect-import.ts';
import { writeRemove } from './remove.ts';
import { writeUseExport } from './use-export.ts';
import { openFile, type WrittenFile } from './written-file.ts';

/**
 * Writes a remedy for Python.
 *
 * @returns edits that do not overlap, in order; null where they would not be safe.
 */
export function writeRemedy(remedy: Remedy, context: WriteContext): WrittenRemedy | null {
  const file = openFile(context);
  if (!targetsOf(remedy).every((target) => canBeNamed(target, context))) return null;
  const written = file && dispatch(remedy, file);
  const edits = written && orderedEdits(context.text, written.edits);
  return edits && { ...written, edits };
}

function targetsOf(remedy: Remedy): readonly ExportTarget[] {
  if (remedy.kind === 'redirect-import') return remedy.changes.map(({ target }) => target);
  return 'target' in remedy ? [remedy.target] : [];
}

/** Whether a statement can import it: a file may have a name that is none of Python, and so may an export. */
function canBeNamed({ module, name, localName }: ExportTarget, context: WriteContext): boolean {
  // The dots of a relative one part nothing.
  const path = context.specifierFor(module).split('.').filter(Boolean);
  return [...path, ...(name === '*' ? [] : [name, localName])].every(isIdentifier);
}

function dispatch(remedy: Remedy, file: WrittenFile): WrittenRemedy | null {
  switch (remedy.kind) {
    case 'use-export':
      return writeUseExport(remedy, file);
    case 'redirect-import':
      return replacingCreations(remedy, writeRedirectImport(remedy, file), file.text);
    case 're-export':
      return writeReExport(remedy, file);
    case 'replace-text':
      return { edits: [{ ...remedy.span, text: remedy.text }], usesUp: [] };
    case 'prefix-string':
      return writePrefixString(remedy, file);
    case 'remove':
      return writeRemove(remedy, file);
  }
}
