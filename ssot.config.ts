import { defineRegistry } from 'eslint-plugin-ssot';

// Our own sources of truth. `npm run lint` and the pre-commit hook hold this repository to them.
export default defineRegistry({
  include: ['src/**', 'tests/**', 'scripts/**'],
  exclude: ['tests/projects/**'],
  sources: {
    // One place says which grammar a file has, and what counts as a parse error.
    parser: {
      module: 'src/languages/ecmascript/parse.ts',
      exports: { factory: 'parse' },
      constructors: ['oxc-parser#parse', 'oxc-parser#parseSync'],
      allow: [
        // The registry may not know a language; it parses its own file, for the place of an error.
        'src/registry/load/config-source.ts',
        // An oracle shares no code with what it judges.
        'tests/**',
      ],
    },
    // One place says how a specifier is resolved, and forgets it when files come or go.
    resolver: {
      module: 'src/languages/ecmascript/resolve/resolver.ts',
      exports: { class: 'EcmaScriptResolver' },
      constructors: ['oxc-resolver', 'oxc-resolver#ResolverFactory', 'oxc-resolver#sync'],
    },
    // One place runs the code of a registry. Nothing else of a linted project is ever executed.
    evaluation: {
      module: 'src/registry/load/evaluate.ts',
      exports: { factory: 'evaluateModule' },
      constructors: ['jiti#createJiti'],
      allow: ['scripts/**'],
    },
    // Processes are started to ask git (which files a folder has, what a commit holds; a project may not
    // know a host, so that each has its own), and for a migration to run the check that it was given and
    // the formatter that the project has.
    processes: {
      module: [
        'src/project/working-tree.ts',
        'src/hosts/git/run-git.ts',
        'src/hosts/migrate/run-program.ts',
      ],
      constructors: [
        'node:child_process#exec',
        'node:child_process#execFile',
        'node:child_process#execFileSync',
        'node:child_process#execSync',
        'node:child_process#spawn',
        'node:child_process#spawnSync',
      ],
      allow: ['scripts/**', 'tests/**'],
    },
  },
});
