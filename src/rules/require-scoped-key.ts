import type { ArgumentFact, FileFacts, StaticText, TextHole } from '../core/facts.ts';
import type { Verdict } from '../core/finding.ts';
import { CALLED } from '../core/origin.ts';
import type { Project } from '../project/project.ts';
import type { KeyScope, Source } from '../registry/types.ts';
import { callsOnInstance, type InstanceCall } from './judgement/canonical-instance.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { isBuilt } from './judgement/key-builders.ts';
import { insertion } from './judgement/key-insertion.ts';
import { mayBeginWith, readsValue, type KeyPiece } from './judgement/key-scope.ts';
import { knownTexts, shownText } from './judgement/known-text.ts';
import { ownerFor } from './judgement/ownership.ts';
import { makesPrefixedClients } from './judgement/prefixed-clients.ts';
import { shortCode } from './judgement/short-code.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** A key without the scope is the same key for everyone: one user reads and overwrites what is another's. */
export const requireScopedKey: Rule = {
  name: 'require-scoped-key',
  meta: {
    type: 'problem',
    description: 'require keys that are given to the canonical instance to begin with their scope',
    presets: ['recommended', 'strict'],
    violation: 'unscoped_key',
    languages: ['ecmascript', 'python'],
    fixable: false,
    hasSuggestions: true,
    messages: {
      unscoped:
        '`{{ use }}` is given the key `{{ key }}`, which does not begin with `{{ scope }}`: it is one key for all users. Keys of {{ source }}, which `{{ module }}` owns, begin with that scope{{ builders }}.',
      insertScope: 'Begin the key with `{{ prefix }}`.',
    },
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    if (project.isTest(facts.file)) return;
    for (const source of guardedSources(project, facts.file, { allBut: [] })) {
      if (!source.keys || makesPrefixedClients(project, source, facts)) continue;
      for (const use of callsOnInstance(project, source, facts)) {
        const verdict = verdictOn(project, source, source.keys, facts, use);
        if (verdict) yield verdict;
      }
    }
  },
};

/** What collects commands and then sends them together; each answers itself. */
const COLLECTORS: ReadonlySet<string> = new Set(['pipeline', 'multi', 'transaction', 'batch']);

function verdictOn(
  project: Project,
  source: Source,
  keys: KeyScope,
  facts: FileFacts,
  { call, steps }: InstanceCall,
): Verdict | null {
  if (!takesKey(keys, steps)) return null;
  const argument = keyArgument(call.arguments);
  const owner = ownerFor(project, source, facts.file);
  if (!argument || !owner) return null;
  // A builder is taken at its word, whatever is known of what it gives.
  const texts = knownTexts(project, facts.file, argument, (file, origins) =>
    isBuilt(project, file, keys.builders, origins),
  );
  const isScoped = (text: StaticText): boolean => mayBeginWith(keys.parts, piecesOf(keys, text));
  if (texts.length === 0 || texts.some(isScoped)) return null;
  const use = shortCode(project, facts, call.calleeSpan);
  return {
    messageId: 'unscoped',
    data: {
      use,
      key: shownKeys(texts),
      scope: keys.scope,
      source: source.name,
      module: owner.name,
      builders:
        keys.builders.length > 0
          ? `: write it, or use ${keys.builders.map((name) => `\`${name}\``).join(' or ')}`
          : '',
    },
    span: argument.span,
    source: source.name,
    symbol: use,
    scope: call.scope,
    fix: null,
    suggestions: insertion(project, keys, facts, { argument, scope: call.scope }),
  };
}

/** A key that is one of several is shown by the first two. */
function shownKeys(texts: readonly StaticText[]): string {
  const [first = '', second, ...more] = texts.map(shownText);
  if (second === undefined) return first;
  return `${first}\` or \`${second}${more.length > 0 ? '` or `…' : ''}`;
}

/** `['get']`, and `['pipeline', '()', 'set', '()', 'get']`. */
function takesKey({ methods }: KeyScope, steps: readonly string[]): boolean {
  const names = steps.filter((_, at) => at % 2 === 0);
  const isChain = steps.every((step, at) => at % 2 === 0 || step === CALLED);
  const method = names.at(-1);
  const before = names.slice(0, -1);
  return (
    isChain &&
    method !== undefined &&
    methods.includes(method) &&
    before.every((name, at) => (at === 0 ? COLLECTORS : new Set(methods)).has(name))
  );
}

/** Names under which clients take the key where arguments have names. */
const KEYWORDS: ReadonlySet<string> = new Set(['key', 'name']);

function keyArgument(given: readonly ArgumentFact[]): ArgumentFact | null {
  const [first] = given;
  if (!first || first.spread) return null;
  if (first.keyword === null) return first;
  return given.find(({ keyword }) => keyword !== null && KEYWORDS.has(keyword)) ?? null;
}

const UNKNOWN: KeyPiece = { kind: 'unknown' };

function piecesOf(keys: KeyScope, text: StaticText): readonly KeyPiece[] {
  return text.map((part): KeyPiece => {
    if (typeof part === 'string') return part;
    const value = valueRead(keys, part);
    return value === null ? UNKNOWN : { kind: 'value', name: value };
  });
}

/** The value of the scope that a hole reads. */
function valueRead({ parts }: KeyScope, { code }: TextHole): string | null {
  for (const part of parts) {
    if (part.kind === 'value' && readsValue(code, part.name)) return part.name;
  }
  return null;
}
