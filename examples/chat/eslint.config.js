import { defineConfig } from 'eslint/config';
import ssot from 'eslint-plugin-ssot';
import tseslint from 'typescript-eslint';

// The registry itself is ssot.config.ts beside this file: the plugin finds it from each linted file.
export default defineConfig(
  { ignores: ['dist/**'] },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    extends: [ssot.configs.strict],
  },
);
