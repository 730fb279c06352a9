import { describe, expect, it } from 'vitest';

import { github } from '../../src/reporters/github.ts';
import {
  broken,
  cleanReport,
  duplicateClass,
  finding,
  instantiation,
  options,
  report,
} from './sample.ts';

describe('github', () => {
  it('annotates each finding, with columns only within one line', () => {
    expect(github(report(), options()).split('\n')).toEqual([
      '::error file=src/a/service.ts,line=12,endLine=12,col=18,endColumn=29,title=ssot/no-direct-redis-instantiation::Redis is created by src/infra/redis-manager.ts only; use redisManager.',
      '::error file=src/b/manager.ts,line=3,endLine=5,title=ssot/single-websocket-manager-class::WebSocketManager is declared in src/ws/manager.ts too.',
      '::notice title=ssot::Score: 72.5/100 (29 of 40 compliant, sites weighted by zone)',
      '',
    ]);
  });

  it('names files from the root of the repository', () => {
    const text = github(report({ repositoryPath: 'packages/chat/' }), options());
    expect(text).toContain('file=packages/chat/src/a/service.ts,');
  });

  it('warns of what the baseline accepts', () => {
    const violations = [duplicateClass({ accepted: true })];
    expect(github(report({ violations }), options())).toMatch(
      /^::warning file=src\/b\/manager\.ts/,
    );
  });

  it('warns of what a zone only warns of', () => {
    const violations = [duplicateClass({ severity: 'warn' })];
    expect(github(report({ violations }), options())).toMatch(
      /^::warning file=src\/b\/manager\.ts/,
    );
  });

  it('fails the files that could not be judged', () => {
    expect(github(report({ violations: [], unparsed: [broken] }), options())).toMatch(
      /^::error file=src\/broken\.ts,line=7,title=ssot%3A file not judged in full::Unexpected token\n/,
    );
  });

  it('escapes what would end a property or the command', () => {
    const hostile = instantiation({
      finding: finding({ file: 'a,b:c%.ts', message: '50%\r\n::error::x' }),
    });
    const [first, second] = github(report({ violations: [hostile] }), options()).split('\n');
    expect(first).toContain('file=a%2Cb%3Ac%25.ts,');
    expect(first).toMatch(/::50%25%0D%0A::error::x$/);
    expect(second).toMatch(/^::notice/);
  });

  it('has the score for a clean project', () => {
    expect(github(cleanReport(), options())).toBe(
      '::notice title=ssot::Score: 100/100 (12 of 12 sites compliant)\n',
    );
  });
});
