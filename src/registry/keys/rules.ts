/** `rules`: which rules the command line judges by. */
import * as v from 'valibot';
import { expecting } from '../schema.ts';
import type { RuleSet } from '../types.ts';

/** The names that `rules` knows; each is a preset of ESLint's too. */
const RULE_SETS = ['recommended', 'strict'] as const satisfies readonly RuleSet[];

export const rulesSchema = expecting(v.picklist(RULE_SETS), {
  expects: `"${RULE_SETS.join('" or "')}", as the preset in the ESLint configuration`,
  example: 'strict',
});

const RULES_DEFAULT: RuleSet = 'recommended';

export function readRules(value: RuleSet | undefined): RuleSet {
  return value ?? RULES_DEFAULT;
}
