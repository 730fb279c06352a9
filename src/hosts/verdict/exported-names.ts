import type { Project } from '../../project/project.ts';
import type { ExportedNames } from '../../registry/check-registry.ts';

/**
 * Answers which names a file of the project exports, `export *` followed. Null where that cannot be
 * told in full: no facts, a parse error, or a star that leads out of the project.
 */
export function exportedNamesIn(project: Project): ExportedNames {
  const namesOf = (file: string, passed: ReadonlySet<string>): ReadonlySet<string> | null => {
    const facts = project.factsOf(file);
    if (!facts || facts.parseError) return null;
    const names = new Set<string>();
    for (const { name, origins } of facts.exports) {
      if (name !== '*') {
        names.add(name);
        continue;
      }
      for (const { root } of origins) {
        const target = root.kind === 'import' ? project.resolve(file, root.specifier) : null;
        if (target?.kind !== 'file') return null;
        if (passed.has(target.file)) continue;
        const handedOn = namesOf(target.file, new Set([...passed, file]));
        if (handedOn === null) return null;
        // `export *` hands on all but the default export.
        for (const one of handedOn) if (one !== 'default') names.add(one);
      }
    }
    return names;
  };
  return (file) => {
    const names = namesOf(file, new Set());
    return names && [...names];
  };
}
