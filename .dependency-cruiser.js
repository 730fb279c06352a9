// The folder laws. One entry a law: its name, the reason that is printed when it is broken, and what
// it forbids. `tests/contracts/folder-laws.test.ts` plants a violation of each.

import bundledPackages from './scripts/bundled-packages.json' with { type: 'json' };

const folder = (...names) => `^src/(${names.join('|')})/`;
const ours = '^src/';
const readFileSystem = ['^(node:)?(fs|fs/promises|child_process|worker_threads)$', 'tinyglobby'];
const loadsTypeScript =
  '/node_modules/(typescript|ts-api-utils|typescript-eslint|@typescript-eslint/(utils|parser|type-utils|typescript-estree|eslint-plugin))/|^(typescript|typescript/.*)$';
const house = `${folder('core', 'registry', 'languages', 'project', 'rules', 'configs', 'reporters', 'hosts')}|^src/index\\.ts$`;
const catchAll = '(^|/)(utils?|helpers?|common|misc)(/|\\.[^/]*$)';

/** A law about what a folder may import. */
const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A law about where a file is or what it is called, whatever it imports. */
const placeLaw = (name, comment, file) => [
  law(name, comment, file, {}),
  law(name, comment, {}, file),
  law(name, comment, { ...file, orphan: true }, {}),
];

export default {
  forbidden: [
    law(
      'core-imports-nothing',
      'core is what all else stands on: types and pure functions. A package or a reader of files there would reach every host. Digests (node:crypto), path arithmetic (node:path) and the list of the modules of Node (node:module) are pure.',
      { path: folder('core') },
      { pathNot: [folder('core'), '^(node:)?(crypto|module|path)$'] },
    ),
    law(
      'registry-imports-core-only',
      'The registry is read before there are files, rules or hosts, in workers and under oxlint too.',
      { path: folder('registry') },
      { path: ours, pathNot: folder('registry', 'core') },
    ),
    law(
      'reporters-import-core-only',
      'A reporter turns a result into text; what it cannot import it cannot ask again or change.',
      { path: folder('reporters') },
      { path: ours, pathNot: folder('reporters', 'core') },
    ),
    law(
      'languages-import-core-only',
      'A language is one folder that can be added or removed alone: it knows facts and edits, no policy and no other language.',
      { path: '^src/languages/([^/]+)/' },
      { path: ours, pathNot: '^src/(core|languages/$1)/' },
    ),
    law(
      'project-imports-core-and-registry',
      'The project is handed its languages, so that it treats all of them alike.',
      { path: folder('project') },
      { path: ours, pathNot: folder('project', 'registry', 'core') },
    ),
    law(
      'rules-import-core-registry-queries',
      "A rule is a pure function of facts, registry and the project's questions (src/project/project.ts), so that every host and language gives one verdict.",
      { path: folder('rules') },
      { path: ours, pathNot: [folder('rules', 'registry', 'core'), '^src/project/project\\.ts$'] },
    ),
    law(
      'rules-import-no-other-rule',
      'A rule is one file. What two rules share is a judgement with a name of its own, in src/rules/judgement.',
      { path: folder('rules'), pathNot: '^src/rules/index\\.ts$' },
      { path: '^src/rules/[^/]+$', pathNot: '^src/rules/rule\\.ts$' },
    ),
    law(
      'rules-touch-no-files',
      'A rule that reads files sees the disk, where a host may hold an unsaved buffer, the git index or a commit.',
      { path: folder('rules') },
      { path: readFileSystem },
    ),
    law(
      'configs-import-rules-only',
      'Presets are computed from the meta of the rules and from nothing else.',
      { path: folder('configs') },
      { path: ours, pathNot: folder('configs', 'rules', 'registry', 'core') },
    ),
    law(
      'hosts-are-imported-by-none',
      'A host carries findings to one place of use; only src/index.ts stands above the hosts.',
      { path: ours, pathNot: [folder('hosts'), '^src/index\\.ts$'] },
      { path: folder('hosts') },
    ),
    law(
      'cli-is-imported-by-none',
      'The command line is the outermost host: what another host needs of it belongs somewhere else.',
      { path: ours, pathNot: '^src/hosts/cli/' },
      { path: '^src/hosts/cli/' },
    ),
    law(
      'src-imports-src-only',
      'What is published stands on nothing that is not: no tests, scripts, examples or benchmarks.',
      { path: ours },
      { path: '^(tests|scripts|examples|benchmarks)/' },
    ),
    law(
      'no-circles',
      'Files that import each other are one file that cannot be read, tested or moved in parts.',
      {},
      { circular: true },
    ),
    law(
      'no-typescript-at-load-time',
      'Users run TypeScript 5, 6 and 7 (7 has no JS API), Babel or plain JS: nothing that loads TypeScript, except as `import type`.',
      { path: ours },
      { path: loadsTypeScript, dependencyTypesNot: ['type-only'] },
    ),
    law(
      'no-dev-dependency-at-run-time',
      'A user does not have our devDependencies: move the package to dependencies, or do without.',
      { path: ours },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm-peer', 'npm'],
        pathNot: `node_modules/(${bundledPackages.join('|')})/`,
      },
    ),
    law(
      'no-unresolvable-import',
      'An import that resolves to no file escapes all other laws.',
      {},
      { couldNotResolve: true },
    ),
    ...placeLaw(
      'no-catch-all-names',
      'utils, helpers, common and misc say nothing and attract everything: name the file after the one thing it is.',
      { path: catchAll, pathNot: 'node_modules/' },
    ),
    ...placeLaw(
      'house-has-these-folders',
      'A folder outside the plan has no law: find the folder that it belongs to, or change the plan and give it one.',
      { path: ours, pathNot: house },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Fixture projects are input; scripts/commonjs is copied beside the bundle that it imports.
    exclude: { path: '^(tests/projects|scripts/commonjs)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
