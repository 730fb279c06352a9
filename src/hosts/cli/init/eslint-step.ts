import { withElements } from './flat-config.ts';
import { advice, change, type Proposal } from './proposal.ts';
import { partOf, type Survey } from './survey.ts';

const FLAT = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`);
const LEGACY = ['.js', '.cjs', '.json', '.yaml', '.yml', ''].map((ending) => `.eslintrc${ending}`);

/** Packages that are named. */
const MOST_PACKAGES = 3;

/** How ESLint is configured in a repository. */
export type EslintState = 'flat' | 'legacy' | 'none';

export function eslintState(survey: Survey): EslintState {
  if (FLAT.some((file) => survey.has(file))) return 'flat';
  return legacyName(survey) === null ? 'none' : 'legacy';
}

function legacyName(survey: Survey): string | null {
  const file = LEGACY.find((name) => survey.has(name));
  if (file !== undefined) return file;
  return survey.manifest?.json['eslintConfig'] === undefined ? null : 'package.json';
}

/** The presets in ESLint's configuration: in the one that there is, or in one of their own. */
export function eslintStep(survey: Survey): readonly Proposal[] {
  if (survey.manifest === null) return inPackages(survey);
  const what = 'the rules in ESLint';
  const file = FLAT.find((name) => survey.has(name));
  if (file !== undefined) return merged(survey, file, what);
  const legacy = legacyName(survey);
  if (legacy !== null) {
    return advice(
      `ESLint is configured by ${legacy}, and the rules need flat configuration. Run "npx @eslint/migrate-config ${legacy}" and then "ssot init" again. Until then commits and CI are guarded, the editor is not.`,
    );
  }
  const name = survey.manifest.json['type'] === 'module' ? FLAT[0] : FLAT[1];
  return change(name ?? '', null, created(survey), what);
}

/** Where the top is no package, the packages below lint themselves. */
function inPackages({ packages, javascript }: Survey): readonly Proposal[] {
  if (!javascript || packages.length === 0) return [];
  const shown = packages.slice(0, MOST_PACKAGES).join(', ');
  const more = packages.length > MOST_PACKAGES ? ' and others' : '';
  return advice(
    `The top folder has no package.json. For the editor, install eslint-plugin-ssot in ${shown}${more}, and add ssot.configs.recommended to the ESLint configuration there. Commits and CI are guarded without.`,
  );
}

function merged(survey: Survey, file: string, what: string): readonly Proposal[] {
  const text = survey.read(file) ?? '';
  if (text.includes('eslint-plugin-ssot')) return [];
  const presets = (name: string): readonly string[] => [
    `${name}.configs.recommended`,
    ...(survey.python ? [`${name}.configs.python`] : []),
  ];
  const result = withElements(file, text, presets);
  if (result !== null) return change(file, text, result, what);
  return advice(
    [
      `${file} exports something that cannot be added to safely. Add to it by hand:`,
      "  import ssot from 'eslint-plugin-ssot';",
      `  // at the end of the list: ${presets('ssot').join(', ')}`,
    ].join('\n'),
  );
}

function created(survey: Survey): string {
  const { javascript, typescript, python } = survey;
  const imports = [
    "import { defineConfig, globalIgnores } from 'eslint/config';",
    "import ssot from 'eslint-plugin-ssot';",
    ...(typescript ? ["import tseslint from 'typescript-eslint';"] : []),
  ];
  const endings = typescript ? 'js,mjs,cjs,jsx,ts,mts,cts,tsx' : 'js,mjs,cjs,jsx';
  const jsx = '{ parserOptions: { ecmaFeatures: { jsx: true } } }';
  const elements = [
    "  globalIgnores(['**/dist/', '**/build/', '**/coverage/', '**/.next/']),",
    ...(javascript
      ? [
          '  {',
          `    files: ['**/*.{${endings}}'],`,
          `    languageOptions: ${typescript ? '{ parser: tseslint.parser }' : jsx},`,
          '    extends: [ssot.configs.recommended],',
          '  },',
        ]
      : []),
    ...(python ? ['  ssot.configs.python,'] : []),
  ];
  return [...imports, '', 'export default defineConfig(', ...elements, ');', ''].join('\n');
}

/** Packages that the created configuration imports. */
export function eslintPackages(survey: Survey): Readonly<Record<string, string>> {
  if (eslintState(survey) !== 'none') return {};
  return {
    eslint: '^10.0.0',
    ...(survey.typescript && { 'typescript-eslint': '^8.70.0' }),
  };
}

/** Files that lint-staged hands to ESLint. */
export function lintedGlob(survey: Survey): string {
  const endings = [
    ...(survey.javascript ? ['js', 'mjs', 'cjs', 'jsx'] : []),
    ...(survey.typescript ? ['ts', 'mts', 'cts', 'tsx'] : []),
    ...(survey.python ? ['py', 'pyi'] : []),
  ];
  return `*.{${endings.join(',')}}`;
}

/** Whether a package is named by the manifest already. */
export function depends(survey: Survey, name: string): boolean {
  return ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].some(
    (part) => name in partOf(survey, part),
  );
}
