import { debuglog } from 'node:util';
import type { FileFacts } from '../core/facts.ts';
import type { LanguageFrontEnd } from '../core/language.ts';
import { withoutByteOrderMark } from '../core/source-text.ts';
import type { Registry } from '../registry/types.ts';
import { findCandidates } from './candidates.ts';
import type { FileStore } from './file-store.ts';
import { recordedFiles, type IndexRecord } from './index-record.ts';
import { Modules } from './modules.ts';
import type { Project } from './project.ts';
import type { SharedFiles } from './shared-files.ts';
import { ProjectSnapshot } from './snapshot.ts';
import type { FileProblem } from './file-problem.ts';
import { languageFor, SourceFile, TextFile, type SearchedFile } from './source-files.ts';
import { TextSearch } from './text-search.ts';
import { Watch, type Clock } from './watch.ts';

export interface ProjectOptions {
  readonly store: FileStore;
  readonly registry: Registry;
  readonly languages: readonly LanguageFrontEnd[];
  /** The files do not change while the session lives (a command that runs once, a commit): never look again. */
  readonly frozen?: boolean;
  /** For sessions whose stores give one stamp to one content, as git's do. */
  readonly shared?: SharedFiles;
  /** An index of the same files and registry from another thread; it is looked at before it is trusted. */
  readonly record?: IndexRecord | undefined;
  /** Default: the process's own. */
  readonly clock?: Clock;
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
  /** The index in the state of the last snapshot, for {@link ProjectOptions.record} of another thread. */
  record(): IndexRecord;
}

export function openProject(options: ProjectOptions): ProjectSession {
  return new Session(options);
}

/** `NODE_DEBUG=ssot` tells what work is done. */
const trace = debuglog('ssot');

/** Bytes that stay in memory while candidates are looked for; what goes beyond is read again when needed. */
const MOST_BYTES_HELD = 256 * 1024 * 1024;

/** Besides source files, what decides which module a specifier means. */
const CONFIGURATION =
  /(?:^|\/)(?:[jt]sconfig[^/]*\.json|package\.json|pyproject\.toml|setup\.cfg|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|yarn\.lock|bun\.lockb?)$/u;

/** One state of the files, with all that is worked out once for it. */
interface State {
  /** The files that are there. */
  readonly listed: readonly string[];
  readonly files: ReadonlyMap<string, SearchedFile>;
  readonly search: TextSearch;
  readonly modules: Modules;
  readonly candidates: ReadonlyMap<string, SearchedFile>;
  readonly project: Project;
}

/** What the files were when they were read, as far as it does not stand in the files' own objects. */
interface Seen {
  /** As the store lists them. */
  readonly list: readonly string[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Listed, but not there: git lists what was deleted from disk, or never came in a sparse checkout. */
  readonly absent: readonly string[];
  /** Stamps of what decides which module a specifier means. */
  readonly configuration: string;
}

/**
 * Nothing stale is served. A snapshot is handed out only after its candidates, and every so often
 * (`Watch`) all files and the list of them, were compared with what was read: by stamps, and by content
 * where a stamp is too young to be trusted. What a stamp is compared with is the file's own object, which
 * holds all that was worked out from those bytes; so a change leaves nothing behind. What is missed for a
 * moment is a file that turns into a candidate between two looks at all files.
 */
class Session implements ProjectSession {
  readonly #options: ProjectOptions;
  readonly #watch: Watch;
  #seen: Seen = { list: [], files: new Map(), absent: [], configuration: '' };
  #state: State | null = null;
  /** The last buffer: while somebody types, each rule asks for the same. */
  #buffer: { readonly key: string; readonly base: State; readonly state: State } | null = null;

  constructor(options: ProjectOptions) {
    this.#options = options;
    this.#watch = new Watch(options.clock);
    if (options.record) this.#takeOver(options.record);
  }

  snapshot(): Project {
    return this.#current().project;
  }

  freshSnapshot(): Project {
    this.#watch.forget();
    return this.snapshot();
  }

  withText(file: string, text: string): Project {
    return this.#withBuffer(file, withoutByteOrderMark(text), null);
  }

  withFacts(facts: FileFacts, text: string): Project {
    return this.#withBuffer(facts.file, withoutByteOrderMark(text), facts);
  }

  problems(): readonly FileProblem[] {
    return [...this.#seen.files.values()].flatMap(({ problem }) => (problem ? [problem] : []));
  }

  record(): IndexRecord {
    const { list, files, absent, configuration } = this.#seen;
    return {
      list,
      absent,
      configuration,
      sources: [...files.values()].map(({ record }) => record),
      candidates: [...(this.#state?.candidates.keys() ?? [])],
    };
  }

  #takeOver(record: IndexRecord): void {
    const { store, registry, languages } = this.#options;
    const { list, absent, configuration } = record;
    const files = recordedFiles(record, store, languages);
    const gone = new Set(absent);
    const listed = list.filter((file) => !gone.has(file));
    const modules = new Modules(store, listed, languages);
    const candidates = new Map(
      record.candidates.flatMap((file) => {
        const source = files.get(file);
        return source ? [[file, source]] : [];
      }),
    );
    const project = new ProjectSnapshot({
      registry,
      files: listed,
      sources: files,
      candidates,
      modules,
    });
    const search = TextSearch.over(files.values());
    this.#seen = { list, files, absent, configuration };
    this.#state = { listed, files, search, modules, candidates, project };
    trace('took over the index of %s: %d candidates', registry.root, candidates.size);
  }

  // ─── The files as they are ───

  #current(): State {
    const state = this.#state;
    if (state && (this.#options.frozen || !this.#hasChanged(state))) return state;
    this.#state = this.#read(state);
    this.#watch.reset();
    return this.#state;
  }

  #hasChanged({ candidates }: State): boolean {
    const due = this.#watch.due(candidates.size);
    const isStale = (file: SearchedFile): boolean => file instanceof SourceFile && file.isStale();
    switch (due) {
      case null:
        return false;
      case 'candidates':
        return this.#watch.lookAtCandidates(() => [...candidates.values()].some(isStale));
      case 'all':
        return this.#watch.lookAtAll(() => {
          const { list, files, absent, configuration } = this.#seen;
          const { store } = this.#options;
          return (
            !isSameList(list, store.list()) ||
            [...files.values()].some(isStale) ||
            absent.some((file) => store.stamp(file) !== null) ||
            configuration !== this.#configurationOf(list)
          );
        });
    }
  }

  #read(before: State | null): State {
    const { store, languages } = this.#options;
    const list = store.list();
    const files = new Map<string, SourceFile>();
    const absent: string[] = [];
    let held = 0;
    for (const file of list) {
      const language = languageFor(file, languages);
      if (!language) continue;
      const known = this.#seen.files.get(file);
      const source = known && !known.isStale() ? known : this.#open(file, language);
      if (source.problem?.reason === 'unreadable' && store.stamp(file) === null) {
        absent.push(file);
        continue;
      }
      files.set(file, source);
      held += source.bytesHeld;
      if (held > MOST_BYTES_HELD) source.releaseBytes();
    }
    const gone = new Set(absent);
    const listed = gone.size === 0 ? list : list.filter((file) => !gone.has(file));
    const configuration = this.#configurationOf(list);
    const isSameWorld =
      before !== null &&
      configuration === this.#seen.configuration &&
      isSameList(before.listed, listed);
    this.#seen = { list, files, absent, configuration };
    const state = this.#stateOf({
      listed,
      files,
      search: this.#searchOver(files.values(), before),
      modules: isSameWorld ? before.modules : new Modules(store, listed, languages),
    });
    for (const source of files.values()) source.releaseBytes();
    const { root } = this.#options.registry;
    trace('built the index of %s: %d candidates', root, state.candidates.size);
    return state;
  }

  #open(file: string, language: LanguageFrontEnd): SourceFile {
    const { store, shared } = this.#options;
    return shared?.open(file, language, store) ?? SourceFile.read(file, language, store);
  }

  #searchOver(files: Iterable<SourceFile>, before: State | null): TextSearch {
    const { shared } = this.#options;
    const known = before?.search ?? shared?.search;
    const search = known?.over(files) ?? TextSearch.over(files);
    if (shared) shared.search = search;
    return search;
  }

  #configurationOf(list: readonly string[]): string {
    const { store, frozen } = this.#options;
    if (frozen) return '';
    return list
      .filter((file) => CONFIGURATION.test(file))
      .map((file) => `${file} ${store.stamp(file) ?? ''}`)
      .join('\n');
  }

  #stateOf(parts: Pick<State, 'listed' | 'files' | 'search' | 'modules'>): State {
    const { registry, languages } = this.#options;
    const { listed, files, search, modules } = parts;
    const candidates = findCandidates({ registry, files, search, languages, modules });
    const project = new ProjectSnapshot({
      registry,
      files: listed,
      sources: files,
      candidates,
      modules,
    });
    return { ...parts, candidates, project };
  }

  // ─── A buffer in place of a file ───

  #withBuffer(file: string, text: string, facts: FileFacts | null): Project {
    const base = this.#current();
    const { languages, store } = this.#options;
    const language =
      languageFor(file, languages) ?? languages.find(({ id }) => id === facts?.language);
    if (!language) return base.project;
    const buffer = new TextFile(file, language, text, facts);
    if (facts === null && isAsOnDisk(base, buffer)) return base.project;
    const key = `${file}\0${facts === null ? '' : 'facts'}\0${text}`;
    const last = this.#buffer?.base === base ? this.#buffer : null;
    if (last?.key === key) return last.state.project;
    const files = new Map(base.files).set(file, buffer);
    const search = base.search.over(files.values());
    const listed = base.modules.has(file) ? base.listed : [...base.listed, file].sort();
    const modules = [base, last?.state]
      .map((state) => state?.modules)
      .find((known) => known?.has(file));
    const state = this.#stateOf({
      listed,
      files,
      search,
      modules: modules ?? new Modules(store, listed, languages),
    });
    this.#buffer = { key, base, state };
    return state.project;
  }
}

/** Whether the buffer makes no difference: it has the file's text, or neither of the two can matter. */
function isAsOnDisk({ files, candidates, search, project }: State, buffer: TextFile): boolean {
  const { file } = buffer;
  if (!files.has(file)) return false;
  if (!candidates.has(file) && !search.mayFind(buffer)) return true;
  return project.textOf(file) === buffer.text;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((file, index) => file === b[index]);
}
