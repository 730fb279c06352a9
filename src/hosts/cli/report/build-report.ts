import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../core/finding.ts';
import type { Project } from '../../../project/project.ts';
import { zoneOf } from '../../../registry/keys/zones.ts';
import type { Report, UnparsedFile, Violation } from '../../../reporters/report.ts';
import { rulesOf } from '../../verdict/rule-settings.ts';
import { name, version } from '../version.ts';
import { managersIn } from './managers.ts';
import { ownersBeside } from './owners.ts';
import { scoreOf } from './score.ts';
import { violationsIn } from './violations.ts';

/** What a scan came to, before it is laid out as a report. */
export interface ScanResult {
  readonly project: Project;
  /** Whether the registry was inferred. */
  readonly inferred: boolean;
  /** The source files that are reported on, sorted. */
  readonly files: readonly string[];
  /** Of every file of `files` that could have some, in order. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly unparsed: readonly UnparsedFile[];
  /** The findings that the baseline accepts; null where there is no baseline. */
  readonly accepted: ReadonlySet<Finding> | null;
  readonly scannedAt: Date;
}

/** Lays out the result of a scan. */
export function buildReport(result: ScanResult): Report {
  const { project, findings } = result;
  const { registry, root } = project;
  const managers = managersIn(project, findings);
  return {
    tool: { name, version },
    scannedAt: result.scannedAt.toISOString(),
    repositoryPath: repositoryPath(root),
    registry: {
      file: result.inferred || registry.origin === null ? null : fromRoot(root, registry.origin),
      hasBaseline: result.accepted !== null,
      zones: registry.zones.map((zone) => ({ name: zone.name, priority: zone.priority })),
    },
    files: result.files.length,
    rules: rulesOf(registry).map((rule) => ({
      name: rule.name,
      description: rule.meta.description,
      url: null,
    })),
    violations: violationsOf(result),
    score: scoreOf(project, findings),
    managers,
    owners: ownersBeside(project, managers),
    unparsed: result.unparsed,
  };
}

function violationsOf({ project, findings, accepted }: ScanResult): readonly Violation[] {
  return [...findings].flatMap(([file, own]) => {
    if (own.length === 0) return [];
    const zone = zoneOf(project.registry, file);
    return violationsIn(project.textOf(file), own, (finding) => ({
      zone,
      accepted: accepted?.has(finding) ?? false,
    }));
  });
}

/** See {@link Report.repositoryPath}; empty outside a git repository. */
function repositoryPath(root: string): string {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) {
      const relative = fromRoot(folder, root);
      return relative === '' ? '' : `${relative}/`;
    }
    if (folder === path.dirname(folder)) return '';
  }
}

function fromRoot(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, '/');
}
