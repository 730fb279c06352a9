import { presetOf } from '../../src/registry/presets/presets.ts';
import type { RegistryInput } from '../../src/registry/types.ts';
import type { FixtureProject } from './fixture-project.ts';
import type { ExpectedError, RuleCases, ValidCase } from './rule-cases.ts';

/** The same project with its sources under names that no headline rule has, but with what these know. */
export function projectUnderOtherNames({ files, registry }: FixtureProject): FixtureProject {
  return { files, registry: underOtherNames(registry) };
}

/** The same cases for such a project; what their fixes become is checked under the headline rule. */
export function casesUnderOtherNames({ valid, invalid }: RuleCases): RuleCases {
  const renamed = <Case extends ValidCase>(one: Case): Case =>
    one.registry ? { ...one, registry: underOtherNames(one.registry) } : one;
  return {
    valid: valid.map(renamed),
    invalid: invalid.map((one) => ({ ...renamed(one), errors: one.errors.map(withOtherName) })),
    fixedElsewhere: true,
  };
}

function withOtherName(error: ExpectedError): ExpectedError {
  const { data } = error;
  return data?.['source'] === undefined
    ? error
    : { ...error, data: { ...data, source: otherName(data['source']) } };
}

const otherName = (name: string): string => `our-${name}`;

function underOtherNames(registry: RegistryInput): RegistryInput {
  const sources: RegistryInput['sources'] = Object.fromEntries(
    Object.entries(registry.sources).map(([name, source]) => {
      const preset = presetOf(name);
      const known = {
        constructors: [...(preset?.constructors.ecmascript ?? []), ...(preset?.classes ?? [])],
        classes: preset?.classes ?? [],
      };
      return [otherName(name), { ...known, ...source }];
    }),
  );
  return { ...registry, sources };
}
