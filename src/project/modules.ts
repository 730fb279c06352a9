import type { LanguageFrontEnd, ModuleResolver, ProjectFiles } from '../core/language.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import { withoutByteOrderMark } from '../core/source-text.ts';
import type { FileStore } from './file-store.ts';
import { languageFor } from './source-files.ts';

/** What specifiers mean, for one list of files and one state of what configures it. */
export class Modules {
  readonly #files: ProjectFiles;
  readonly #languages: readonly LanguageFrontEnd[];
  readonly #resolvers = new Map<LanguageFrontEnd, ModuleResolver>();
  readonly #targets = new Map<string, Map<string, ModuleTarget>>();

  constructor(store: FileStore, listed: readonly string[], languages: readonly LanguageFrontEnd[]) {
    const known = new Set(listed);
    this.#languages = languages;
    this.#files = {
      root: store.root,
      files: listed,
      has: (file) => known.has(file),
      read: (file) => {
        const bytes = store.read(file);
        return bytes && withoutByteOrderMark(Buffer.from(bytes).toString('utf8'));
      },
    };
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** The text of any file, without byte order mark; empty for one that cannot be read. */
  textOf(file: string): string {
    return this.#files.read(file) ?? '';
  }

  languageOf(file: string): LanguageFrontEnd | null {
    return languageFor(file, this.#languages);
  }

  /** @param language of the file, where its extension does not tell. */
  resolve(fromFile: string, specifier: string, language = this.languageOf(fromFile)): ModuleTarget {
    let ofFile = this.#targets.get(fromFile);
    if (!ofFile) this.#targets.set(fromFile, (ofFile = new Map<string, ModuleTarget>()));
    let target = ofFile.get(specifier);
    if (!target) {
      target = language
        ? this.resolverOf(language).resolve(fromFile, specifier)
        : { kind: 'package', specifier };
      ofFile.set(specifier, target);
    }
    return target;
  }

  /** See {@link ModuleResolver.submodule}. */
  submodule(
    module: ModuleTarget,
    name: string,
    fromFile: string,
    language = this.languageOf(module.kind === 'file' ? module.file : fromFile),
  ): ModuleTarget | null {
    return (language && this.resolverOf(language).submodule?.(module, name, fromFile)) ?? null;
  }

  resolverOf(language: LanguageFrontEnd): ModuleResolver {
    let resolver = this.#resolvers.get(language);
    if (!resolver) {
      this.#resolvers.set(language, (resolver = language.createResolver(this.#files)));
    }
    return resolver;
  }
}
