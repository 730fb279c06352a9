import type * as Sarif from 'sarif';

import type { Position } from '../core/source-text.ts';
import { ruleId, sentence } from './report.ts';
import type { Change, Report, ReportedRule, Reporter, UnparsedFile, Violation } from './report.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Root of all addresses in the log: the checked-out repository. */
const SOURCE_ROOT = '%SRCROOT%';

/**
 * A SARIF 2.1.0 log with one run. GitHub tells alerts apart by `primaryLocationLineHash` and reads nothing
 * else; other tools may use our own fingerprint, `ssotFingerprint/v1`.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = (report) => `${JSON.stringify(sarifLog(report), null, 2)}\n`;

/** The log as plain data. */
export function sarifLog(report: Report): Sarif.Log {
  const ruleIndexes = new Map(report.rules.map((rule, index) => [rule.name, index]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: report.rules.map(ruleDescriptor),
            notifications: [
              {
                id: 'file-not-judged',
                shortDescription: { text: 'A file that could not be read or parsed' },
              },
            ],
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            endTimeUtc: report.scannedAt,
            toolExecutionNotifications: report.unparsed.map((file) => notification(file, report)),
          },
        ],
        originalUriBaseIds: {
          [SOURCE_ROOT]: { description: { text: "The repository's root folder." } },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r', '\u2028', '\u2029'],
        results: report.violations.map((violation) =>
          result(violation, ruleIndexes.get(violation.finding.rule), report),
        ),
        properties: {
          score: report.score.value,
          compliantSites: report.score.compliant,
          totalSites: report.score.total,
        },
      },
    ],
  };
}

function ruleDescriptor({ name, description, url }: ReportedRule): Sarif.ReportingDescriptor {
  return {
    id: `ssot/${name}`,
    name,
    shortDescription: { text: sentence(description) },
    ...(url !== null && { helpUri: url }),
    defaultConfiguration: { level: 'error' },
  };
}

function result(violation: Violation, ruleIndex: number | undefined, report: Report): Sarif.Result {
  const { finding, start, end, code, lineHash, fix, suggestions, accepted, severity } = violation;
  const artifactLocation = locationOf(finding.file, report);
  const changes = fix ? [fix] : suggestions;
  return {
    ruleId: ruleId(finding),
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity === 'error' ? 'error' : 'warning',
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...region(start, end), snippet: { text: code } },
        },
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: lineHash,
      'ssotFingerprint/v1': finding.fingerprint,
    },
    ...(report.registry.hasBaseline && { baselineState: accepted ? 'unchanged' : 'new' }),
    ...(changes.length > 0 && {
      fixes: changes.map((change) => sarifFix(change, artifactLocation)),
    }),
    properties: {
      violationType: finding.violation,
      source: finding.source,
      symbol: finding.symbol,
      zone: violation.zone,
      priority: violation.priority,
      fixable: fix !== null,
    },
  };
}

function sarifFix({ message, edits }: Change, artifactLocation: Sarif.ArtifactLocation): Sarif.Fix {
  return {
    description: { text: message ?? 'Fix that keeps the behaviour.' },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: region(start, end),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function notification(
  { file, reason, message, position }: UnparsedFile,
  report: Report,
): Sarif.Notification {
  return {
    descriptor: { id: 'file-not-judged', index: 0 },
    level: 'error',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(file, report),
          ...(position && {
            region: { startLine: position.line, startColumn: position.column },
          }),
        },
      },
    ],
    properties: { reason },
  };
}

function region(start: Position, end: Position): Sarif.Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function locationOf(file: string, { repositoryPath }: Report): Sarif.ArtifactLocation {
  const uri = (repositoryPath + file).split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: SOURCE_ROOT };
}
