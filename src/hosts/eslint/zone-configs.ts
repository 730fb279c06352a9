import type { Linter } from 'eslint';
import path from 'node:path';
import { severityIn } from '../../registry/keys/zones.ts';
import type { Registry, RegistryInput } from '../../registry/types.ts';
import { rulesOf } from '../verdict/rule-settings.ts';
import { registryIn } from './registry-in.ts';

/** What `zoneConfigs` lowers: of a configuration, the rules that it names. */
export type LoweredRules = Pick<Linter.Config, 'rules'>;

/**
 * Configuration objects that make warnings of what the rules report in zones whose `severity` is `warn`.
 * ESLint knows one severity of a rule for each file, so it has to be told by configuration; these stand
 * behind the presets. Files are asked of the registry itself: globs of ESLint start elsewhere and mean
 * other things.
 *
 * @param folder of the project: `import.meta.dirname` or `import.meta.url` of `eslint.config.js`.
 * @param lowered the preset in use, where it is not the one of the registry's `rules`; rules that it has off stay off.
 * @param registry instead of the `ssot.config.*` that is found upwards from the folder.
 * @throws Error when there is no registry, or it is wrong; the message says where and what to write.
 */
export function zoneConfigs(
  folder: string | URL,
  lowered?: LoweredRules,
  registry?: RegistryInput,
): readonly Linter.Config[] {
  const read = registryIn(folder, registry);
  const given = lowered ?? ruleSetOf(read);
  if (read.zones.every(({ severity }) => severity === 'error')) return [];
  const isError = (file: string): boolean =>
    severityIn(read, path.relative(read.root, file).replaceAll(path.sep, '/')) === 'error';
  return [
    {
      name: 'ssot/zones',
      // ESLint asks functions as well as globs, but its types know globs only.
      ignores: [isError as unknown as string],
      rules: Object.fromEntries(
        Object.entries(given.rules ?? {})
          .filter(([name, entry]) => name.startsWith('ssot/') && !isOff(entry))
          .map(([name]) => [name, 'warn']),
      ),
    },
  ];
}

function isOff(entry: Linter.RuleEntry | undefined): boolean {
  const severity = Array.isArray(entry) ? entry[0] : entry;
  return severity === undefined || severity === 'off' || severity === 0;
}

function ruleSetOf(registry: Registry): LoweredRules {
  return {
    rules: Object.fromEntries(rulesOf(registry).map(({ name }) => [`ssot/${name}`, 'error'])),
  };
}
