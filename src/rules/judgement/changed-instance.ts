import type { CallFact, FileFacts, VariableFact } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';

/** `=`, `+=`, `??=` and their kin after a member, or after its `!`; neither `==` nor `=>`. */
const ASSIGNED = /^\s*(?:!(?!=)\s*)?(?:\*\*|\/\/|>>>?|<<|\?\?|&&|\|\||[-+*/%@&|^])?=(?![=>])/u;

/**
 * Whether the file sets attributes of what `call` makes. Done to a shared instance, each other user of
 * it would see them.
 */
export function changesAttributes(project: Project, facts: FileFacts, call: CallFact): boolean {
  const code = project.textOf(facts.file);
  const variable = call.assignedTo === null ? undefined : facts.declarations[call.assignedTo];
  if (variable?.kind === 'variable') {
    return setsMember(code, variable) || handsToSetter(facts, call.assignedTo);
  }
  const field = /\b(this|self|cls)\.([\p{ID_Continue}$]+)\s*=\s*(?:await\s+)?$/u.exec(
    code.slice(Math.max(0, call.span.start - 200), call.span.start),
  );
  return field !== null && setsMemberOfField(code, `${field[1] ?? ''}.${field[2] ?? ''}.`);
}

function setsMember(code: string, { references }: VariableFact): boolean {
  return references.some(({ span, members }) => {
    const last = members.at(-1);
    if (!last) return false;
    const isDeleted = /\bdel(?:ete)?\s+$/u.test(
      code.slice(Math.max(0, span.start - 8), span.start),
    );
    return isDeleted || ASSIGNED.test(code.slice(last.span.end, last.span.end + 20));
  });
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

function setsMemberOfField(code: string, start: string): boolean {
  for (let at = code.indexOf(start); at >= 0; at = code.indexOf(start, at + 1)) {
    const member = /^[\p{ID_Continue}$.]+/u.exec(code.slice(at + start.length))?.[0];
    const end = at + start.length + (member?.length ?? 0);
    if (member !== undefined && ASSIGNED.test(code.slice(end, end + 20))) return true;
  }
  return false;
}
