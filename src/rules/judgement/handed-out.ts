import type { Identity, Project } from '../../project/project.ts';

/**
 * Whether what a declaration makes leaves its file: it is exported, or an exported variable holds an
 * instance of it, or an exported function returns one.
 */
export function isHandedOut(project: Project, file: string, declaration: number): boolean {
  const facts = project.factsOf(file);
  if (!facts) return false;
  if ((facts.declarations[declaration]?.exportedAs.length ?? 0) > 0) return true;
  const isIt = (identity: Identity): boolean =>
    identity.kind === 'declaration' &&
    identity.file === file &&
    identity.declaration === declaration;
  return facts.exports
    .flatMap(({ origins }) => origins)
    .flatMap((origin) => project.identify(file, origin))
    .some(
      (identity) =>
        isIt(identity) ||
        (identity.kind === 'declaration' &&
          identity.file === file &&
          project.valueOf(identity).some(isIt)),
    );
}
