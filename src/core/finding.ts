import type { LanguageId } from './language-id.ts';
import type { Remedy } from './remedy.ts';
import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

/** The `violation_type` values of the JSON report. */
export const VIOLATION_TYPES = [
  'direct_instantiation',
  'deprecated_import',
  'duplicate_class',
  'non_canonical_import',
  'compat_shim',
  'forbidden_module',
  'unscoped_key',
  'shared_instance',
  'unknown_event',
  'missing_event',
  'not_ready',
] as const;

export type ViolationType = (typeof VIOLATION_TYPES)[number];

/** How much a finding weighs: an error fails a run and stops a commit, a warning is only shown. */
export type Severity = 'error' | 'warn';

/** Values of the placeholders in a message. */
export type MessageData = Readonly<Record<string, string>>;

/** What a rule's check returns: a fact that breaks the registry, not yet placed or written. */
export interface Verdict {
  readonly messageId: string;
  readonly data: MessageData;
  readonly span: Span;
  /** Name of the source in the registry. */
  readonly source: string;
  /** What is wrong, by name: the constructor, the class, the deprecated export. Part of the fingerprint. */
  readonly symbol: string;
  /** Index into the file's scopes, for the fingerprint. */
  readonly scope: number;
  /** Overrides the rule's violation type where one rule reports two. */
  readonly violation?: ViolationType;
  /** Given only where behaviour provably stays the same. */
  readonly fix: Remedy | null;
  readonly suggestions: readonly SuggestedRemedy[];
}

export interface SuggestedRemedy {
  readonly messageId: string;
  readonly data: MessageData;
  readonly remedy: Remedy;
}

/** A finding as hosts carry it: complete, with text and edits. */
export interface Finding {
  /** Without the plugin's prefix. */
  readonly rule: string;
  readonly file: string;
  readonly language: LanguageId;
  readonly span: Span;
  readonly messageId: string;
  readonly data: MessageData;
  readonly message: string;
  readonly source: string;
  readonly symbol: string;
  readonly violation: ViolationType;
  readonly fingerprint: string;
  readonly fix: readonly TextEdit[] | null;
  readonly suggestions: readonly WrittenSuggestion[];
}

export interface WrittenSuggestion {
  readonly messageId: string;
  readonly data: MessageData;
  readonly message: string;
  readonly edits: readonly TextEdit[];
}
