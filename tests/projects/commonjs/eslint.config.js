const { defineConfig } = require('eslint/config');
const ssot = require('eslint-plugin-ssot');

module.exports = defineConfig(
  {
    extends: [ssot.configs.all],
    settings: ssot.projectSettings(__dirname),
  },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
);
