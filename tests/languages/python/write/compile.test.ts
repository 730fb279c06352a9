import { describe, expect, it } from 'vitest';
import { expectCompiled, hasPython } from '../compiled.ts';
import { existing } from './cases/existing.ts';
import { amongOthers, firstImports } from './cases/first-imports.ts';
import { lists } from './cases/lists.ts';
import { patterns } from './cases/patterns.ts';
import { places, styles } from './cases/places.ts';
import { reExports } from './cases/re-export.ts';
import { modules, names, strings } from './cases/redirect-import.ts';
import { redirectedModules, sourceRoots, unimportable } from './cases/redirected-modules.ts';
import { movedStatements, redirectedNames } from './cases/redirected-names.ts';
import { awaits, replacedCalls } from './cases/replaced-calls.ts';
import { prefixes, removals, replacements } from './cases/text.ts';
import { expressions, factories, variables } from './cases/use-export.ts';
import { textAfter } from './writing.ts';

describe.skipIf(!hasPython)('what is written', { timeout: 60_000 }, () => {
  it('compiles', () => {
    const cases = [
      ...[expressions, factories, variables, places, styles, lists, existing],
      ...[names, modules, strings, reExports, removals, prefixes, replacements],
      ...[amongOthers, firstImports, redirectedNames, movedStatements, redirectedModules],
      ...[patterns, sourceRoots, unimportable, awaits, replacedCalls],
    ].flat();
    const texts = cases.flatMap((one) => textAfter(one) ?? []);
    expect(texts.length).toBeGreaterThan(150);
    expectCompiled(texts);
  });
});
