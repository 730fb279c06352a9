import type { ArgumentFact, FileFacts, StaticText } from '../../core/facts.ts';
import type { SuggestedRemedy } from '../../core/finding.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { KeyScope, KeyScopePart } from '../../registry/types.ts';
import { mayBeginWith, readsValue, sameName, type KeyPiece } from './key-scope.ts';
import { nameInReach } from './names-in-reach.ts';

/** A key that is written in place, and the scope that it stands in. */
export interface WrittenKey {
  readonly argument: ArgumentFact;
  readonly scope: number;
}

/** Puts the scope before the literal that a key begins with, where each value has a variable in reach. */
export function insertion(
  project: Project,
  keys: KeyScope,
  facts: FileFacts,
  { argument, scope }: WrittenKey,
): readonly SuggestedRemedy[] {
  const span = leadingLiteral(project, facts, argument);
  const missing = argument.text && missingParts(keys, argument.text);
  if (!span || !missing) return [];
  const prefix: (string | { readonly code: string })[] = [];
  for (const part of missing) {
    const code =
      part.kind === 'value'
        ? nameInReach(facts, scope, span, (name) => sameName(name, part.name))
        : null;
    if (part.kind === 'value' && code === null) return [];
    prefix.push(part.kind === 'text' ? part.text : { code: code ?? part.name });
  }
  const shown = prefix.map((part) => (typeof part === 'string' ? part : `{${part.code}}`)).join('');
  return [
    {
      messageId: 'insertScope',
      data: { prefix: shown },
      remedy: { kind: 'prefix-string', span, prefix },
    },
  ];
}

/**
 * What is missing: of a key that begins with the value itself only the text before that. Null where the
 * key has the value elsewhere: it is not for us to say how it has to be put together.
 */
function missingParts({ parts }: KeyScope, text: StaticText): KeyScope['parts'] | null {
  const [start, value, ...rest] = parts;
  const reads = (part: StaticText[number] | undefined, one: KeyScopePart | undefined): boolean =>
    one?.kind === 'value' && typeof part === 'object' && readsValue(part.code, one.name);
  const [first, ...others] = text;
  const pieces = others.map((part): KeyPiece =>
    typeof part === 'string' ? part : { kind: 'unknown' },
  );
  if (start?.kind === 'text' && reads(first, value) && mayBeginWith(rest, pieces)) return [start];
  return text.some((part) => parts.some((one) => reads(part, one))) ? null : parts;
}

/**
 * The literal that a key begins with: all of it, or the first part of a concatenation. Null for names,
 * calls, and templates that are filled in behind the literal, where the scope would be part of the template.
 */
function leadingLiteral(
  project: Project,
  facts: FileFacts,
  { span, code, keyword }: ArgumentFact,
): Span | null {
  const value = keyword === null ? code : code.slice(keyword.length + 1);
  // Of a template before something else, the writer makes nothing.
  if (value.startsWith('`')) return span;
  if (!/^[a-z]{0,2}['"]/iu.test(value)) return null;
  const first = facts.verbatim.find((one) => contains(span, one));
  if (!first) return null;
  const rest = project.textOf(facts.file).slice(first.end, span.end).trimStart();
  return rest.startsWith('%') || rest.startsWith('.') ? null : first;
}
