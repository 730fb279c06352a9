import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { redirectFrom } from './redirect-from.ts';
import { redirectModule } from './redirect-module.ts';
import { redirectString } from './redirect-string.ts';
import type { WrittenFile } from './written-file.ts';

/** Makes an import name another module, and its bindings what they are called there. */
export function writeRedirectImport(
  { import: index, changes }: Extract<Remedy, { kind: 'redirect-import' }>,
  file: WrittenFile,
): WrittenRemedy | null {
  const fact = file.context.facts.imports[index];
  if (!fact || changes.length === 0) return null;
  switch (fact.form) {
    case 'import':
      return redirectModule(fact, changes, file);
    case 'from-import':
      // Members of a module that comes out of its package.
      if (changes.some(({ member }) => member !== null)) return redirectModule(fact, changes, file);
      return redirectFrom(fact, changes, file);
    default:
      return redirectString(fact, changes, file);
  }
}
