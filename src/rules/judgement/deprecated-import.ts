import type { FileFacts } from '../../core/facts.ts';
import type { MessageData, Verdict } from '../../core/finding.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { deprecationRemedy, type DeprecationRemedy } from './deprecation-remedy.ts';
import { deprecatedUses, type DeprecatedUse } from './deprecations.ts';
import { moduleName, ownerFor } from './ownership.ts';

/** What the two rules about deprecated imports say. */
export const DEPRECATED_IMPORT_MESSAGES = {
  module:
    '`{{ deprecated }}` is deprecated: `{{ module }}` is the single source of truth for {{ source }}. Import {{ use }} instead.',
  export:
    '`{{ name }}` of `{{ deprecated }}` is deprecated: `{{ module }}` is the single source of truth for {{ source }}. Import {{ use }} instead.',
  missingModule:
    '`{{ deprecated }}` was deprecated and no longer exists: `{{ module }}` is the single source of truth for {{ source }}. Import {{ use }} instead.',
  useReplacement: 'Import {{ use }} ({{ caution }}).',
} as const;

/** Every import of what a source deprecates. */
export function* deprecatedImports(
  project: Project,
  source: Source,
  facts: FileFacts,
): Generator<Verdict> {
  const owner = ownerFor(project, source, facts.file);
  if (!owner) return;
  for (const use of deprecatedUses(project, source, facts)) {
    const remedy = deprecationRemedy(project, owner, facts, use);
    yield verdictOn(source, { source: source.name, module: owner.name }, use, remedy);
  }
}

function verdictOn(
  source: Source,
  about: MessageData,
  found: DeprecatedUse,
  { remedy, caution, use }: DeprecationRemedy,
): Verdict {
  const { module, key } = found.deprecation;
  const data = {
    ...about,
    deprecated: moduleName(module),
    name: found.parts[0]?.name ?? '',
    use,
  };
  const kind = found.whole ? 'module' : 'export';
  return {
    messageId: found.missing ? 'missingModule' : kind,
    data,
    span: found.span,
    source: source.name,
    symbol: key,
    scope: found.scope,
    fix: caution === null ? remedy : null,
    suggestions:
      remedy && caution !== null
        ? [{ messageId: 'useReplacement', data: { ...data, caution }, remedy }]
        : [],
  };
}
