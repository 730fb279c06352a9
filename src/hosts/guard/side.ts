import type { Finding } from '../../core/finding.ts';
import { openProject } from '../../project/session.ts';
import type { Project } from '../../project/project.ts';
import type { SharedFiles } from '../../project/shared-files.ts';
import type { FileProblem } from '../../project/file-problem.ts';
import { isIncluded } from '../../registry/keys/include.ts';
import type { Registry } from '../../registry/types.ts';
import { visibleFindings } from '../directives/visible-findings.ts';
import type { FileStore } from '../../project/file-store.ts';
import { findingsOf } from '../verdict/findings.ts';
import type { RuleSetting } from '../verdict/findings.ts';
import { languages } from '../verdict/front-ends.ts';
import { ruleSettingsOf } from '../verdict/rule-settings.ts';

/** One of the two states that are compared, judged by the registry of that state. */
export class Side {
  readonly project: Project;
  /** Source files that could not be read. */
  readonly problems: readonly FileProblem[];
  readonly #settings: readonly RuleSetting[];
  readonly #visible = new Map<string, readonly Finding[]>();

  constructor(store: FileStore, registry: Registry, shared: SharedFiles) {
    const session = openProject({ store, registry, languages, shared, frozen: true });
    this.project = session.snapshot();
    this.problems = session.problems();
    this.#settings = ruleSettingsOf(registry);
  }

  /** The files that can have findings and that the registry speaks about. */
  get files(): readonly string[] {
    const { candidates, registry } = this.project;
    return candidates.filter((file) => isIncluded(registry, file));
  }

  /** All findings that no comment switches off, by file and position. */
  get findings(): readonly Finding[] {
    return this.files.flatMap((file) => this.findingsOf(file));
  }

  /** The findings of a file, without those that its comments switch off. */
  findingsOf(file: string): readonly Finding[] {
    let visible = this.#visible.get(file);
    if (!visible) {
      const isJudged = isIncluded(this.project.registry, file);
      visible = isJudged ? visibleFindings(this.project, file, this.#settings) : [];
      this.#visible.set(file, visible);
    }
    return visible;
  }

  /** The findings of a file, those that its comments switch off included. */
  rawFindingsOf(file: string): readonly Finding[] {
    return isIncluded(this.project.registry, file)
      ? findingsOf(this.project, file, this.#settings)
      : [];
  }
}
