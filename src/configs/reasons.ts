import comments from '@eslint-community/eslint-plugin-eslint-comments';
import type { ESLint } from 'eslint';

/** The name under which that plugin's own documentation registers it: two configurations that name it meet. */
const NAMESPACE = '@eslint-community/eslint-comments';

/** Comments that configure and hide nothing: they need no reason. */
const HIDING_NOTHING = ['eslint', 'eslint-enable', 'eslint-env', 'exported', 'global', 'globals'];

/** What the preset `strict` asks besides the rules: a reason in every comment that disables a rule. */
export const reasons: {
  readonly plugins: Readonly<Record<string, ESLint.Plugin>>;
  readonly rules: Readonly<Record<string, ['error', { readonly ignore: readonly string[] }]>>;
} = {
  plugins: { [NAMESPACE]: comments },
  rules: { [`${NAMESPACE}/require-description`]: ['error', { ignore: HIDING_NOTHING }] },
};
