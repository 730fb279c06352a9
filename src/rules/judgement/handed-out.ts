import type { DeclarationIdentity, Identity, Project } from '../../project/project.ts';

/**
 * Whether what a declaration makes leaves its file: it is exported, or an exported variable holds an
 * instance of it, or an exported function returns one.
 */
export function isHandedOut(project: Project, file: string, declaration: number): boolean {
  const isOwn = (identity: Identity): identity is DeclarationIdentity =>
    identity.kind === 'declaration' && identity.file === file;
  const isIt = (identity: DeclarationIdentity): boolean => identity.declaration === declaration;
  return (project.factsOf(file)?.exports ?? [])
    .flatMap(({ origins }) => origins)
    .flatMap((origin) => project.identify(file, origin))
    .filter(isOwn)
    .some((identity) => isIt(identity) || project.valueOf(identity).filter(isOwn).some(isIt));
}
