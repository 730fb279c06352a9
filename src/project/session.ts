import type { FileFacts } from '../core/facts.ts';
import type { LanguageFrontEnd, ModuleResolver, ProjectFiles } from '../core/language.ts';
import { withoutByteOrderMark } from '../core/source-text.ts';
import type { Registry } from '../registry/types.ts';
import { findCandidates, type SearchedFile } from './candidates.ts';
import type { FileStore } from './file-store.ts';
import type { Project } from './project.ts';
import { ProjectSnapshot } from './snapshot.ts';
import { languageFor, SourceFile, TextFile, type FileProblem } from './source-files.ts';

export interface ProjectOptions {
  readonly store: FileStore;
  readonly registry: Registry;
  readonly languages: readonly LanguageFrontEnd[];
  /** The files do not change while the session lives (a command that runs once, a commit): never look again. */
  readonly frozen?: boolean;
  /**
   * Files by path and stamp, for sessions whose stores give one stamp to one content (git's): what is
   * the same on both sides of a comparison is then read, searched and parsed once.
   */
  readonly shared?: Map<string, SourceFile>;
}

/** A project that is asked again and again while its files change. */
export interface ProjectSession {
  /** The project as its files are now. The same object while nothing has changed. */
  snapshot(): Project;
  /** The same after a look at every file, however young the last one is. */
  freshSnapshot(): Project;
  /** The project with the text of an editor's buffer in place of a file, which need not exist yet. */
  withText(file: string, text: string): Project;
  /** The same, with facts that the host read off its own tree; the file may have any extension. */
  withFacts(facts: FileFacts, text: string): Project;
  /** The source files that could not be judged, in the state of the last snapshot. */
  problems(): readonly FileProblem[];
}

/** How long a look at all files holds; the candidates are looked at every time. Milliseconds. */
const FULL_LOOK_PERIOD = 1000;

export function openProject(options: ProjectOptions): ProjectSession {
  return new Session(options);
}

/**
 * Nothing stale is served: a snapshot is handed out only after the stamps (and where those are too
 * young to be trusted, the bytes) of all candidates were compared, and those of all files at most a
 * second ago. What a stamp cannot show is a file that turns into a candidate within that second.
 */
class Session implements ProjectSession {
  readonly #options: ProjectOptions;
  #files = new Map<string, SourceFile>();
  #listed: readonly string[] = [];
  #snapshot: Project | null = null;
  #candidates: ReadonlyMap<string, SearchedFile> = new Map();
  #resolvers = new Map<LanguageFrontEnd, ModuleResolver>();
  #lookedAt = -Infinity;
  #buffer: { readonly key: string; readonly base: Project; readonly project: Project } | null =
    null;

  constructor(options: ProjectOptions) {
    this.#options = options;
  }

  snapshot(): Project {
    if (this.#snapshot && this.#isCurrent()) return this.#snapshot;
    this.#look();
    const found = this.#build([...this.#files.values()], this.#listed, this.#resolvers);
    this.#candidates = found.candidates;
    this.#snapshot = found.project;
    return found.project;
  }

  freshSnapshot(): Project {
    this.#lookedAt = -Infinity;
    return this.snapshot();
  }

  withText(file: string, text: string): Project {
    return this.#withBuffer(file, withoutByteOrderMark(text), null);
  }

  withFacts(facts: FileFacts, text: string): Project {
    return this.#withBuffer(facts.file, withoutByteOrderMark(text), facts);
  }

  problems(): readonly FileProblem[] {
    return [...this.#files.values()].flatMap(({ problem }) => (problem ? [problem] : []));
  }

  #withBuffer(file: string, text: string, facts: FileFacts | null): Project {
    const base = this.snapshot();
    if (facts === null && base.has(file) && base.textOf(file) === text) return base;
    const { languages } = this.#options;
    // A component (.vue, .svelte) has the language of the script that the host found in it.
    const language =
      languageFor(file, languages) ?? languages.find(({ id }) => id === facts?.language);
    if (!language) return base;
    const key = `${file}\0${text}\0${facts === null ? '' : 'facts'}`;
    if (this.#buffer?.key === key && this.#buffer.base === base) return this.#buffer.project;
    const buffer = new TextFile(file, language, text, facts);
    const isNew = !base.has(file);
    const others = [...this.#files.values()].filter((known) => known.file !== file);
    const listed = isNew ? [...this.#listed, file].sort() : this.#listed;
    const resolvers = isNew ? new Map<LanguageFrontEnd, ModuleResolver>() : this.#resolvers;
    const { project } = this.#build([...others, buffer], listed, resolvers);
    this.#buffer = { key, base, project };
    return project;
  }

  #isCurrent(): boolean {
    if (this.#options.frozen) return true;
    if (Date.now() - this.#lookedAt >= FULL_LOOK_PERIOD) return !this.#hasChanged();
    return ![...this.#candidates.values()].some(
      (file) => file instanceof SourceFile && file.isStale(),
    );
  }

  /** Looks at everything; answers whether anything is other than it was. */
  #hasChanged(): boolean {
    const listed = this.#options.store.list();
    const same =
      listed.length === this.#listed.length &&
      listed.every((file, index) => file === this.#listed[index]) &&
      ![...this.#files.values()].some((file) => file.isStale()) &&
      !this.#configurationChanged();
    if (same) this.#lookedAt = Date.now();
    return !same;
  }

  /** Files such as tsconfig.json decide what specifiers mean. */
  #configurationChanged(): boolean {
    const stamps = this.#configurationStamps(this.#listed);
    return stamps !== this.#configuration;
  }

  #configuration = '';

  #configurationStamps(listed: readonly string[]): string {
    return listed
      .filter((file) =>
        /(?:^|\/)(?:[jt]sconfig[^/]*\.json|package\.json|pyproject\.toml)$/u.test(file),
      )
      .map((file) => `${file} ${this.#options.store.stamp(file) ?? ''}`)
      .join('\n');
  }

  #look(): void {
    const { store, languages } = this.#options;
    const listed = store.list();
    const known = this.#files;
    this.#files = new Map();
    for (const file of listed) {
      const language = languageFor(file, languages);
      if (!language) continue;
      const before = known.get(file);
      const isSame = before !== undefined && !before.isStale();
      this.#files.set(file, isSame ? before : this.#open(file, language));
    }
    this.#listed = listed.filter((file) => {
      const source = this.#files.get(file);
      // Git lists what is deleted from disk, and what a sparse checkout leaves out.
      if (source?.problem?.reason !== 'unreadable' || store.stamp(file) !== null) return true;
      this.#files.delete(file);
      return false;
    });
    this.#resolvers = new Map();
    this.#configuration = this.#configurationStamps(this.#listed);
    this.#lookedAt = Date.now();
  }

  #open(file: string, language: LanguageFrontEnd): SourceFile {
    const { store, shared } = this.#options;
    if (!shared) return new SourceFile(file, language, store);
    const key = `${file}\0${store.stamp(file) ?? ''}`;
    let source = shared.get(key);
    if (!source) shared.set(key, (source = new SourceFile(file, language, store)));
    return source;
  }

  #build(
    files: readonly SearchedFile[],
    listed: readonly string[],
    resolvers: Map<LanguageFrontEnd, ModuleResolver>,
  ): { project: Project; candidates: ReadonlyMap<string, SearchedFile> } {
    const { registry, languages, store } = this.#options;
    const projectFiles = filesOf(store, listed);
    const resolverOf = (language: LanguageFrontEnd): ModuleResolver => {
      let resolver = resolvers.get(language);
      if (!resolver) resolvers.set(language, (resolver = language.createResolver(projectFiles)));
      return resolver;
    };
    const candidates = findCandidates(files, registry, ({ language }) => resolverOf(language));
    const project = new ProjectSnapshot({
      registry,
      files: listed,
      candidates,
      languages,
      resolverOf,
      textOf: (file) => projectFiles.read(file) ?? '',
    });
    return { project, candidates };
  }
}

function filesOf(store: FileStore, files: readonly string[]): ProjectFiles {
  const known = new Set(files);
  return {
    root: store.root,
    files,
    has: (file) => known.has(file),
    read: (file) => {
      const bytes = store.read(file);
      return bytes && withoutByteOrderMark(Buffer.from(bytes).toString('utf8'));
    },
  };
}
