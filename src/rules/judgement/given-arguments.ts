import type { ArgumentFact, CallFact } from '../../core/facts.ts';
import type { Identity, Project } from '../../project/project.ts';
import { isConstantLiteral } from './constant-literal.ts';
import { sameIdentity } from './same-identity.ts';

/** The calls of a file that make instances of `made`; none where no file is known to make any. */
export function makersIn(
  project: Project,
  file: string | null,
  made: Identity,
): readonly CallFact[] {
  if (file === null) return [];
  return (project.factsOf(file)?.calls ?? []).filter(({ callee }) =>
    callee
      .flatMap((origin) => project.identify(file, origin))
      .some((identity) => sameIdentity(identity, made)),
  );
}

/** Whether all calls that make a thing, and one at least, are given the very same literals as `call`. */
export function areMadeAlike(call: CallFact, makers: readonly CallFact[]): boolean {
  return makers.length > 0 && makers.every((maker) => haveSameArguments(call, maker));
}

function haveSameArguments(a: CallFact, b: CallFact): boolean {
  return (
    a.arguments.length === b.arguments.length &&
    a.arguments.every((one, at) => isConstant(one) && one.code === b.arguments[at]?.code)
  );
}

/** A spread is none: its code begins with what no literal begins with. */
function isConstant({ code, keyword }: ArgumentFact): boolean {
  return isConstantLiteral(keyword === null ? code : code.slice(keyword.length + 1));
}

/** The file that says how an exported thing is made: the last one on the way to it. */
export function makerFile(identity: Identity | undefined): string | null {
  return identity?.via.at(-1)?.file ?? null;
}
