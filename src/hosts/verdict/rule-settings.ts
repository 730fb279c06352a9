import type { Registry } from '../../registry/types.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { withDefaults } from './findings.ts';
import type { RuleSetting } from './findings.ts';

/** The rules that judge a project where no ESLint configuration says it: those of the registry's rule set. */
export function rulesOf(registry: Registry): readonly Rule[] {
  return rules.filter(({ meta }) => meta.presets.includes(registry.rules));
}

/** The same with their default options. */
export function ruleSettingsOf(registry: Registry): readonly RuleSetting[] {
  return rulesOf(registry).map(withDefaults);
}
