import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { applyEdits, type TextEdit } from '../../core/text-edit.ts';
import type { Project } from '../../project/project.ts';
import { isIncluded } from '../../registry/keys/include.ts';
import { zoneOf } from '../../registry/keys/zones.ts';
import type { Registry, Zone } from '../../registry/types.ts';
import { visibleFindings } from '../directives/visible-findings.ts';
import { fixesOfPass } from '../verdict/fix-text.ts';
import { frontEnd } from '../verdict/front-ends.ts';
import { ruleSettingsOf } from '../verdict/rule-settings.ts';
import type { Chooser } from './chooser.ts';
import { companionsOf } from './companions.ts';
import type { Formatter } from './formatter.ts';
import { ownBytes, type Obstacle, type OwnBytes } from './own-bytes.ts';
import { Workspace } from './workspace.ts';

/** What a step makes of one file. */
export interface FileChange {
  /** POSIX path from the registry's folder. */
  readonly file: string;
  readonly mode: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Number of fixes that were made. */
  readonly fixes: number;
}

/** The files that are changed together: those of a zone, and mocks that have to go with them. */
export interface Step {
  /** Null for the files in no zone. */
  readonly zone: Zone | null;
  readonly changes: readonly FileChange[];
}

export interface PlannerOptions {
  readonly registry: Registry;
  readonly chooser: Chooser;
  /** Null to leave the layout as the fixes make it. */
  readonly formatter: Formatter | null;
  /** Files to leave as they are. */
  readonly excluded: ReadonlySet<string>;
  readonly onProgress: (text: string) => void;
}

/** Chains of fixes through files are short; what is not stable by then never will be. */
const MOST_PASSES = 30;

/** A fix in a later zone can make one possible in an earlier zone. */
const MOST_ROUNDS = 5;

/** Milliseconds of work after which signals get a chance to be heard. */
const BREATH = 50;

/**
 * Works out what a migration does, zone by zone, without writing anything: each step starts from what
 * the steps before it leave.
 */
export class Planner {
  readonly workspace: Workspace;
  /** Files that could have been fixed and are left as they are, and why. */
  readonly obstacles = new Map<string, Obstacle>();
  readonly #options: PlannerOptions;
  readonly #originals = new Map<string, OwnBytes>();
  readonly #fixes = new Map<string, number>();
  #rested = -Infinity;

  constructor(options: PlannerOptions) {
    this.#options = options;
    this.workspace = new Workspace(options.registry);
  }

  async plan(): Promise<readonly Step[]> {
    const zones = [...this.#options.registry.zones, null];
    const steps: Step[] = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let changed = false;
      for (const zone of zones) {
        const step = await this.#planStep(zone);
        if (step.changes.length === 0) continue;
        steps.push(step);
        changed = true;
      }
      if (!changed) break;
    }
    return steps;
  }

  async #planStep(zone: Zone | null): Promise<Step> {
    const { registry } = this.#options;
    const before = this.workspace.project;
    const files = new Set(
      before.candidates.filter(
        (file) => isIncluded(registry, file) && zoneOf(registry, file) === zone,
      ),
    );
    const starts = new Map<string, Uint8Array>();
    this.#fixes.clear();
    for (;;) {
      await this.#settle(files, starts);
      const more = companionsOf([...starts.keys()], before, this.workspace.project);
      const added = [...more].filter((file) => isIncluded(registry, file) && !files.has(file));
      if (added.length === 0) break;
      for (const file of added) files.add(file);
    }
    await this.#format(starts);
    return { zone, changes: this.#changesSince(starts) };
  }

  /** Fixes some files in passes over all of them until none changes any more. */
  async #settle(files: ReadonlySet<string>, starts: Map<string, Uint8Array>): Promise<void> {
    for (let pass = 1; ; pass++) {
      const { project } = this.workspace;
      const rewritten: string[] = [];
      for (const file of project.candidates) {
        if (!files.has(file)) continue;
        await this.#breathe();
        if (await this.#fix(project, file, starts)) rewritten.push(file);
      }
      if (rewritten.length === 0) return;
      if (pass < MOST_PASSES) continue;
      for (const file of rewritten) this.#giveUp(file, 'unsettled', starts);
    }
  }

  /** One pass over one file; false where there is nothing to do. */
  async #fix(project: Project, file: string, starts: Map<string, Uint8Array>): Promise<boolean> {
    const { chooser, excluded } = this.#options;
    if (excluded.has(file) || this.obstacles.has(file)) return false;
    const text = project.textOf(file);
    const settings = ruleSettingsOf(this.#options.registry);
    const chosen = [];
    for (const finding of visibleFindings(project, file, settings)) {
      const edits = await chooser.choose(finding, text);
      if (edits) chosen.push({ edits });
    }
    const fixes = fixesOfPass(text, chosen);
    const edits = fixes.flatMap((fix) => fix.edits);
    const next = applyEdits(text, edits);
    if (next === text || !this.#own(file)) return false;
    const current = this.workspace.read(file) ?? new Uint8Array();
    if (!starts.has(file)) starts.set(file, current);
    if (!parses(project, file, next)) {
      this.#giveUp(file, 'would-break', starts);
      return true;
    }
    this.workspace.write(file, encoded(next, current));
    this.#fixes.set(file, (this.#fixes.get(file) ?? 0) + fixes.length);
    chooser.edited?.(file, edits);
    return true;
  }

  /** What the file holds on disk; null, with the reason noted, where it must not be rewritten. */
  #own(file: string): OwnBytes | null {
    const known = this.#originals.get(file);
    if (known) return known;
    const own = ownBytes(path.join(this.#options.registry.root, file));
    if (typeof own === 'string') {
      this.obstacles.set(file, own);
      return null;
    }
    this.#originals.set(file, own);
    return own;
  }

  #giveUp(file: string, obstacle: Obstacle, starts: Map<string, Uint8Array>): void {
    const start = starts.get(file);
    if (start) this.workspace.write(file, start);
    starts.delete(file);
    this.obstacles.set(file, obstacle);
  }

  async #format(starts: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { formatter } = this.#options;
    if (!formatter) return;
    for (const [file, before] of starts) {
      const after = this.workspace.read(file);
      if (!after) continue;
      this.#options.onProgress(`Formatting ${file}`);
      const formatted = await formatter.format(file, textOf(before), textOf(after));
      if (formatted === null || !parses(this.workspace.project, file, withoutMark(formatted)))
        continue;
      this.workspace.write(file, Buffer.from(formatted));
      this.#options.chooser.edited?.(file, [
        difference(withoutMark(textOf(after)), withoutMark(formatted)),
      ]);
    }
  }

  #changesSince(starts: ReadonlyMap<string, Uint8Array>): readonly FileChange[] {
    return [...starts]
      .flatMap(([file, before]): FileChange[] => {
        const after = this.workspace.read(file);
        const mode = this.#originals.get(file)?.mode;
        if (!after || mode === undefined || Buffer.compare(before, after) === 0) return [];
        return [{ file, mode, before, after, fixes: this.#fixes.get(file) ?? 0 }];
      })
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  async #breathe(): Promise<void> {
    if (performance.now() - this.#rested < BREATH) return;
    this.#options.onProgress('Working out the fixes');
    await setImmediate();
    this.#rested = performance.now();
  }
}

/** The one edit that leads from a text to another: from where they part to where they meet again. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

const MARK = '\uFEFF';

function parses(project: Project, file: string, text: string): boolean {
  const language = project.languageOf(file);
  return language !== null && !frontEnd(language).extract(file, text).parseError;
}

/** With the byte order mark that the file had. */
function encoded(text: string, like: Uint8Array): Uint8Array {
  return Buffer.from(textOf(like).startsWith(MARK) ? MARK + text : text);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}
