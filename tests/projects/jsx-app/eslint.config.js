import { defineConfig } from 'eslint/config';
import ssot, { projectSettings } from 'eslint-plugin-ssot';
import * as parser from '@typescript-eslint/parser';

export default defineConfig(
  {
    files: ['**/*.{ts,tsx,js,jsx}'],
    extends: [ssot.configs.all],
    settings: projectSettings(import.meta.dirname),
  },
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
);
