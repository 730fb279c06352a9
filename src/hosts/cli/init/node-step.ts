import { version } from '../version.ts';
import { depends, eslintPackages } from './eslint-step.ts';
import { hookManager, hookPackages, hookSettings } from './hooks-step.ts';
import { withSettings } from './json-text.ts';
import { advice, change, type Proposal } from './proposal.ts';
import { partOf, type Survey } from './survey.ts';

/** The packages that are not named yet, and the entries that the other steps need, in the manifest. */
export function manifestStep(survey: Survey): readonly Proposal[] {
  const { manifest } = survey;
  if (manifest === null) return [];
  const packages = Object.entries(neededPackages(survey)).filter(
    ([name]) => !depends(survey, name),
  );
  const after = withSettings(manifest.text, [
    ...hookSettings(survey),
    ...packages.map(([name, range]) => ({ path: ['devDependencies', name], value: range })),
  ]);
  if (after === null) return advice('package.json cannot be read. Correct it, and run this again.');
  const prepare = partOf(survey, 'scripts')['prepare'];
  return [
    ...change('package.json', manifest.text, after, 'the packages'),
    ...(hookManager(survey) === 'husky' && typeof prepare === 'string' && !prepare.includes('husky')
      ? advice(
          'Let the script "prepare" of package.json run "husky" too, for those who clone this.',
        )
      : []),
  ];
}

/** All packages that what is written stands on. */
export function neededPackages(survey: Survey): Readonly<Record<string, string>> {
  return {
    ...eslintPackages(survey),
    'eslint-plugin-ssot': `^${version}`,
    ...hookPackages(survey),
  };
}

/** Fixes on save in VS Code. */
export function vscodeStep(survey: Survey): readonly Proposal[] {
  if (survey.manifest === null) return [];
  const file = '.vscode/settings.json';
  const before = survey.read(file);
  const after = withSettings(before ?? '{}\n', [
    { path: ['editor.codeActionsOnSave', 'source.fixAll.eslint'], value: 'explicit' },
    ...(survey.python
      ? [
          {
            path: ['eslint.validate'],
            value: ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'],
          },
        ]
      : []),
  ]);
  return after === null
    ? advice(`${file} cannot be added to. Set "source.fixAll.eslint" in it for fixes on save.`)
    : change(file, before, after, 'fixes on save in VS Code');
}
