import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/hosts/verdict/front-ends.ts';
import { openProject } from '../../../src/project/session.ts';
import { WorkingTree } from '../../../src/project/working-tree.ts';
import { loadRegistry } from '../../../src/registry/load/load-registry.ts';
import type { RegistryInput } from '../../../src/registry/types.ts';
import { comparedFiles } from '../../../src/rules/judgement/compared-files.ts';
import { folderOf, type Files } from '../fixture-project.ts';

type Deprecated = NonNullable<RegistryInput['sources'][string]['deprecated']>;

/** The files that are compared for a source that deprecates this. */
function compared(deprecated: Deprecated, files: Files = {}): readonly string[] {
  const folder = folderOf({
    registry: {
      sources: {
        cache: { module: 'src/canon.ts', exports: { instance: 'thing' }, deprecated },
      },
    },
    files: {
      'src/canon.ts': `export { thing } from './made';\n`,
      'src/made.ts': `import './log';\nexport const thing = new Map();\n`,
      'src/log.ts': 'export const log = console.log;\n',
      ...files,
    },
  });
  const result = loadRegistry(`${folder}/ssot.config.json`);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { registry } = result;
  const session = openProject({
    store: new WorkingTree(folder),
    registry,
    languages,
    frozen: true,
  });
  const project = session.withText('src/feature.ts', '');
  return registry.sources.flatMap((source) => [...comparedFiles(project, source)]).sort();
}

describe('the files that say how what is deprecated and what replaces it is made', () => {
  it('are none where nothing is deprecated', () => {
    expect(compared({})).toEqual([]);
  });

  it('are the modules of both, and those that they hand on', () => {
    const files = {
      'src/old.ts': `import { log } from './log';\nexport * from './older';\nexport * from '@acme/things';\nexport { log };\n`,
      'src/older.ts': `import './unused';\nexport * from './old';\nexport { thing } from './oldest';\n`,
      'src/oldest.ts': 'export const thing = new Set();\n',
      'src/unused.ts': 'export const unused = 1;\n',
    };
    expect(compared({ 'src/old.ts': '*' }, files)).toEqual([
      'src/canon.ts',
      'src/log.ts',
      'src/made.ts',
      'src/old.ts',
      'src/older.ts',
      'src/oldest.ts',
    ]);
  });

  it('are those of a replacement in another module', () => {
    const files = {
      'src/old.ts': 'export const thing = 1;\n',
      'src/new.ts': `export { other } from './newer';\n`,
      'src/newer.ts': 'export const other = 1;\n',
    };
    expect(compared({ 'src/old.ts#thing': 'src/new.ts#other' }, files)).toEqual([
      'src/canon.ts',
      'src/made.ts',
      'src/new.ts',
      'src/newer.ts',
      'src/old.ts',
    ]);
  });

  it('are no packages, and may be a file that is gone', () => {
    expect(compared({ 'src/gone.ts': '*', 'old-package': '*' })).toEqual([
      'src/canon.ts',
      'src/gone.ts',
      'src/made.ts',
    ]);
  });
});
