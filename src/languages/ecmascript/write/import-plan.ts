import type { WriteContext } from '../../../core/language.ts';
import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { fileStyle, type FileStyle } from './file-style.ts';
import { anchorImport, insertBehind, insertFirst } from './import-place.ts';
import {
  canVanish,
  editImport,
  importStatement,
  vanishes,
  type ImportChange,
  type ImportedName,
} from './import-statement.ts';
import { moduleFormat, type ModuleFormat } from './module-format.ts';
import { indentAt, ownSpan } from './trivia.ts';

/** A statement that the file does not have yet. */
export interface NewImport {
  readonly module: ModuleTarget;
  readonly keyword: 'import' | 'export';
  readonly typeOnly: boolean;
  /** The `with` clause with a space before it, or empty. */
  readonly attributes: string;
  readonly names: readonly ImportedName[];
  /** Index of the import that it goes behind; null for the usual place. */
  readonly behind: number | null;
}

/** Where an import may go at the latest, and beside which one it is best. */
export interface ImportSite {
  readonly before: number;
  readonly neighbour: number | null;
}

/** Collects what shall happen to a file's imports, then writes it in as few edits as it takes. */
export class ImportPlan {
  readonly style: FileStyle;
  readonly format: ModuleFormat;
  readonly #context: WriteContext;
  readonly #site: ImportSite;
  readonly #changes = new Map<number, MutableChange>();
  readonly #statements: NewImport[] = [];

  constructor(context: WriteContext, site: ImportSite) {
    this.#context = context;
    this.#site = site;
    this.style = fileStyle(context);
    this.format = moduleFormat(context);
  }

  drop(index: number, binding: number): void {
    this.#change(index).dropped.add(binding);
  }

  /** Whether the binding could go without loss. */
  canDrop(index: number, binding: number): boolean {
    const change = this.#change(index);
    return this.#canWrite(index, { ...change, dropped: new Set([...change.dropped, binding]) });
  }

  /** Whether the name could come without loss. */
  canAdd(index: number, name: ImportedName): boolean {
    const change = this.#change(index);
    return this.#canWrite(index, { ...change, added: [...change.added, name] });
  }

  isDropped(index: number, binding: number): boolean {
    return this.#changes.get(index)?.dropped.has(binding) ?? false;
  }

  /** Keeps a binding after all. */
  keep(index: number, binding: number): void {
    this.#changes.get(index)?.dropped.delete(binding);
  }

  add(index: number, name: ImportedName): void {
    this.#change(index).added.push(name);
  }

  rename(index: number, ...edits: readonly TextEdit[]): void {
    this.#change(index).renamed.push(...edits);
  }

  redirect(index: number, target: ModuleTarget): void {
    this.#change(index).specifier = this.#context.specifierFor(target);
  }

  /** Names that go the same way share a statement. */
  addStatement(statement: NewImport): void {
    const { module, keyword, typeOnly, attributes, behind, names } = statement;
    const same = this.#statements.findIndex(
      (other) =>
        sameModule(other.module, module) &&
        other.keyword === keyword &&
        other.typeOnly === typeOnly &&
        other.attributes === attributes &&
        other.behind === behind,
    );
    const found = this.#statements[same];
    if (found) this.#statements[same] = { ...found, names: [...found.names, ...names] };
    else this.#statements.push(statement);
  }

  /** The edits; null where one of the imports cannot be changed without loss. */
  edits(): readonly TextEdit[] | null {
    const edits: TextEdit[] = [];
    const places = this.#places();
    for (const [index, change] of this.#changes) {
      const fact = this.#context.facts.imports[index];
      if (!fact) return null;
      const replacing = places.get(index);
      if (replacing && vanishes(fact, change)) {
        if (!canVanish(fact, this.#context)) return null;
        places.delete(index);
        edits.push(this.#inPlaceOf(fact.span, replacing));
        continue;
      }
      const changed = editImport(fact, change, this.#context, this.style);
      if (!changed) return null;
      edits.push(...changed);
    }
    for (const [index, statements] of places) {
      const fact = index === null ? undefined : this.#context.facts.imports[index];
      edits.push(
        fact
          ? insertBehind(fact.span, statements, this.#context, this.style)
          : insertFirst(statements, this.#context, this.style),
      );
    }
    return edits;
  }

  /** The new statements by the import that they go behind. */
  #places(): Map<number | null, readonly string[]> {
    const places = new Map<number | null, readonly string[]>();
    for (const { module, keyword, typeOnly, attributes, names, behind } of this.#statements) {
      const { before, neighbour } = this.#site;
      const place = behind ?? anchorImport(this.format, neighbour, before, this.#context);
      const specifier = this.#context.specifierFor(module);
      const { format, style } = this;
      const text = importStatement(format, keyword, names, specifier, typeOnly, attributes, style);
      places.set(place, [...(places.get(place) ?? []), text]);
    }
    return places;
  }

  #canWrite(index: number, change: ImportChange): boolean {
    const fact = this.#context.facts.imports[index];
    return !!fact && editImport(fact, change, this.#context, this.style) !== null;
  }

  #inPlaceOf(statement: Span, statements: readonly string[]): TextEdit {
    const { text } = this.#context;
    const span = ownSpan(statement, this.#context);
    const replacement = statements.join(this.style.lineBreak + indentAt(span.start, this.#context));
    const needsEnd = text[span.end - 1] === ';' && !replacement.endsWith(';');
    return { ...span, text: needsEnd ? `${replacement};` : replacement };
  }

  #change(index: number): MutableChange {
    let change = this.#changes.get(index);
    if (!change) {
      change = { dropped: new Set(), added: [], renamed: [], specifier: null };
      this.#changes.set(index, change);
    }
    return change;
  }
}

interface MutableChange extends ImportChange {
  readonly dropped: Set<number>;
  readonly added: ImportedName[];
  readonly renamed: TextEdit[];
  specifier: string | null;
}
