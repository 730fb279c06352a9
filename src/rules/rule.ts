import type { FileFacts } from '../core/facts.ts';
import type { Verdict, ViolationType } from '../core/finding.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { Project } from '../project/project.ts';

/** What a check may ask. */
export interface CheckContext<Options> {
  readonly facts: FileFacts;
  readonly project: Project;
  readonly options: Options;
}

/**
 * A rule: what it is called, what it says, and a pure check from facts to verdicts. Hosts derive the
 * ESLint rule, the documentation and the presets from `meta`.
 */
export interface Rule<Options extends object = Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly meta: RuleMeta<Options>;
  check(context: CheckContext<Options>): Iterable<Verdict>;
}

export interface RuleMeta<Options extends object> {
  /** Of ESLint: `problem` where code misbehaves, `suggestion` where it could be better. */
  readonly type: 'problem' | 'suggestion';
  /** One sentence without a final full stop, as documentation generators want it. */
  readonly description: string;
  /** The presets that hold the rule, besides `all`. */
  readonly presets: readonly ('recommended' | 'strict')[];
  readonly violation: ViolationType;
  readonly languages: readonly LanguageId[];
  readonly fixable: boolean;
  readonly hasSuggestions: boolean;
  /** Texts by id, with `{{ placeholder }}`s. */
  readonly messages: Readonly<Record<string, string>>;
  /** JSON schema of the one options object. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaultOptions: Options;
}

/** The part of `meta` of a rule that has no options: the registry says it all. */
export const NO_OPTIONS = {
  schema: { type: 'object', properties: {}, additionalProperties: false },
  defaultOptions: {},
} as const;
