import { defineConfig } from 'eslint/config';
import ssot from 'eslint-plugin-ssot';
import * as parser from '@typescript-eslint/parser';

export default defineConfig({
  files: ['**/*.ts'],
  languageOptions: { parser },
  extends: [ssot.configs.recommended],
});
