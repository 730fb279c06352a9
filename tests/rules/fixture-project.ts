import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RegistryInput } from '../../src/registry/types.ts';

/** Files by their path from the project's folder; null takes one of a base away. */
export type Files = Readonly<Record<string, string | null>>;

/** A project as tests describe it. */
export interface FixtureProject {
  readonly files: Files;
  readonly registry: RegistryInput;
}

const parent = mkdtempSync(join(tmpdir(), 'ssot-rules-'));
process.once('exit', () => {
  rmSync(parent, { recursive: true, force: true });
});

const dependencies = join(import.meta.dirname, '../../node_modules');

const BASE_FILES: Files = {
  // For a bundler, as tsconfig.json says: Node itself would want extensions in specifiers.
  'package.json': '{ "name": "fixture" }\n',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      esModuleInterop: true,
      experimentalDecorators: true,
      jsx: 'preserve',
      allowImportingTsExtensions: true,
      types: ['node'],
      paths: { '@/*': ['./src/*'] },
    },
  }),
};

/** Writes a project to disk, once for each content, and answers its folder. */
export function folderOf({ files, registry }: FixtureProject): string {
  const all: Files = {
    ...BASE_FILES,
    'ssot.config.json': JSON.stringify(registry, null, 2),
    ...files,
  };
  const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  const root = join(parent, hash);
  if (existsSync(root)) return root;
  for (const [path, text] of Object.entries(all)) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(dependencies, join(root, 'node_modules'));
  return root;
}
