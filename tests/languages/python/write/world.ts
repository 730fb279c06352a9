import type { FileFacts } from '../../../../src/core/facts.ts';
import type { ProjectFiles, WriteContext } from '../../../../src/core/language.ts';
import { PythonResolver } from '../../../../src/languages/python/resolve/resolver.ts';

/** The modules that the cases import. */
const FILES = [
  'app/__init__.py',
  'app/auth/__init__.py',
  'app/auth/redis_manager.py',
  'app/config.py',
  'app/db/__init__.py',
  'app/db/redis_manager.py',
  'app/infra/__init__.py',
  'app/infra/redis_manager.py',
  'app/main.py',
  'app/services/__init__.py',
  'app/services/clock.py',
  'app/services/feature.py',
  'app/websocket/__init__.py',
  'app/websocket/factory.py',
  'app/websocket/manager.py',
  'backend/tool/__init__.py',
  'backend/tool/new.py',
  'backend/tool/old.py',
  'pool.py',
  'shared.py',
];

const KNOWN = new Set(FILES);

const files: ProjectFiles = {
  root: '/project',
  files: FILES,
  has: (file) => KNOWN.has(file),
  read: () => null,
};

/** What other files make of a case's file, and of the modules that it imports. */
export interface Surroundings {
  /** Names that other files take from this one. Default: none. */
  readonly taken?: readonly string[];
  /** Modules under whose name their package has something else. Default: none. */
  readonly shadowed?: readonly string[];
}

/** What a host would hand to the writer, in the world of the cases. */
export function contextFor(
  text: string,
  facts: FileFacts,
  { taken = [], shadowed = [] }: Surroundings,
): WriteContext {
  const resolver = new PythonResolver(files);
  return {
    text,
    facts,
    specifierFor: (target) => resolver.specifierFor(facts, target),
    resolve: (specifier) => resolver.resolve(facts.file, specifier),
    isTaken: (name) => taken.includes(name),
    isMember: (module) => module.kind !== 'file' || !shadowed.includes(module.file),
  };
}
