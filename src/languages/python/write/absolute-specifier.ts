import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import { stemOf } from '../resolve/python-files.ts';
import type { WrittenFile } from './written-file.ts';

/** A dotted path, divided into the module that it leads to and the names inside of that. */
export interface DottedPath {
  readonly module: string;
  /** With the dot before it; empty for the module itself. */
  readonly rest: string;
}

/** Null where no start of the path is a module of the project. */
export function dottedPath(path: string, { context }: WrittenFile): DottedPath | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const module = parts.slice(0, length).join('.');
    const target = context.resolve(module);
    // What resolves to the module above it is a name in that one.
    if (target.kind === 'file' && endsLike(stemOf(target.file), module)) {
      return { module, rest: path.slice(module.length) };
    }
  }
  return null;
}

function endsLike(stem: string, module: string): boolean {
  const path = module.replaceAll('.', '/');
  return stem === path || stem.endsWith(`/${path}`);
}

/**
 * The name of a module where only an absolute one will do, from the folder that `like`, a module that is
 * named so already, is found from, or else from the project's own. Null where there is none.
 */
export function absoluteSpecifier(
  target: ModuleTarget,
  like: string,
  { context }: WrittenFile,
): string | null {
  const usual = context.specifierFor(target);
  if (!usual.startsWith('.')) return usual;
  if (target.kind !== 'file') return null;
  const known = context.resolve(like);
  const stem = known.kind === 'package' ? '' : stemOf(known.file);
  const root = endsLike(stem, like) ? stem.slice(0, stem.length - like.length) : '';
  const specifier = stemOf(target.file).slice(root.length).replaceAll('/', '.');
  return sameModule(context.resolve(specifier), target) ? specifier : null;
}
