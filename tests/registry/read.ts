/** Short ways to read registries in tests. */
import { parseRegistry } from '../../src/registry/parse-registry.ts';
import type {
  Registry,
  RegistryInput,
  RegistryProblem,
  Source,
  SourceInput,
} from '../../src/registry/types.ts';

export const PLACE = { root: '/repo', origin: null };

/** The registry; fails the test with the problems when there are any. */
export function registryOf(input: RegistryInput): Registry {
  const result = parseRegistry(input, PLACE);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.registry;
}

/** A registry whose one source, `thing`, has a module besides what is given. */
export function sourceOf(input: Partial<SourceInput>, name = 'thing'): Source {
  return registryOf(inputOf(input, name)).sources[0]!;
}

export function inputOf(input: Partial<SourceInput>, name = 'thing'): RegistryInput {
  return { sources: { [name]: { module: 'src/thing.ts', ...input } } };
}

export function problemsOf(input: unknown): readonly RegistryProblem[] {
  const result = parseRegistry(input, PLACE);
  return result.ok ? [] : result.problems;
}

/** `key: message remedy` of each problem. */
export function textsOf(problems: readonly RegistryProblem[]): readonly string[] {
  return problems.map(({ key, message, remedy }) => `${key}: ${message} ${remedy}`);
}

/** The same for a source with a wrong value, without the source's own path. */
export function sourceTexts(input: object): readonly string[] {
  return textsOf(problemsOf(inputOf(input as Partial<SourceInput>))).map((text) =>
    text.replace('sources.thing.', ''),
  );
}
