import type { FileFacts } from '../../../core/facts.ts';
import type { Finding } from '../../../core/finding.ts';
import { contains } from '../../../core/span.ts';
import type { Project } from '../../../project/project.ts';
import type { Manager } from '../../../reporters/report.ts';

/**
 * The managers that compete with a canonical one: each further class of the concept, and each instance
 * that is created outside the owner and exported. Both by their findings, so that what is excused is
 * no competitor. By source, then by file.
 *
 * @param findings by file.
 */
export function managersIn(
  project: Project,
  findings: ReadonlyMap<string, readonly Finding[]>,
): readonly Manager[] {
  const managers = new Map<string, Manager>();
  for (const [file, own] of findings) {
    const facts = project.factsOf(file);
    if (!facts) continue;
    for (const finding of own) {
      if (!isManager(finding, facts)) continue;
      const { source, symbol } = finding;
      const importers = project.importersOf(file).map((importer) => importer.file);
      managers.set(JSON.stringify([source, file, symbol]), {
        source,
        file,
        class: symbol,
        importers: [...new Set(importers)].sort(),
      });
    }
  }
  return [...managers.values()].sort((a, b) => compare(a.source, b.source));
}

/** Sorting is stable, so managers of one source stay in the order of their files. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isManager(finding: Finding, facts: FileFacts): boolean {
  if (finding.violation === 'duplicate_class') return true;
  return finding.violation === 'direct_instantiation' && isExported(finding, facts);
}

/** Whether the created thing goes, as a whole, into a variable that the file exports. */
function isExported({ span }: Finding, facts: FileFacts): boolean {
  return facts.calls.some(
    (call) =>
      contains(call.span, span) &&
      call.assignedTo !== null &&
      (facts.declarations[call.assignedTo]?.exportedAs.length ?? 0) > 0,
  );
}
