import { presetOf } from '../../../src/registry/presets/presets.ts';
import type { RegistryInput } from '../../../src/registry/types.ts';
import type { PythonProject } from './python-project.ts';
import type { RuleCases, ValidCase } from './rule-cases.ts';

/** The same project with its sources under names that no headline rule has, but with what these know. */
export function projectUnderOtherNames({ files, registry }: PythonProject): PythonProject {
  return { files, registry: underOtherNames(registry) };
}

/** The same cases for such a project. */
export function casesUnderOtherNames({ valid, invalid }: RuleCases): RuleCases {
  const renamed = <Case extends ValidCase>(one: Case): Case =>
    one.registry ? { ...one, registry: underOtherNames(one.registry) } : one;
  return { valid: valid.map(renamed), invalid: invalid.map(renamed), shownElsewhere: true };
}

function underOtherNames(registry: RegistryInput): RegistryInput {
  const sources: RegistryInput['sources'] = Object.fromEntries(
    Object.entries(registry.sources).map(([name, source]) => {
      const preset = presetOf(name);
      const known = {
        constructors: [...(preset?.constructors.python ?? []), ...(preset?.classes ?? [])],
        classes: preset?.classes ?? [],
      };
      return [`our-${name}`, { ...known, ...source }];
    }),
  );
  return { ...registry, sources };
}
