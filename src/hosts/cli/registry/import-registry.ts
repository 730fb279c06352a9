import type { ImportFact } from '../../../core/facts.ts';
import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import type { Project } from '../../../project/project.ts';
import type { CanonicalModule, Deprecation, Source } from '../../../registry/types.ts';
import type { ImportRegistry, ImportRegistrySource } from '../../../reporters/import-registry.ts';
import { moduleName, targetOf } from '../../../rules/judgement/ownership.ts';
import { importersOf } from '../inference/importers.ts';

/** The import registry of a project: what to import, what no longer, and how many files do either. */
export function importRegistry(project: Project): ImportRegistry {
  return project.registry.sources.map((source): ImportRegistrySource => ({
    name: source.name,
    owners: source.modules.map((module) => owner(project, module)),
    deprecated: source.deprecated.map((entry) => deprecation(project, source, entry)),
  }));
}

function owner(project: Project, module: CanonicalModule): ImportRegistrySource['owners'][number] {
  const target = targetOf(project, module);
  const direct = importsOf(project, target, null);
  const importers =
    target.kind === 'file'
      ? (importersOf(project, [target.file]).get(target.file)?.size ?? 0)
      : new Set(direct.map(({ file }) => file)).size;
  const specifier = specifierFor(module, direct);
  const names = [...new Set(Object.values(module.exports))];
  const isPython = module.language === 'python';
  return {
    module: moduleName(module),
    language: isPython ? 'python' : 'ts',
    lines: names.map((name) => importLine(name, specifier, isPython)),
    importers,
  };
}

function importLine(name: string, specifier: string, isPython: boolean): string {
  if (isPython) return `from ${specifier} import ${name}`;
  const binding = name === 'default' ? 'name' : `{ ${name} }`;
  return `import ${binding} from '${specifier}';`;
}

/** The specifier that most files use and that holds everywhere; else the path from the registry. */
function specifierFor(module: CanonicalModule, imports: readonly FoundImport[]): string {
  const counts = new Map<string, number>();
  for (const { fact } of imports) {
    if (fact.specifier.startsWith('.')) continue;
    counts.set(fact.specifier, (counts.get(fact.specifier) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first) return first[0];
  if (module.kind === 'package') return module.specifier;
  return module.language === 'python'
    ? module.file.replace(/(?:\/__init__)?\.pyi?$/u, '').replaceAll('/', '.')
    : `./${module.file}`;
}

function deprecation(
  project: Project,
  source: Source,
  { key, module, export: name, replacement }: Deprecation,
): ImportRegistrySource['deprecated'][number] {
  const found = importsOf(project, targetOf(project, module), name);
  const owners = source.modules.map((one) => `\`${moduleName(one)}\``).join(' or ');
  return {
    name: key,
    instead: insteadOf(replacement, owners),
    importers: new Set(found.map(({ file }) => file)).size,
  };
}

function insteadOf(replacement: Deprecation['replacement'], owners: string): string {
  switch (replacement.kind) {
    case 'same-name':
      return `import the same name from ${owners}`;
    case 'canonical':
      return `import \`${replacement.name}\` from ${owners}`;
    case 'module':
      return `import \`${replacement.name}\` from \`${moduleName(replacement.module)}\``;
  }
}

interface FoundImport {
  readonly file: string;
  readonly fact: ImportFact;
}

/** @param name an export, or null for any. */
function importsOf(
  project: Project,
  target: ModuleTarget,
  name: string | null,
): readonly FoundImport[] {
  return project.candidates.flatMap((file) =>
    (project.factsOf(file)?.imports ?? [])
      .filter(
        (fact) =>
          fact.form !== 'mock' &&
          (name === null || fact.bindings.some(({ imported }) => imported === name)) &&
          sameModule(project.resolve(file, fact.specifier), target),
      )
      .map((fact) => ({ file, fact })),
  );
}
