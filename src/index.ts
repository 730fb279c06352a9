import packageJson from '../package.json' with { type: 'json' };

/** Placeholder until the rules and the registry are wired in. */
const plugin = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: 'ssot' },
  rules: {},
  configs: { recommended: [], all: [] },
};

export function defineRegistry<const R extends object>(registry: R): R {
  return registry;
}

export default plugin;
