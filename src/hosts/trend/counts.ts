import type { Finding } from '../../core/finding.ts';
import type { Project } from '../../project/project.ts';
import { isIncluded } from '../../registry/keys/include.ts';
import { zoneOf } from '../../registry/keys/zones.ts';
import { visibleFindings } from '../directives/visible-findings.ts';
import { ruleSettingsOf } from '../verdict/rule-settings.ts';

/** How many findings of each name; names without any are left out. */
export type CountsByName = Readonly<Record<string, number>>;

/** The findings of one commit. */
export interface Counts {
  readonly findings: number;
  /** Files with findings. */
  readonly files: number;
  /** Files that matter and do not parse. */
  readonly unparsed: number;
  readonly byType: CountsByName;
  readonly bySource: CountsByName;
  /** By name of the zone; without what is in none. */
  readonly byZone: CountsByName;
}

/** Counts the findings of a project that no comment switches off. */
export function countsOf(project: Project): Counts {
  const { registry } = project;
  const settings = ruleSettingsOf(registry);
  const files = project.candidates.filter((file) => isIncluded(registry, file));
  const findings = files.flatMap((file) => visibleFindings(project, file, settings));
  return {
    findings: findings.length,
    files: new Set(findings.map(({ file }) => file)).size,
    unparsed: files.filter((file) => project.factsOf(file)?.parseError).length,
    byType: countBy(findings, ({ violation }) => violation),
    bySource: countBy(findings, ({ source }) => source),
    byZone: countBy(findings, ({ file }) => zoneOf(registry, file)?.name ?? null),
  };
}

function countBy(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string | null,
): CountsByName {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const name = nameOf(finding);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort());
}
