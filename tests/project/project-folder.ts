import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languages } from '../../src/hosts/verdict/front-ends.ts';
import { findingsOf, withDefaults } from '../../src/hosts/verdict/findings.ts';
import { Modules } from '../../src/project/modules.ts';
import type { Project } from '../../src/project/project.ts';
import {
  openProject,
  type ProjectOptions,
  type ProjectSession,
} from '../../src/project/session.ts';
import { ProjectSnapshot } from '../../src/project/snapshot.ts';
import { languageFor, SourceFile } from '../../src/project/source-files.ts';
import { WorkingTree } from '../../src/project/working-tree.ts';
import { parseRegistry } from '../../src/registry/parse-registry.ts';
import type { Registry, RegistryInput } from '../../src/registry/types.ts';
import { rules } from '../../src/rules/index.ts';

/** A folder on disk that holds a project; files can be written and removed while it is open. */
export class ProjectFolder {
  readonly root: string;
  readonly registry: Registry;

  constructor(registry: RegistryInput, files: Readonly<Record<string, string>> = {}) {
    this.root = mkdtempSync(path.join(tmpdir(), 'ssot-project-'));
    const result = parseRegistry(registry, { root: this.root, origin: null });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    this.registry = result.registry;
    for (const [file, text] of Object.entries(files)) this.write(file, text);
  }

  write(file: string, content: string | Uint8Array): void {
    const absolute = path.join(this.root, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  }

  remove(file: string): void {
    rmSync(path.join(this.root, file), { force: true });
  }

  open(options: Partial<ProjectOptions> = {}): ProjectSession {
    const { root, registry } = this;
    return openProject({ store: new WorkingTree(root), registry, languages, ...options });
  }

  /** The project with the facts of every file, whatever is in it. */
  parsedInFull(): Project {
    const store = new WorkingTree(this.root);
    const files = store.list();
    const candidates = new Map(
      files.flatMap((file) => {
        const language = languageFor(file, languages);
        return language ? [[file, SourceFile.read(file, language, store)] as const] : [];
      }),
    );
    const modules = new Modules(store, files, languages);
    return new ProjectSnapshot({
      registry: this.registry,
      files,
      sources: candidates,
      candidates,
      modules,
    });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The findings of all files, as lines of text. */
export function findingsIn(project: Project): readonly string[] {
  const settings = rules.map(withDefaults);
  return project.files.flatMap((file) =>
    findingsOf(project, file, settings).map(
      ({ rule, span, message, fix }) =>
        `${file}:${String(span.start)} ${rule} ${message} ${fix ? 'fix' : ''}`,
    ),
  );
}
