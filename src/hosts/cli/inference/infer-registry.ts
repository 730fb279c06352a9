import type { LanguageId } from '../../../core/language-id.ts';
import type { Project } from '../../../project/project.ts';
import { parseRegistry } from '../../../registry/parse-registry.ts';
import { BROADEST_PRESETS } from '../../../registry/presets/presets.ts';
import type { ExportRole, Registry, RegistryInput, Source } from '../../../registry/types.ts';
import { evidenceFor } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { importersOf } from './importers.ts';

/** Things of which a service needs one: several are a sign that something is wrong. */
export const SINGLE_CONCEPTS: readonly string[] = [
  'redis',
  'websocket',
  'database',
  'mongo',
  'kafka',
];

/**
 * All concepts that presets are known of. Of loggers, queues or HTTP clients there may well be several;
 * one has an owner only where it stands out.
 */
export const KNOWN_CONCEPTS: readonly string[] = BROADEST_PRESETS.map(({ name }) => name);

/** A package that nothing imports: while evidence is gathered nobody owns anything. */
const NOBODY = 'ssot-owner-not-known-yet';

/** A file that could own a concept, with how much others rely on it. */
export interface Contender extends Evidence {
  /** Files that import it, directly or through barrels; tests are not counted. */
  readonly importers: number;
}

/** What was found out about one concept. */
export interface InferredConcept {
  readonly name: string;
  /** At most one a language; empty where no file hands out a client, a factory or a class. */
  readonly owners: readonly Contender[];
  /** The other files that create it or declare a class of it, the likeliest first. */
  readonly others: readonly Contender[];
}

export interface Inference {
  /** Without sources where no concept has an owner: there is nothing to hold code to. */
  readonly registry: Registry;
  /** The concepts that occur. */
  readonly concepts: readonly InferredConcept[];
}

/**
 * A registry from what the code itself shows: for each concept the file that most others take their
 * client or manager from.
 *
 * @param root absolute path of the folder that the registry would stand in.
 * @param projectFor the project of that folder under a registry.
 * @param looked the concepts that are looked for.
 */
export function inferRegistry(
  root: string,
  projectFor: (registry: Registry) => Project,
  looked = SINGLE_CONCEPTS,
): Inference {
  const probe = registryOf(
    root,
    Object.fromEntries(looked.map((name) => [name, { module: NOBODY }])),
  );
  const project = projectFor(probe);
  const evidence = probe.sources.map((source) => ({
    name: source.name,
    evidence: evidenceFor(project, source),
  }));
  const importers = countImporters(
    probe,
    evidence.flatMap((concept) => concept.evidence),
    projectFor,
  );
  const concepts = evidence
    .filter((concept) => concept.evidence.length > 0)
    .map((concept) => conceptFrom(concept.name, importers(concept.evidence)));
  const sources = Object.fromEntries(
    concepts
      .filter(({ owners }) => owners.length > 0)
      .map(({ name, owners }) => [name, sourceInput(owners)]),
  );
  const isEmpty = Object.keys(sources).length === 0;
  return { registry: isEmpty ? { ...probe, sources: [] } : registryOf(root, sources), concepts };
}

/**
 * Counts who relies on each file. The files are looked at under a registry in which each of them owns
 * something, since a project knows only of files that matter to its registry.
 */
function countImporters(
  probe: Registry,
  evidence: readonly Evidence[],
  projectFor: (registry: Registry) => Project,
): (evidence: readonly Evidence[]) => readonly Contender[] {
  const owners = evidence.filter(({ exports }) => Object.keys(exports).length > 0);
  const template = probe.sources[0];
  const sources = template
    ? owners.map(({ file, language, exports }, index): Source => ({
        ...template,
        name: `${String(index)} ${file}`,
        modules: [{ kind: 'file', file, language, exports, prefer: null }],
        constructors: [],
        classes: [],
      }))
    : [];
  const importers = importersOf(
    projectFor({ ...probe, sources }),
    owners.map(({ file }) => file),
  );
  return (list) => list.map((one) => ({ ...one, importers: importers.get(one.file)?.size ?? 0 }));
}

/** Splits the evidence of a concept into the best owner of each language, and the rest. */
function conceptFrom(name: string, evidence: readonly Contender[]): InferredConcept {
  const languages = [...new Set(evidence.map(({ language }) => language))];
  const best = languages.flatMap((language) => bestOwner(evidence, language) ?? []);
  const owners = SINGLE_CONCEPTS.includes(name)
    ? best
    : best.filter((owner) => standsOut(owner, evidence));
  const others = evidence
    .filter((one) => !owners.includes(one))
    .toSorted((a, b) => b.importers - a.importers || strength(b) - strength(a));
  return { name, owners, others };
}

/**
 * The file that hands the thing out to most others. Of equals the one with the better export, then the
 * first.
 */
function bestOwner(evidence: readonly Contender[], language: LanguageId): Contender | undefined {
  return evidence
    .filter((one) => one.language === language && Object.keys(one.exports).length > 0)
    .toSorted((a, b) => b.importers - a.importers || strength(b) - strength(a))[0];
}

/** Whether more files take a thing from this one than from all others together, and not just one. */
function standsOut(owner: Contender, evidence: readonly Contender[]): boolean {
  const all = evidence
    .filter(({ language }) => language === owner.language)
    .reduce((sum, { importers }) => sum + importers, 0);
  return owner.importers > 1 && owner.importers * 2 > all;
}

/** A shared instance is the surest sign of an owner, a class alone the weakest. */
function strength({ exports }: Evidence): number {
  return (exports.instance ? 4 : 0) + (exports.factory ? 2 : 0) + (exports.class ? 1 : 0);
}

/** What the registry says of a source with these owners. */
export function sourceInput(owners: readonly Evidence[]): RegistryInput['sources'][string] {
  const roles: readonly ExportRole[] = ['instance', 'factory', 'class'];
  const exports = roles.flatMap((role) => {
    const names = owners.flatMap((owner) => owner.exports[role] ?? []);
    // A role needs a name in each module, or a name would be looked for in the wrong one.
    return names.length === owners.length ? [[role, names] as const] : [];
  });
  return { module: owners.map(({ file }) => file), exports: Object.fromEntries(exports) };
}

/** A registry of the given sources that stands in no file. */
export function registryOf(root: string, sources: RegistryInput['sources']): Registry {
  const result = parseRegistry({ sources }, { root, origin: null });
  if (result.ok) return result.registry;
  throw new Error(
    `The inferred registry is not valid: ${result.problems.map(({ key, message }) => `${key}: ${message}`).join(' ')}`,
  );
}
