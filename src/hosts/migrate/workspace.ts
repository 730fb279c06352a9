import { openProject, type ProjectSession } from '../../project/session.ts';
import type { Project } from '../../project/project.ts';
import { WorkingTree } from '../../project/working-tree.ts';
import type { Registry } from '../../registry/types.ts';
import { languages } from '../verdict/front-ends.ts';
import { OverlayStore } from './overlay-store.ts';

/** The project as it would be with changes that are written nowhere yet. */
export class Workspace {
  readonly #store: OverlayStore;
  readonly #session: ProjectSession;

  constructor(registry: Registry) {
    this.#store = new OverlayStore(new WorkingTree(registry.root));
    this.#session = openProject({ registry, languages, store: this.#store });
  }

  /** As all that was written so far has made it. */
  get project(): Project {
    return this.#session.freshSnapshot();
  }

  read(file: string): Uint8Array | null {
    return this.#store.read(file);
  }

  write(file: string, bytes: Uint8Array): void {
    this.#store.write(file, bytes);
  }
}
