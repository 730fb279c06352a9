import { describe, expect, it } from 'vitest';
import { withElements } from '../../../../src/hosts/cli/init/flat-config.ts';

const added = (text: string, file = 'eslint.config.js'): string | null =>
  withElements(file, text, (name) => [`${name}.configs.recommended`]);

const IMPORT = "import ssot from 'eslint-plugin-ssot';\n";

describe('withElements', () => {
  it.each([
    [
      'an empty list',
      'export default [];\n',
      `${IMPORT}export default [ssot.configs.recommended];\n`,
    ],
    [
      'a list on one line',
      'export default [{ rules: {} }];\n',
      `${IMPORT}export default [{ rules: {} }, ssot.configs.recommended];\n`,
    ],
    [
      'a list over lines, with a trailing comma and comments',
      '// Head.\nexport default [\n  // First.\n  {},\n  // Last.\n];\n',
      `// Head.\n${IMPORT}export default [\n  // First.\n  {},\n  ssot.configs.recommended,\n  // Last.\n];\n`,
    ],
    [
      'defineConfig with arguments',
      "import { defineConfig } from 'eslint/config';\nexport default defineConfig({}, {});\n",
      `import { defineConfig } from 'eslint/config';\n${IMPORT}export default defineConfig({}, {}, ssot.configs.recommended);\n`,
    ],
    [
      'defineConfig with a list, without semicolons',
      "import { defineConfig } from 'eslint/config'\n\nexport default defineConfig([\n\t{},\n])\n",
      "import { defineConfig } from 'eslint/config'\nimport ssot from 'eslint-plugin-ssot'\n\nexport default defineConfig([\n\t{},\n\tssot.configs.recommended,\n])\n",
    ],
    [
      'config of typescript-eslint',
      'import tseslint from "typescript-eslint";\nexport default tseslint.config(tseslint.configs.base);\n',
      'import tseslint from "typescript-eslint";\nimport ssot from "eslint-plugin-ssot";\nexport default tseslint.config(tseslint.configs.base, ssot.configs.recommended);\n',
    ],
    [
      'CommonJS',
      'module.exports = [\n  {},\n];\n',
      "const ssot = require('eslint-plugin-ssot');\nmodule.exports = [\n  {},\n  ssot.configs.recommended,\n];\n",
    ],
    [
      'a constant',
      'const config = [{}];\nexport default config;\n',
      `${IMPORT}const config = [{}, ssot.configs.recommended];\nexport default config;\n`,
    ],
    [
      'a single object',
      'export default { rules: {} };\n',
      `${IMPORT}export default [{ rules: {} }, ssot.configs.recommended];\n`,
    ],
  ])('adds to %s', (_, before, after) => {
    expect(added(before)).toBe(after);
  });

  it('adds to TypeScript, keeps CRLF and avoids a name that is taken', () => {
    expect(
      added(
        'const ssot = 1;\r\nexport default [\r\n  {},\r\n] satisfies object[];\r\n',
        'eslint.config.ts',
      ),
    ).toBe(
      "import ssotPlugin from 'eslint-plugin-ssot';\r\nconst ssot = 1;\r\nexport default [\r\n  {},\r\n  ssotPlugin.configs.recommended,\r\n] satisfies object[];\r\n",
    );
  });

  it.each([
    ['an unknown helper', "import { make } from 'make';\nexport default make({});\n"],
    [
      'a defineConfig of somebody else',
      "import { defineConfig } from 'vite';\nexport default defineConfig({});\n",
    ],
    ['a promise', 'export default import("x");\n'],
    ['what is put together', 'export default [].concat(a);\n'],
    ['a variable that may change', 'let config = [];\nexport default config;\n'],
    ['a syntax error', 'export default [;\n'],
    ['nothing', 'console.log(1);\n'],
  ])('leaves %s to a person', (_, text) => {
    expect(added(text)).toBeNull();
  });
});
