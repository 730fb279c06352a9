import tsParser from '@typescript-eslint/parser';
import boundaries from 'eslint-plugin-boundaries';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import ssot, { projectSettings } from 'eslint-plugin-ssot';
import process from 'node:process';

/** One configuration for each thing that is measured; `BENCH` chooses. */
const CONFIGURATIONS = {
  'one trivial rule': () => ({ rules: { 'no-debugger': 'error' } }),
  'all rules of ssot': () => ({
    ...ssot.configs.strict,
    settings: projectSettings(process.cwd()),
  }),
  'no-restricted-imports': () => ({
    rules: {
      'no-restricted-imports': ['error', { paths: ['ioredis'], patterns: ['**/legacy/*'] }],
    },
  }),
  boundaries: () => ({
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'infra', pattern: 'src/infra' },
        { type: 'area', pattern: 'src/area*' },
      ],
      'import/resolver': { node: { extensions: ['.ts'] } },
    },
    rules: {
      'boundaries/element-types': [
        'error',
        { default: 'allow', rules: [{ from: ['infra'], disallow: ['area'] }] },
      ],
    },
  }),
  'import-x/no-cycle': () => ({
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts'] })],
    },
    rules: { 'import-x/no-cycle': 'error' },
  }),
};

const chosen = process.env.BENCH ?? 'one trivial rule';

export default [
  { files: ['**/*.ts'], languageOptions: { parser: tsParser } },
  { files: ['**/*.ts'], ...CONFIGURATIONS[chosen]() },
];
