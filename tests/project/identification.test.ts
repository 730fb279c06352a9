import { afterEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/project/project.ts';
import { ProjectFolder } from './project-folder.ts';

let folder: ProjectFolder | undefined;
afterEach(() => folder?.dispose());

/** What a name that `src/a.ts` exports is, by the name of its declaration and the steps from there. */
function exported(code: string, name: string): readonly string[] {
  folder = new ProjectFolder({ sources: { redis: { module: 'src/a.ts' } } }, { 'src/a.ts': code });
  const project = folder.parsedInFull();
  const facts = project.factsOf('src/a.ts');
  const named = (identity: Identity): string => {
    switch (identity.kind) {
      case 'declaration':
        return [facts?.declarations[identity.declaration]?.name, ...identity.path].join('.');
      case 'external':
        return [
          identity.module.kind === 'package' ? identity.module.specifier : '',
          identity.name,
          ...identity.path,
        ].join('.');
      default:
        return identity.kind;
    }
  };
  return project.exported({ kind: 'file', file: 'src/a.ts' }, name).map(named).sort();
}

describe('what is defined by a part of itself', () => {
  it('is followed once, and then is what it is', () => {
    const code = `import { head } from 'list';\nexport let node = head;\nnode = node.next;\n`;
    expect(exported(code, 'node')).toEqual(['list.head', 'node.next']);
  });

  it('ends in a function that gives a part of what it gives', () => {
    const code = `import { head } from 'list';\nexport function last(node) {\n  return node ? last(node.next).value : head;\n}\nexport const value = last(head);\n`;
    expect(exported(code, 'value')).toEqual(['list.head', 'value']);
  });

  it('ends where many are defined by parts of each other, as in code that a bundler wrote', () => {
    const names = 'a b c d e f g h i j k l m n o p'.split(' ');
    const lines = names.flatMap((name) => [
      `export let ${name} = head;`,
      ...names.map((other) => `${name} = ${other}.${other}${name};`),
    ]);
    const code = `import { head } from 'list';\n${lines.join('\n')}\n`;
    expect(exported(code, 'a')).toContain('list.head');
  });

  it('does not stop at another part of the same class', () => {
    const code = `import { head } from 'list';
class Services {
  static client = head;
  static shared = Services.client;
  static cache = Services.shared;
}
export const one = Services.cache;
`;
    expect(exported(code, 'one')).toEqual(['list.head']);
  });
});
