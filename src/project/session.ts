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

export function openProject(options: ProjectOptions): ProjectSession {
  return new Session(options);
}

/** Bytes that may be kept in memory while candidates are looked for; what is above is read again. */
const MOST_BYTES_HELD = 256 * 1024 * 1024;

/** One set of files, with all that is worked out only once for it. */
interface State {
  readonly listed: readonly string[];
  readonly files: ReadonlyMap<string, SearchedFile>;
  readonly search: TextSearch;
  readonly modules: Modules;
  readonly candidates: ReadonlyMap<string, SearchedFile>;
  readonly project: Project;
}

/**
 * Nothing stale is served: a snapshot is handed out only after the stamps (and where those are too
 * young to be trusted, the bytes) of all candidates were compared, and those of all files at most a
 * second ago; see `Watch` for how often that is. What is compared are files, so that what a change
 * means is worked out anew from unchanged facts and the changed file's own.
 */
class Session implements ProjectSession {
  readonly #options: ProjectOptions;
  readonly #watch: Watch;
  #files: ReadonlyMap<string, SourceFile> = new Map();
  #configuration = '';
  #state: State | null = null;
  /** The last buffer; while somebody types, the same one is asked for by each rule. */
  #buffer: { readonly key: string; readonly base: State; readonly state: State } | null = null;

  constructor(options: ProjectOptions) {
    this.#options = options;
    this.#watch = new Watch(options.clock);
  }

  snapshot(): Project {
    return this.#current().project;
  }

  freshSnapshot(): Project {
    this.#watch.forget();
    return this.#current().project;
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

  #current(): State {
    const state = this.#state;
    if (state && (this.#options.frozen || !this.#hasChanged(state))) return state;
    return (this.#state = this.#watch.timed('all', () => this.#look(state)));
  }

  #hasChanged(state: State): boolean {
    const isStale = (file: SearchedFile): boolean => file instanceof SourceFile && file.isStale();
    if (this.#watch.isDue('all')) {
      return this.#watch.timed('all', () => {
        const listed = this.#options.store.list();
        return (
          listed.length !== this.#listed.length ||
          listed.some((file, index) => file !== this.#listed[index]) ||
          [...this.#files.values()].some(isStale) ||
          this.#configurationStamps() !== this.#configuration
        );
      });
    }
    return (
      this.#watch.isDue('candidates') &&
      this.#watch.timed('candidates', () => [...state.candidates.values()].some(isStale))
    );
  }
