import { defineConfig } from 'eslint/config';
import ssot from 'eslint-plugin-ssot';
import tseslint from 'typescript-eslint';

export default defineConfig({
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
  extends: [ssot.configs.recommended],
});
