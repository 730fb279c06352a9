import type { ClassFact } from '../../core/facts.ts';
import type { DeclarationIdentity, Identity, Project } from '../../project/project.ts';
import { sameIdentities, sameIdentity } from './same-identity.ts';

/** A class of the project, and what its file says of it. */
export interface DeclaredClass {
  readonly identity: DeclarationIdentity;
  readonly fact: ClassFact;
}

/** Whether two classes have the same code, in which every name from outside means the same. */
export function hasSameBody(project: Project, a: DeclaredClass, b: DeclaredClass): boolean {
  if (a.fact.normalisedBody !== b.fact.normalisedBody) return false;
  if (a.fact.abstract !== b.fact.abstract || a.fact.decorated || b.fact.decorated) return false;
  const ours = outsideMeanings(project, a);
  const theirs = outsideMeanings(project, b);
  return (
    ours.size === theirs.size &&
    [...ours].every(([name, meaning]) => sameIdentities(meaning, theirs.get(name) ?? []))
  );
}

/** What the names that a class takes from outside mean; its own name is none of them. */
function outsideMeanings(
  project: Project,
  { identity: self, fact: { outside } }: DeclaredClass,
): ReadonlyMap<string, readonly Identity[]> {
  const meanings = outside
    .filter(({ name }) => name !== 'undefined')
    .map(({ name, origins }): [string, readonly Identity[]] => [
      name,
      origins.flatMap((origin) => project.identify(self.file, origin)),
    ]);
  return new Map(
    meanings.filter(([, meaning]) => !meaning.some((identity) => sameIdentity(identity, self))),
  );
}
