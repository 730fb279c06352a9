import { defineConfig } from 'eslint/config';
import ssot, { projectSettings } from 'eslint-plugin-ssot';
import * as parser from '@typescript-eslint/parser';

export default defineConfig(
  { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser } },
  ssot.configs.all,
  ssot.configs.python,
  { settings: projectSettings(import.meta.dirname) },
);
