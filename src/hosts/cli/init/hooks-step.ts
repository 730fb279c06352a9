import { depends, eslintState, lintedGlob } from './eslint-step.ts';
import { advice, change, type Proposal } from './proposal.ts';
import type { Setting } from './json-text.ts';
import type { Survey } from './survey.ts';
import { guardCommand, NODE_PACKAGES } from './guard-command.ts';

/** What runs the hooks of a repository. */
export type HookManager = 'husky' | 'lefthook' | 'pre-commit' | 'other';

const LEFTHOOK = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'];
const PRE_COMMIT = '.pre-commit-config.yaml';
const HOOKS = ['pre-commit', 'pre-merge-commit'] as const;

export function hookManager(survey: Survey): HookManager {
  if (survey.has(PRE_COMMIT)) return 'pre-commit';
  if (LEFTHOOK.some((file) => survey.has(file))) return 'lefthook';
  if (survey.has('.husky') || depends(survey, 'husky')) return 'husky';
  const elsewhere = survey.hooksPath !== '' && !survey.hooksPath.startsWith('.husky');
  const byHand = survey.has('.git/hooks/pre-commit');
  if (elsewhere || byHand || depends(survey, 'simple-git-hooks')) return 'other';
  return survey.manifest === null ? 'pre-commit' : 'husky';
}

/** The guard in the hooks, with what the repository runs hooks with. */
export function hooksStep(survey: Survey): readonly Proposal[] {
  switch (hookManager(survey)) {
    case 'husky':
      return HOOKS.flatMap((hook) => huskyHook(survey, hook));
    case 'lefthook':
      return lefthook(survey);
    case 'pre-commit':
      return preCommit(survey);
    case 'other':
      return advice(
        `Hooks are run by something that is not touched here. Add "${guardCommand(survey)}" to its pre-commit and pre-merge-commit hooks.`,
      );
  }
}

function huskyHook(survey: Survey, hook: (typeof HOOKS)[number]): readonly Proposal[] {
  const file = `.husky/${hook}`;
  const text = survey.read(file);
  if (text?.includes('ssot guard')) return [];
  // Hooks of husky 8 load a script; those of 9 have node_modules/.bin on their path, where there is one.
  const bare = !text?.includes('husky.sh') && !survey.has('.pnp.cjs');
  const prefix = bare ? '' : `${survey.manager.run} `;
  const staged = hook === 'pre-commit' && eslintState(survey) !== 'legacy';
  const lines = [
    ...(staged && !text?.includes('lint-staged') ? [`${prefix}lint-staged`] : []),
    `${prefix}ssot guard`,
  ];
  const before = text === null ? '' : text.replace(/\n*$/u, '\n');
  return change(file, text, `${before}${lines.join('\n')}\n`, `the guard in ${hook}`);
}

/** What the manifest needs for husky and lint-staged. */
export function hookSettings(survey: Survey): readonly Setting[] {
  if (hookManager(survey) !== 'husky') return [];
  const linted = eslintState(survey) !== 'legacy';
  return [
    { path: ['scripts', 'prepare'], value: 'husky' },
    ...(linted && !configuresLintStaged(survey)
      ? [{ path: ['lint-staged'], value: { [lintedGlob(survey)]: 'eslint --fix' } }]
      : []),
  ];
}

/** Packages of husky and lint-staged. */
export function hookPackages(survey: Survey): Readonly<Record<string, string>> {
  if (hookManager(survey) !== 'husky') return {};
  return {
    husky: '^9.1.7',
    ...(eslintState(survey) !== 'legacy' && { 'lint-staged': '^16.4.0' }),
  };
}

function configuresLintStaged(survey: Survey): boolean {
  const endings = ['', '.json', '.yaml', '.yml', '.js', '.mjs', '.cjs', '.ts'];
  return (
    survey.manifest?.json['lint-staged'] !== undefined ||
    endings.some((ending) => survey.has(`.lintstagedrc${ending}`)) ||
    endings.some((ending) => survey.has(`lint-staged.config${ending}`))
  );
}

function lefthook(survey: Survey): readonly Proposal[] {
  const file = LEFTHOOK.find((name) => survey.has(name)) ?? '';
  const text = survey.read(file) ?? '';
  if (text.includes('ssot guard')) return [];
  const run = guardCommand(survey);
  const blocks = HOOKS.filter((hook) => !new RegExp(`^${hook}:`, 'mu').test(text)).map(
    (hook) => `${hook}:\n  commands:\n    ssot:\n      run: ${run}\n`,
  );
  const commands = /^pre-commit:[ \t]*\n(?:[ \t#].*\n|\n)*?([ \t]+)commands:[ \t]*\n/mu.exec(text);
  if (blocks.length < HOOKS.length && !commands) {
    return advice(
      `${file} has hooks that cannot be added to safely. Add a command to pre-commit and pre-merge-commit that runs "${run}".`,
    );
  }
  let edited = text.replace(/\n*$/u, '\n');
  if (commands) {
    const at = commands.index + commands[0].length;
    const indent = (commands[1] ?? '').repeat(2);
    const entry = `${indent}ssot:\n${indent}${commands[1] ?? ''}run: ${run}\n`;
    edited = `${edited.slice(0, at)}${entry}${edited.slice(at)}`;
  }
  return change(file, text, edited + blocks.map((block) => `\n${block}`).join(''), 'the guard');
}

/** A hook of the pre-commit framework; without a manifest it installs what it needs by itself. */
function preCommit(survey: Survey): readonly Proposal[] {
  const text = survey.read(PRE_COMMIT);
  if (text?.includes('ssot guard')) return [];
  const isNode = survey.manifest !== null;
  const hook = (indent: string): string =>
    [
      '- repo: local',
      '  hooks:',
      '    - id: ssot-guard',
      '      name: single sources of truth',
      `      entry: ${isNode ? guardCommand(survey) : 'ssot guard'}`,
      `      language: ${isNode ? 'system' : 'node'}`,
      ...(isNode ? [] : [`      additional_dependencies: [${NODE_PACKAGES.join(', ')}]`]),
      '      always_run: true',
      '      pass_filenames: false',
      '      stages: [pre-commit, pre-merge-commit]',
    ]
      .map((line) => `${indent}${line}\n`)
      .join('');
  const types = 'default_install_hook_types: [pre-commit, pre-merge-commit]\n';
  if (text === null) {
    return change(PRE_COMMIT, null, `${types}repos:\n${hook('  ')}`, 'the guard in pre-commit');
  }
  const repos = /^repos:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*)- /mu.exec(text);
  if (!repos || text.includes('\r')) {
    return advice(`${PRE_COMMIT} has no list of repos to add to. Add to it:\n${hook('  ')}`);
  }
  // The list ends where a line begins further left, or another key begins.
  const lines = text.slice(repos.index).split('\n');
  const indent = repos[1] ?? '';
  const after = lines.findIndex(
    (line, index) => index > 0 && /^[^\s#-]/u.test(line) && !line.startsWith(`${indent}-`),
  );
  const head =
    text.slice(0, repos.index) + lines.slice(0, after < 0 ? undefined : after).join('\n');
  const tail = after < 0 ? '' : lines.slice(after).join('\n');
  const body = `${head.replace(/\n*$/u, '\n')}${hook(indent)}${tail}`;
  const known = /^default_install_hook_types:/mu.test(text);
  return [
    ...change(PRE_COMMIT, text, known ? body : types + body, 'the guard in pre-commit'),
    ...(known && !text.includes('pre-merge-commit')
      ? advice(
          `Add pre-merge-commit to default_install_hook_types of ${PRE_COMMIT}: a clean merge runs no pre-commit hook.`,
        )
      : []),
  ];
}

/** What still has to be run for the hooks to be in place. */
export function activation(survey: Survey): string | null {
  switch (hookManager(survey)) {
    case 'husky':
      return `${survey.manager.run} husky`;
    case 'lefthook':
      return depends(survey, 'lefthook')
        ? `${survey.manager.run} lefthook install`
        : 'lefthook install';
    case 'pre-commit':
      return 'pre-commit install --hook-type pre-commit --hook-type pre-merge-commit';
    case 'other':
      return null;
  }
}
