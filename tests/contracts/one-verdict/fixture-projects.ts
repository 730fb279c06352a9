import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { withoutByteOrderMark } from '../../../src/core/source-text.ts';
import { findRegistry } from '../../../src/registry/find-registry.ts';
import { loadRegistry } from '../../../src/registry/load/load-registry.ts';
import { formatProblems } from '../../../src/registry/problems.ts';
import type { PresetName } from '../../../src/configs/presets.ts';

export const REPOSITORY = path.join(import.meta.dirname, '../../..');

/** Every fixture project: a folder with an ESLint configuration and a registry. New ones join by being there. */
export const FIXTURE_PROJECTS: readonly string[] = [
  ...readdirSync(path.join(REPOSITORY, 'tests/projects')).map((name) => `tests/projects/${name}`),
  ...readdirSync(path.join(REPOSITORY, 'examples')).map((name) => `examples/${name}`),
].filter((folder) => {
  const inside = path.join(REPOSITORY, folder, 'file');
  return (
    existsSync(path.join(REPOSITORY, folder, 'eslint.config.js')) && findRegistry(inside) !== null
  );
});

/** What is small enough for every run of the tests; the bundled examples are for `npm run test:long`. */
export const SMALL_PROJECTS: readonly string[] = FIXTURE_PROJECTS.filter((fixture) =>
  fixture.startsWith('tests/'),
);
export const LARGE_PROJECTS: readonly string[] = FIXTURE_PROJECTS.filter(
  (fixture) => !SMALL_PROJECTS.includes(fixture),
);

/** Both languages, several packages, comments that suppress: what of a slow host every CI run looks at. */
export const SAMPLED_PROJECTS: readonly string[] = [
  'tests/projects/mixed-chat',
  'tests/projects/monorepo',
  'tests/projects/suppressed',
];

/** The others are for `npm run test:long`. */
export const OTHER_PROJECTS: readonly string[] = FIXTURE_PROJECTS.filter(
  (fixture) => !SAMPLED_PROJECTS.includes(fixture),
);

/**
 * The fixture's own configuration, completed by what the contract needs: the rules that its registry
 * names, so that every host asks the same ones (`scan` and `guard` know no ESLint configuration), the
 * severities of its zones, and the settings that make `--cache` right.
 */
const configuration = (preset: PresetName): string => `import own from './own.eslint.config.js';
import ssot, { projectSettings, zoneConfigs } from 'eslint-plugin-ssot';

export default [
  ...own,
  { ...ssot.configs.${preset}, settings: projectSettings(import.meta.dirname) },
  ...zoneConfigs(import.meta.dirname),
];
`;

/** A copy of a fixture project: a git repository without commits, everything staged. */
export class FixtureCopy {
  readonly root: string;
  /** The preset with the rules that its registry has the hosts judge by, and no other plugin's. */
  readonly preset: PresetName;

  constructor(fixture: string) {
    this.root = realpathSync(mkdtempSync(path.join(tmpdir(), `ssot-${path.basename(fixture)}-`)));
    cpSync(path.join(REPOSITORY, fixture), this.root, {
      recursive: true,
      filter: (file) => !['node_modules', 'dist'].includes(path.basename(file)),
    });
    symlinkSync(path.join(REPOSITORY, 'node_modules'), this.path('node_modules'), 'dir');
    const registry = loadRegistry(findRegistry(this.path('file'))?.path ?? '');
    if (!registry.ok) throw new Error(formatProblems(registry.problems));
    this.preset = registry.registry.rules === 'strict' ? 'all' : 'recommended';
    renameSync(this.path('eslint.config.js'), this.path('own.eslint.config.js'));
    writeFileSync(this.path('eslint.config.mjs'), configuration(this.preset));
    this.git('init', '--quiet');
    this.git('add', '--all');
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  path(file: string): string {
    return path.join(this.root, file);
  }

  has(file: string): boolean {
    return existsSync(this.path(file));
  }

  /** A file's text as hosts count in it. */
  read(file: string): string {
    return withoutByteOrderMark(readFileSync(this.path(file), 'utf8'));
  }

  remove(file: string): void {
    rmSync(this.path(file));
  }

  bytes(file: string): Uint8Array {
    return readFileSync(this.path(file));
  }

  write(file: string, text: string | Uint8Array): void {
    writeFileSync(this.path(file), text);
  }

  /** Runs something while a file has other bytes, and puts the right ones back. */
  async while<T>(file: string, text: string, run: () => Promise<T>): Promise<T> {
    const bytes = readFileSync(this.path(file));
    this.write(file, text);
    try {
      return await run();
    } finally {
      this.write(file, bytes);
    }
  }

  git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: this.root });
  }

  /** What a command of a package prints on its standard output, whatever its exit code. */
  run(script: string, args: readonly string[], folder = '.'): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(REPOSITORY, script), ...args], {
        cwd: this.path(folder),
        env: { ...process.env, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('latin1')));
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      child.once('error', reject);
      child.once('close', () => {
        if (errors === '') resolve(Buffer.from(output, 'latin1').toString('utf8'));
        else reject(new Error(`${script} ${args.join(' ')}: ${errors}`));
      });
    });
  }
}
