import type { FileFacts } from '../../core/facts.ts';
import type { Finding, MessageData, Verdict } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import type { LanguageFrontEnd } from '../../core/language.ts';
import { interpolate } from '../../core/message.ts';
import { normalisedCode } from '../../core/normalised-code.ts';
import type { Remedy, WrittenRemedy } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import type { Rule } from '../../rules/rule.ts';
import { anchorLastUses } from './anchor.ts';
import { frontEnd } from './front-ends.ts';
import { isMember } from './package-members.ts';
import { isTaken } from './taken-names.ts';

/** A rule with the options that a configuration gives it. */
export interface RuleSetting {
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A rule as it is when nobody configures it. */
export function withDefaults(rule: Rule): RuleSetting {
  return { rule, options: rule.meta.defaultOptions };
}

/**
 * The findings of one file, complete with messages, fingerprints and edits, sorted by span. Empty for
 * a file without facts. Every host calls this and only carries what it answers.
 */
export function findingsOf(
  project: Project,
  file: string,
  settings: readonly RuleSetting[],
): Finding[] {
  const facts = project.factsOf(file);
  if (!facts || facts.parseError) return [];
  return settings
    .filter(({ rule }) => rule.meta.languages.includes(facts.language))
    .flatMap((setting) => findingsOfRule(project, facts, setting))
    .sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule),
    );
}

function findingsOfRule(
  project: Project,
  facts: FileFacts,
  { rule, options }: RuleSetting,
): Finding[] {
  const file: FileState = {
    project,
    facts,
    text: project.textOf(facts.file),
    language: frontEnd(facts.language),
  };
  const verdicts = [...rule.check({ facts, project, options })].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const fixes = anchorLastUses(verdicts.map(({ fix }) => fix && write(fix, file)));
  const ordinals = new Map<string, number>();
  return verdicts.map((verdict, at) => findingOf(rule, verdict, fixes[at] ?? null, file, ordinals));
}

interface FileState {
  readonly project: Project;
  readonly facts: FileFacts;
  readonly text: string;
  readonly language: LanguageFrontEnd;
}

function findingOf(
  rule: Rule,
  verdict: Verdict,
  fix: Finding['fix'],
  file: FileState,
  ordinals: Map<string, number>,
): Finding {
  const { messageId, data, span, source, symbol } = verdict;
  const identity = {
    rule: rule.name,
    source,
    symbol,
    scope: file.facts.scopes[verdict.scope]?.qualifiedName ?? '',
    code: normalisedCode(file.text, span, file.facts),
  };
  const key = JSON.stringify(identity);
  const ordinal = ordinals.get(key) ?? 0;
  ordinals.set(key, ordinal + 1);
  return {
    rule: rule.name,
    file: file.facts.file,
    language: file.facts.language,
    span,
    messageId,
    data,
    message: messageOf(rule, messageId, data),
    source,
    symbol,
    violation: verdict.violation ?? rule.meta.violation,
    fingerprint: fingerprint({ ...identity, ordinal }),
    fix,
    suggestions: verdict.suggestions.flatMap((suggestion) => {
      const written = write(suggestion.remedy, file);
      const message = messageOf(rule, suggestion.messageId, suggestion.data);
      return written
        ? [
            {
              messageId: suggestion.messageId,
              data: suggestion.data,
              message,
              edits: written.edits,
            },
          ]
        : [];
    }),
  };
}

function messageOf(rule: Rule, id: string, data: MessageData): string {
  return interpolate(rule.meta.messages[id] ?? id, data);
}

/** Null where the remedy cannot be written safely, or the text was not read without loss. */
function write(
  remedy: Remedy,
  { project, facts, text, language }: FileState,
): WrittenRemedy | null {
  if (text.includes('\uFFFD')) return null;
  return language.write(remedy, {
    text,
    facts,
    specifierFor: (target) => project.specifierFor(facts.file, target),
    resolve: (specifier) => project.resolve(facts.file, specifier),
    isTaken: (name) => isTaken(project, facts.file, name),
    isMember: (module) => isMember(project, module),
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
