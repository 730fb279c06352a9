import type { CallFact, FileFacts, VariableFact } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';
import { fieldAround } from './field-around.ts';

/**
 * Members and indexes, with casts between them, and then `=`, `+=`, `??=` and their kin, `++` or `--`,
 * after the last one or its `!`; neither `==` nor `=>`.
 */
const SET =
  /^(?:\s*!?\.\s*#?[\p{ID_Continue}$]+|!?\[[^\]\n]*\]|\s+as\s[^()=\n]*\))+\s*(?:!(?!=)\s*)?(?:\+\+|--|(?:\*\*|\/\/|>>>?|<<|\?\?|&&|\|\||[-+*/%@&|^])?=(?![=>]))/u;

/** What goes before something that is deleted, or counted up or down. */
const TAKEN_AWAY = /(?:\bdel(?:ete)?\s|\+\+|--)[\s(]*$/u;

/** How far a statement is read from its variable or field. */
const REACH = 200;

/**
 * Whether the file sets attributes of what `call` makes. Done to a shared instance, each other user of
 * it would see them.
 */
export function changesAttributes(project: Project, facts: FileFacts, call: CallFact): boolean {
  const code = project.textOf(facts.file);
  const variable = call.assignedTo === null ? undefined : facts.declarations[call.assignedTo];
  if (variable?.kind === 'variable') {
    return setsAttribute(code, variable) || handsToSetter(facts, call.assignedTo);
  }
  const field = fieldOf(facts, call, code);
  return field !== null && setsAttributeOfField(code, field);
}

function setsAttribute(code: string, { references }: VariableFact): boolean {
  return references.some(({ span }) => isSet(code.slice(0, span.start), code.slice(span.end)));
}

function isSet(before: string, after: string): boolean {
  const isPart = /^\s*(?:[!?]?[.[]|as\s)/u.test(after);
  return isPart && (TAKEN_AWAY.test(before.slice(-REACH)) || SET.test(after.slice(0, REACH)));
}

const SETTERS: ReadonlySet<string> = new Set(['setattr', 'Object.assign', 'Object.defineProperty']);

/** `setattr(client, …)`, `Object.assign(client, …)`. */
function handsToSetter({ calls }: FileFacts, declaration: number | null): boolean {
  return calls.some(({ callee, arguments: [object] }) => {
    const isSetter = callee.some(
      ({ root, path }) => root.kind === 'global' && SETTERS.has([root.name, ...path].join('.')),
    );
    const given = object?.origins ?? [];
    return (
      isSetter &&
      given.some(({ root }) => root.kind === 'declaration' && root.declaration === declaration)
    );
  });
}

/** The field that is given what a call makes, where it is defined or in a method. */
function fieldOf(facts: FileFacts, { span }: CallFact, code: string): string | null {
  const assigned =
    /\b(?:this|self|cls)\.(#?[\p{ID_Continue}$]+)\s*(?::[^=\n]*)?=\s*(?:await\s+)?$/u.exec(
      code.slice(0, span.start).slice(-REACH),
    );
  return assigned?.[1] ?? fieldAround(facts, span)?.name ?? null;
}

const FIELD = /\b(?:this|self|cls)\.(#?[\p{ID_Continue}$]+)/gu;

function setsAttributeOfField(code: string, field: string): boolean {
  return [...code.matchAll(FIELD)].some(
    ({ 0: text, 1: name, index }) =>
      name === field && isSet(code.slice(0, index), code.slice(index + text.length)),
  );
}
