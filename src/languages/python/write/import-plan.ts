import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import { applyEdits, type TextEdit } from '../../../core/text-edit.ts';
import { spanOf } from '../extract/tree.ts';
import type { Alias } from '../parse/nodes.ts';
import { editAliases, inOrder, type AliasChange } from './alias-list.ts';
import { insertFirst } from './first-import.ts';
import {
  endOfRun,
  isSetApart,
  rankOf,
  sectionOf,
  usualOrder,
  type OrderKey,
} from './import-order.ts';
import { placeInModule, type ImportPlace } from './import-place.ts';
import {
  importText,
  isTopLevel,
  type ImportedName,
  type ImportStatement,
} from './imported-modules.ts';
import {
  aboveComments,
  hasComment,
  remarkBehind,
  removeStatement,
  standsAlone,
} from './statements.ts';
import { keptApart } from './kept-apart.ts';
import { indentAt, lineBreakOf, lineEnd, lineStart } from './lines.ts';
import type { WrittenFile } from './written-file.ts';

/** Where a new import may go. */
export interface ImportSite {
  /** The import that it has to do with. In an inner block the new one stands beside it. */
  readonly neighbour: ImportStatement | null;
  /** Of the module's imports, only those that end before can be followed. */
  readonly limit: number;
}

/** Collects what shall happen to a file's imports, then writes it in as few edits as it takes. */
export class ImportPlan {
  readonly #file: WrittenFile;
  readonly #changes = new Map<ImportStatement, MutableChange>();
  readonly #statements: { module: ModuleTarget; names: ImportedName[]; site: ImportSite }[] = [];

  constructor(file: WrittenFile) {
    this.#file = file;
  }

  drop(statement: ImportStatement, alias: Alias): void {
    this.#change(statement).dropped.add(alias);
  }

  /** Keeps an alias after all. */
  keep(statement: ImportStatement, alias: Alias): void {
    this.#changes.get(statement)?.dropped.delete(alias);
  }

  isDropped(statement: ImportStatement, alias: Alias): boolean {
    return this.#changes.get(statement)?.dropped.has(alias) ?? false;
  }

  add(statement: ImportStatement, name: ImportedName): void {
    this.#change(statement).added.push(name);
  }

  /** Another text for an alias that stays. */
  rename(statement: ImportStatement, alias: Alias, text: string): void {
    this.#change(statement).renamed.set(alias, text);
  }

  /** Another module for all names of a `from … import`. */
  redirect(statement: ImportStatement, specifier: string): void {
    this.#change(statement).specifier = specifier;
  }

  /** The statement may move to where its new module belongs. */
  sort(statement: ImportStatement, key: OrderKey): void {
    this.#change(statement).key = key;
  }

  /**
   * Names that come from one module share a statement, but for those with an alias. In one remedy, all
   * have to do with one import.
   */
  addStatement(module: ModuleTarget, name: ImportedName, site: ImportSite): void {
    const same = this.#statements.find(
      (one) => sameModule(one.module, module) && [...one.names, name].every(isPlain),
    );
    if (!same) {
      this.#statements.push({ module, names: [name], site });
      return;
    }
    same.names.push(name);
    same.site = { ...site, limit: Math.min(site.limit, same.site.limit) };
  }

  /** The edits; null where one of the imports cannot be changed without loss. */
  edits(): readonly TextEdit[] | null {
    const edits: TextEdit[] = [];
    const vanishing = new Set(
      [...this.#changes].flatMap(([statement, change]) =>
        vanishes(statement, change) ? [statement] : [],
      ),
    );
    if ([...vanishing].some((statement) => hasComment(spanOf(statement), this.#file))) return null;
    const places = new Map<string, { place: ImportPlace; texts: NewStatement[] }>();
    for (const { module, names, site } of this.#statements) {
      const specifier = this.#file.context.specifierFor(module);
      const text = importText(specifier, inOrder(names));
      if (text === null) return null;
      // `from package import module` stands where the package does.
      const [keyword, from = specifier] = text.split(' ');
      const order = { isFrom: keyword === 'from', specifier: from };
      const place = this.#placeOf(order, site, vanishing);
      const key = JSON.stringify([place.kind, 'of' in place ? place.of.range[0] : null]);
      const known = places.get(key);
      if (known) known.texts.push({ text, order });
      else places.set(key, { place, texts: [{ text, order }] });
    }
    for (const { place, texts } of places.values()) {
      const rank = ({ order }: NewStatement): number =>
        rankOf(sectionOf(order.specifier, this.#file));
      const sorted = texts.toSorted((a, b) => rank(a) - rank(b) || usualOrder(a.order, b.order));
      const edit = this.#insertion(
        place,
        sorted.map(({ text }) => text),
      );
      if (!edit) return null;
      if (place.kind === 'instead') vanishing.delete(place.of);
      edits.push(edit);
    }
    for (const [statement, change] of this.#changes) {
      if (vanishing.has(statement)) {
        const edit = removeStatement(statement, this.#file);
        if (!edit) return null;
        edits.push(edit);
      } else if (!vanishes(statement, change)) {
        const changed = this.#changedStatement(statement, change);
        if (!changed) return null;
        edits.push(...changed);
      }
    }
    return edits;
  }

  #placeOf(
    key: OrderKey,
    { neighbour, limit }: ImportSite,
    vanishing: ReadonlySet<ImportStatement>,
  ): ImportPlace {
    if (neighbour && !isTopLevel(neighbour, this.#file)) {
      return vanishing.has(neighbour)
        ? { kind: 'instead', of: neighbour }
        : { kind: 'behind', of: neighbour, apart: false };
    }
    return placeInModule({ key, neighbour, limit, vanishing }, this.#file);
  }

  #insertion(place: ImportPlace, texts: readonly string[]): TextEdit | null {
    if (place.kind === 'first') return insertFirst(texts, this.#file);
    const { of } = place;
    const { text } = this.#file;
    const [start, end] = of.range;
    const isAlone = standsAlone(of, this.#file);
    const lineBreak = lineBreakOf(text);
    const line = isAlone ? lineBreak + indentAt(start, text) : '; ';
    if (place.kind === 'instead') return { start, end, text: texts.join(line) };
    if (place.kind === 'behind') {
      const at = isAlone ? lineEnd(end, text) : end;
      const gap = place.apart && isAlone ? lineBreak : '';
      return insert(at, gap + texts.map((one) => line + one).join(''));
    }
    if (!isAlone) return insert(start, texts.map((one) => `${one}; `).join(''));
    const gap = place.apart ? lineBreak : '';
    return insert(lineStart(start, text), texts.map((one) => one + lineBreak).join('') + gap);
  }

  #changedStatement(statement: ImportStatement, change: MutableChange): readonly TextEdit[] | null {
    const names = editAliases(statement, change, this.#file);
    if (!names) return null;
    const { specifier } = change;
    const source =
      specifier === null || statement.type === 'Import'
        ? []
        : [keptApart({ ...statement.moduleSpan, text: specifier }, this.#file)];
    const edits = [...source, ...names];
    return change.key ? this.#sorted(statement, change.key, edits) : edits;
  }

  /** The edits of a statement, or the statement where it belongs with its new module. */
  #sorted(statement: ImportStatement, key: OrderKey, edits: TextEdit[]): readonly TextEdit[] {
    const { text } = this.#file;
    const [start, end] = statement.range;
    const line = lineStart(start, text);
    const isFree =
      standsAlone(statement, this.#file) &&
      remarkBehind(statement, this.#file) === null &&
      aboveComments(line, text) === line;
    if (!isFree) return edits;
    const limit = endOfRun(statement, this.#file);
    const place = this.#placeOf(key, { neighbour: statement, limit }, new Set());
    if (!('apart' in place) || this.#isThere(statement, place)) return edits;
    const inside = edits.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    const insertion = this.#insertion(place, [applyEdits(text.slice(start, end), inside)]);
    const removal = removeStatement(statement, this.#file);
    return insertion && removal ? [insertion, removal] : edits;
  }

  /** Whether a statement stands at a place already, next to the other import. */
  #isThere(statement: ImportStatement, { kind, of, apart }: Beside): boolean {
    if (of === statement) return true;
    const [above, below] = kind === 'behind' ? [of, statement] : [statement, of];
    const { body } = this.#file.tree.module;
    const isNext = body.indexOf(above) + 1 === body.indexOf(below);
    return isNext && (apart || !isSetApart(above, below, this.#file));
  }

  #change(statement: ImportStatement): MutableChange {
    let change = this.#changes.get(statement);
    if (!change) {
      change = { dropped: new Set(), added: [], renamed: new Map(), specifier: null, key: null };
      this.#changes.set(statement, change);
    }
    return change;
  }
}

type Beside = Extract<ImportPlace, { apart: boolean }>;

function isPlain({ imported, local, isHandedOn = false }: ImportedName): boolean {
  return imported === local && !isHandedOn;
}

function vanishes({ names }: ImportStatement, { dropped, added }: MutableChange): boolean {
  return dropped.size === names.length && added.length === 0;
}

function insert(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

interface NewStatement {
  readonly text: string;
  readonly order: OrderKey;
}

interface MutableChange extends AliasChange {
  readonly dropped: Set<Alias>;
  readonly added: ImportedName[];
  readonly renamed: Map<Alias, string>;
  specifier: string | null;
  key: OrderKey | null;
}
