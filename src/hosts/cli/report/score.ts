import type { Finding } from '../../../core/finding.ts';
import { overlaps } from '../../../core/span.ts';
import type { Project } from '../../../project/project.ts';
import { zoneOf } from '../../../registry/keys/zones.ts';
import type { Score } from '../../../reporters/report.ts';
import { compliantSites } from './sites.ts';
import { weightOf } from './zone-weight.ts';

/**
 * Compliant sites over all sites of the guarded concepts, each as many times as its zone weighs
 * ({@link weightOf}). A site is a place where a file deals with a source: compliant ones are told by
 * {@link compliantSites}, and every finding is a violating one, whether or not the baseline accepts it.
 * A place with a finding of the source is not compliant as well.
 *
 * @param findings of each file that the score is about; an empty list for a file without.
 */
export function scoreOf(
  project: Project,
  findings: ReadonlyMap<string, readonly Finding[]>,
): Score {
  let compliant = 0;
  let violating = 0;
  for (const [file, own] of findings) {
    const weight = weightOf(project.registry, zoneOf(project.registry, file));
    violating += weight * own.length;
    compliant += weight * countCompliant(project, file, own);
  }
  const total = compliant + violating;
  return {
    value: valueOf(compliant, total),
    compliant,
    total,
    weighted: project.registry.zones.length > 0,
  };
}

function countCompliant(project: Project, file: string, findings: readonly Finding[]): number {
  const facts = project.factsOf(file);
  if (!facts || facts.parseError) return 0;
  return project.registry.sources.reduce((count, source) => {
    const violating = findings.filter((finding) => finding.source === source.name);
    const sites = compliantSites(project, source, facts).filter(
      (site) => !violating.some(({ span }) => site.some((place) => overlaps(place, span))),
    );
    return count + sites.length;
  }, 0);
}

/** A guarded concept that nobody touches is kept. Rounding never claims that all is well. */
function valueOf(compliant: number, total: number): number {
  if (total === 0 || compliant === total) return 100;
  return Math.min(99.9, Math.round((1000 * compliant) / total) / 10);
}
