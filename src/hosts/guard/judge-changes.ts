import type { Finding } from '../../core/finding.ts';
import { checkRegistry } from '../../registry/check-registry.ts';
import { locateProblems } from '../../registry/load/load-registry.ts';
import type { Registry } from '../../registry/types.ts';
import { matchFindings } from '../baseline/match-findings.ts';
import { parseBaseline } from '../baseline/parse-baseline.ts';
import type { Change } from '../git/changes.ts';
import { decidesResolution } from '../git/resolution-folder.ts';
import { exportedNamesIn } from '../verdict/exported-names.ts';
import { nearestChanges } from './causes.ts';
import { changedFiles, factsIn, unjudgedFiles, type ChangedFile } from './changed-files.ts';
import { Earlier, type EarlierState } from './earlier.ts';
import type { GuardedTrees } from './guarded-trees.ts';
import { misfitCauses } from './misfit-causes.ts';
import { newDirectives, type UnexplainedDirective } from './new-directives.ts';
import type { BrokenRegistry, GuardOutcome, Misfit } from './outcome.ts';
import { folderPrefix, registryIn } from './registry-files.ts';
import type { RegistryVersion } from './registry-version.ts';
import type { Side } from './side.ts';

/**
 * What is new between two trees under one registry of the later one.
 *
 * @param registryFile POSIX path from the top of the work tree.
 * @throws BaselineError for a baseline that cannot be read.
 */
export function judgeChanges(
  trees: GuardedTrees,
  registryFile: string,
): GuardOutcome | BrokenRegistry {
  const version = trees.registryVersion(trees.after, registryFile);
  if (!version) return { problems: [] };
  if (!version.result.ok) return version.result;
  return new Judgement(trees, version, version.result.registry).outcome();
}

class Judgement {
  readonly #trees: GuardedTrees;
  readonly #version: RegistryVersion;
  readonly #registry: Registry;
  readonly #prefix: string;
  readonly #side: Side;
  readonly #earlier: Earlier;

  constructor(trees: GuardedTrees, version: RegistryVersion, registry: Registry) {
    this.#trees = trees;
    this.#version = version;
    this.#registry = registry;
    this.#prefix = folderPrefix(version.file);
    this.#side = trees.open(trees.after, this.#prefix, registry);
    this.#earlier = new Earlier(
      () => this.#openEarlier(),
      () => trees.open(trees.before, this.#prefix, registry),
    );
  }

  outcome(): GuardOutcome | BrokenRegistry {
    const misfits = this.#misfits();
    if ('problems' in misfits) return misfits;
    const findings = this.#side.findings;
    const baseline = this.#baseline();
    const accepted = matchFindings(findings, baseline).known;
    const candidates = findings.filter((finding) => !accepted.has(finding));
    const fresh = this.#notThereBefore(candidates);
    const changed = changedFiles(this.#trees.changes, this.#prefix, this.#registry);
    return {
      prefix: this.#prefix,
      side: this.#side,
      findings: fresh.map((finding) => ({ finding, causes: this.#causes(finding, changed) })),
      directives: changed.flatMap((file) => this.#newDirectives(file)),
      unjudged: unjudgedFiles(changed, this.#side),
      misfits,
      accepted: accepted.size,
      old: candidates.length - fresh.length,
    };
  }

  /** The earlier state under the registry that it had; without one, nothing was a finding. */
  #openEarlier(): EarlierState | null {
    const { before } = this.#trees;
    const file = registryIn(before, this.#prefix);
    const version = file === null ? null : this.#trees.registryVersion(before, file);
    if (!version) return null;
    const isSame = version.file === this.#version.file && version.text === this.#version.text;
    // One that could not be used guarded nothing: then today's says what was there already.
    const registry = !isSame && version.result.ok ? version.result.registry : this.#registry;
    return {
      side: this.#trees.open(before, this.#prefix, registry),
      isSameRegistry: isSame,
    };
  }

  /** What the registry names and the later tree does not have. */
  #misfits(): readonly Misfit[] | BrokenRegistry {
    const { project } = this.#side;
    const found = checkRegistry(this.#registry, project.files, exportedNamesIn(project));
    if (found.length === 0) return [];
    const problems = locateProblems(found, this.#version.text);
    // Where the registry itself changed, the mistake is most likely there.
    if (!this.#earlier.state?.isSameRegistry) return { problems };
    const misfits = problems.map((problem) => ({
      problem,
      causes: misfitCauses(problem, this.#registry, this.#trees.changes, this.#prefix),
    }));
    return misfits.every(({ causes }) => causes.length > 0) ? misfits : { problems };
  }

  #baseline(): ReturnType<typeof parseBaseline> {
    const file = this.#prefix + this.#registry.baseline;
    const text = this.#trees.textOf(file);
    return text === null ? [] : parseBaseline(text, file);
  }

  #notThereBefore(candidates: readonly Finding[]): readonly Finding[] {
    const earlier = candidates.length === 0 ? null : this.#earlier.state?.side;
    if (!earlier) return candidates;
    const renamed = new Map(
      this.#trees.changes.flatMap(({ kind, file, from }) =>
        kind === 'renamed' && from !== null ? [[from, file] as const] : [],
      ),
    );
    const { known } = matchFindings(
      // All of them: a copy of one that the baseline accepts is not the one that was there.
      this.#side.findings,
      earlier.findings.map(({ fingerprint, file }) => {
        const place = this.#prefix + file;
        return { fingerprint, file: (renamed.get(place) ?? place).slice(this.#prefix.length) };
      }),
    );
    return candidates.filter((finding) => !known.has(finding));
  }

  /** See {@link NewFinding.causes}. */
  #causes(finding: Finding, changed: readonly ChangedFile[]): readonly Change[] | null {
    if (changed.some(({ file }) => file === finding.file)) return null;
    const { changes } = this.#trees;
    const ofRegistry = changes.filter(({ file }) => file === this.#version.file);
    // What today's registry would have found in yesterday's files, the registry brought about.
    if (
      ofRegistry.length > 0 &&
      this.#earlier.underLaterRegistry
        .findingsOf(finding.file)
        .some(({ fingerprint }) => fingerprint === finding.fingerprint)
    ) {
      return ofRegistry;
    }
    const earlier = this.#earlier.state?.side;
    const near = nearestChanges(
      this.#prefix + finding.file,
      [this.#side, ...(earlier ? [earlier] : [])].map((side) => ({ side, prefix: this.#prefix })),
      changes,
    );
    return near.length > 0 ? near : changes.filter(({ file }) => decidesResolution(file));
  }

  #newDirectives({ file, from }: ChangedFile): readonly UnexplainedDirective[] {
    const facts = factsIn(this.#side, file);
    if (!facts) return [];
    const later = { side: this.#side, file, facts };
    const all = newDirectives(later, null);
    // The earlier state is opened only where it can make a difference.
    if (all.length === 0 || from === null) return all;
    const side = this.#earlier.state?.side;
    const earlierFacts = side && factsIn(side, from);
    if (!side || !earlierFacts) return all;
    return newDirectives(later, { side, file: from, facts: earlierFacts });
  }
}
