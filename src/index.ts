import packageJson from '../package.json' with { type: 'json' };
import type { ESLint } from 'eslint';
import { presetsOf } from './configs/presets.ts';
import { toEslintRule } from './hosts/eslint/rule-adapter.ts';
import { pythonLanguage } from './languages/python/eslint/python-language.ts';
import { rules } from './rules/index.ts';

export { projectSettings, type ProjectSettings } from './hosts/eslint/project-settings.ts';
export { zoneConfigs, type LoweredRules } from './hosts/eslint/zone-configs.ts';
export { defineRegistry } from './registry/define-registry.ts';
export type { RegistryInput } from './registry/types.ts';

const languages: NonNullable<ESLint.Plugin['languages']> = { python: pythonLanguage };

const base = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: 'ssot' },
  languages,
  rules: Object.fromEntries(rules.map((rule) => [rule.name, toEslintRule(rule)])),
} satisfies ESLint.Plugin;

/** The ESLint plugin. Its presets name it, so that `extends: [ssot.configs.recommended]` is enough. */
const plugin: typeof base & { readonly configs: ReturnType<typeof presetsOf<ESLint.Plugin>> } =
  Object.assign(base, { configs: presetsOf<ESLint.Plugin>(rules, base) });

export default plugin;
