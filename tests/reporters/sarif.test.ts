import { describe, expect, it } from 'vitest';

import { sarif, sarifLog } from '../../src/reporters/sarif.ts';
import { sarifProblems } from './sarif-schema.ts';
import {
  broken,
  cleanReport,
  duplicateClass,
  finding,
  instantiation,
  options,
  report,
} from './sample.ts';

describe('sarif', () => {
  it('is a 2.1.0 log of one run that names tool, rules and score', () => {
    const log = sarifLog(report());
    expect(JSON.parse(sarif(report(), options()))).toEqual(log);
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]?.tool.driver).toMatchObject({
      name: 'eslint-plugin-ssot',
      semanticVersion: '1.2.3',
      rules: [
        { id: 'ssot/no-direct-redis-instantiation' },
        {
          id: 'ssot/single-websocket-manager-class',
          helpUri: 'https://example.com/rules/single-websocket-manager-class',
        },
      ],
    });
    expect(log.runs[0]?.properties).toEqual({ score: 72.5, compliantSites: 29, totalSites: 40 });
  });

  it.each([
    ['findings', report()],
    ['nothing', cleanReport()],
    ['an inferred registry', report({ registry: { file: null, hasBaseline: false, zones: [] } })],
    ['a file without position', report({ unparsed: [{ ...broken, position: null }, broken] })],
    [
      'a baseline and a strange path',
      report({
        violations: [instantiation({ finding: finding({ file: 'a b/[é]%.ts' }), accepted: true })],
        registry: { file: 'ssot.config.ts', hasBaseline: true, zones: [] },
      }),
    ],
  ])('is valid against the schema with %s', (_, of) => {
    expect(sarifProblems(JSON.parse(sarif(of, options())))).toEqual([]);
  });

  it('is held against a schema that finds mistakes', () => {
    const log = structuredClone(sarifLog(report())) as { version: string; runs: object[] };
    expect(sarifProblems({ ...log, version: '2.0.0' })).not.toEqual([]);
    expect(sarifProblems({ ...log, runs: [{ results: [] }] })).not.toEqual([]);
    expect(sarifProblems({ ...log, unknown: 1 })).not.toEqual([]);
  });

  it('points every result to its rule, its place and its identity', () => {
    const run = sarifLog(report()).runs[0];
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    }
    expect(run?.results?.[0]).toMatchObject({
      ruleId: 'ssot/no-direct-redis-instantiation',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a/service.ts', uriBaseId: '%SRCROOT%' },
            region: {
              startLine: 12,
              startColumn: 18,
              endLine: 12,
              endColumn: 29,
              snippet: { text: 'new Redis()' },
            },
          },
        },
      ],
      partialFingerprints: {
        primaryLocationLineHash: '2a:1',
        'ssotFingerprint/v1': '0123456789abcdef0123',
      },
    });
  });

  it('hands on fixes, or else suggestions, as replacements', () => {
    const results = sarifLog(report()).runs[0]?.results;
    expect(results?.[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 29 },
        insertedContent: { text: "import { redisManager } from './infra/redis-manager';" },
      },
      {
        deletedRegion: { startLine: 12, startColumn: 18, endLine: 12, endColumn: 29 },
        insertedContent: { text: 'redisManager' },
      },
    ]);
    expect(results?.[1]?.fixes?.[0]?.description?.text).toBe(
      'Re-export WebSocketManager of src/ws/manager.ts.',
    );
    const [helpless] =
      sarifLog(report({ violations: [duplicateClass({ suggestions: [] })] })).runs[0]?.results ??
      [];
    expect(helpless).not.toHaveProperty('fixes');
  });

  it('says what is new only where there is a baseline', () => {
    const violations = [instantiation({ accepted: true }), duplicateClass()];
    const states = (hasBaseline: boolean): unknown =>
      sarifLog(
        report({ violations, registry: { file: 'ssot.config.ts', hasBaseline, zones: [] } }),
      ).runs[0]?.results?.map((result) => result.baselineState);
    expect(states(true)).toEqual(['unchanged', 'new']);
    expect(states(false)).toEqual([undefined, undefined]);
  });

  it('has the level of the zone', () => {
    const violations = [instantiation({ severity: 'warn' }), duplicateClass()];
    const [run] = sarifLog(report({ violations })).runs;
    expect(run?.results?.map(({ level }) => level)).toEqual(['warning', 'error']);
  });

  it('names files that could not be judged', () => {
    const run = sarifLog(report({ unparsed: [broken] })).runs[0];
    expect(run?.invocations?.[0]?.toolExecutionNotifications).toMatchObject([
      {
        message: { text: 'Unexpected token' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/broken.ts' },
              region: { startLine: 7, startColumn: 3 },
            },
          },
        ],
      },
    ]);
  });

  it('writes addresses from the root of the repository, encoded', () => {
    const violations = [instantiation({ finding: finding({ file: 'src/a b/[id]#1%.ts' }) })];
    const run = sarifLog(report({ repositoryPath: 'packages/chat/', violations })).runs[0];
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'packages/chat/src/a%20b/%5Bid%5D%231%25.ts',
    );
  });
});
