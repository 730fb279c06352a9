import type { Repository } from '../git/repository.ts';
import { biome } from './formatters/biome.ts';
import type { FormatterKind, FormatterPlace } from './formatters/formatter-kind.ts';
import { oxfmt } from './formatters/oxfmt.ts';
import { prettier } from './formatters/prettier.ts';
import { black, ruff } from './formatters/python.ts';

const KINDS: readonly FormatterKind[] = [prettier, biome, oxfmt, black, ruff];

/**
 * Lays changed files out as the project does. Only a file that was laid out like this before is: in
 * another, its formatter would change lines that no fix has touched. It reads texts and answers texts, so
 * that no formatter ever writes into the work tree.
 */
export class Formatter {
  readonly #root: string;
  readonly #place: FormatterPlace;
  readonly #onProblem: (message: string) => void;
  readonly #told = new Set<string>();

  /** @param onProblem is told once of each formatter that is configured and cannot be used. */
  constructor(root: string, { top, place }: Repository, onProblem: (message: string) => void) {
    this.#root = root;
    this.#place = { top, env: place.env };
    this.#onProblem = onProblem;
  }

  /**
   * @param file POSIX path from the registry's folder.
   * @returns null where there is nothing to do.
   */
  async format(file: string, before: string, after: string): Promise<string | null> {
    for (const kind of KINDS) {
      try {
        const format = await kind.open(`${this.#root}/${file}`, this.#place);
        if (!format || (await format(before)) !== before) continue;
        const formatted = await format(after);
        return formatted === after ? null : formatted;
      } catch (error) {
        this.#tell(kind.name, error);
      }
    }
    return null;
  }

  #tell(name: string, error: unknown): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    const message = error instanceof Error ? error.message : String(error);
    this.#onProblem(`${name} is configured but could not format: ${message}`);
  }
}
