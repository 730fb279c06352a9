import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { broken, cleanReport, duplicateClass, instantiation, options, report } from './sample.ts';

type Issues = readonly { readonly fingerprint: string; readonly severity: string }[];
const issues = (changes: Parameters<typeof report>[0]): Issues =>
  JSON.parse(gitlab(report(changes), options())) as Issues;

/** The format as GitLab documents it; there is no schema of it. */
const isCodeQuality = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!/|\\./)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer' }, end: { type: 'integer' } },
          },
        },
      },
    },
  },
});

describe('gitlab', () => {
  it('has the documented form', () => {
    expect(isCodeQuality(issues({ unparsed: [broken, { ...broken, position: null }] }))).toBe(true);
    expect(isCodeQuality(issues({ violations: [] }))).toBe(true);
    expect(isCodeQuality([{ ...issues({})[0], severity: 'error' }])).toBe(false);
  });

  it('names each finding with its lines, from the top of the repository', () => {
    expect(issues({ repositoryPath: 'packages/chat/' })).toEqual([
      {
        description: 'Redis is created by src/infra/redis-manager.ts only; use redisManager.',
        check_name: 'ssot/no-direct-redis-instantiation',
        fingerprint: '0123456789abcdef0123',
        severity: 'major',
        location: { path: 'packages/chat/src/a/service.ts', lines: { begin: 12, end: 12 } },
      },
      {
        description: 'WebSocketManager is declared in src/ws/manager.ts too.',
        check_name: 'ssot/single-websocket-manager-class',
        fingerprint: 'ffffffffffffffffffff',
        severity: 'major',
        location: { path: 'packages/chat/src/b/manager.ts', lines: { begin: 3, end: 5 } },
      },
    ]);
  });

  it('keeps equal findings apart, and says which are accepted', () => {
    const violations = [instantiation(), instantiation({ accepted: true }), duplicateClass()];
    expect(
      issues({ violations }).map(({ fingerprint, severity }) => [fingerprint, severity]),
    ).toEqual([
      ['0123456789abcdef0123', 'major'],
      ['0123456789abcdef0123:2', 'info'],
      ['ffffffffffffffffffff', 'major'],
    ]);
  });

  it('makes little of what a zone only warns of', () => {
    const violations = [duplicateClass({ severity: 'warn' })];
    expect(issues({ violations }).map(({ severity }) => severity)).toEqual(['minor']);
  });

  it('fails files that could not be judged, and is an empty list for a clean project', () => {
    expect(issues({ violations: [], unparsed: [broken] })).toMatchObject([
      { severity: 'critical', location: { path: 'src/broken.ts', lines: { begin: 7, end: 7 } } },
    ]);
    expect(gitlab(cleanReport(), options())).toBe('[]\n');
  });
});
