import type { ModuleTarget } from './module-target.ts';
import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

/** An export of a module, to be imported. */
export interface ExportTarget {
  readonly module: ModuleTarget;
  /** A name or `default`. */
  readonly name: string;
  /** The local name to take for a `default` export, and the name wanted where free. */
  readonly localName: string;
}

/**
 * What a rule wants done, in words that every language understands. The language decides how it is
 * written and refuses (null) where it cannot be written safely.
 */
export type Remedy =
  /**
   * Put the export in place of an expression. With `call`, call it (a factory) with the text of
   * `arguments`. With `await`, what it gives has to be awaited, if the expression is not so already.
   * With `declaration` (index into declarations) the variable initialised by the expression gives way
   * to the import when both have one name.
   */
  | {
      readonly kind: 'use-export';
      readonly target: ExportTarget;
      readonly span: Span;
      readonly call: boolean;
      readonly await: boolean;
      readonly arguments: string;
      readonly declaration: number | null;
    }
  /** Import the same thing from elsewhere: rewrite the source and the names, and rename the uses. */
  | {
      readonly kind: 'redirect-import';
      /** Index into imports. */
      readonly import: number;
      readonly changes: readonly BindingChange[];
      /** Creations of a class that gives way to an instance or a factory: they give way with it. */
      readonly creations?: readonly ReplacedCreation[];
    }
  /** Replace a declaration by a re-export of the target under the same name, imported too where the file uses it. */
  | { readonly kind: 're-export'; readonly declaration: number; readonly target: ExportTarget }
  /** Replace the text of a literal's inside, or any span, by other text. */
  | { readonly kind: 'replace-text'; readonly span: Span; readonly text: string }
  /** Insert text into the beginning of a string or template literal. */
  | {
      readonly kind: 'prefix-string';
      readonly span: Span;
      readonly prefix: readonly (string | { readonly code: string })[];
    }
  /** Delete a statement or declaration together with the lines that it leaves empty. */
  | { readonly kind: 'remove'; readonly span: Span };

/** One binding of an import, and what takes its place. */
export interface BindingChange {
  /** Index into the import's bindings; null for the module as a whole (side-effect import, mock path, `import()`). */
  readonly binding: number | null;
  readonly target: ExportTarget;
  /**
   * For a namespace binding: the member that is deprecated (`ns.member`); only its references change.
   * Null for a named binding.
   */
  readonly member: string | null;
}

/** A creation without arguments that becomes the new name, or with `call` a call of it. */
export interface ReplacedCreation {
  readonly span: Span;
  readonly callee: Span;
  readonly call: boolean;
}

/** A remedy as edits of one file. */
export interface WrittenRemedy {
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  /**
   * Local names of imports of which this remedy takes away one use but not the last. Of several fixes
   * that use up one import, the last one has to come alone, so that it also drops the import.
   */
  readonly usesUp: readonly string[];
}
