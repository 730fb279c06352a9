import { describe, expect, it } from 'vitest';
import { findingsOf, withDefaults } from '../../../src/hosts/verdict/findings.ts';
import { fixText } from '../../../src/hosts/verdict/fix-text.ts';
import { languages } from '../../../src/hosts/verdict/front-ends.ts';
import { openProject, type ProjectSession } from '../../../src/project/session.ts';
import { WorkingTree } from '../../../src/project/working-tree.ts';
import { loadRegistry } from '../../../src/registry/load/load-registry.ts';
import { rules } from '../../../src/rules/index.ts';
import { folderOf, type Files } from '../../rules/fixture-project.ts';
import { clientProject } from '../../rules/redis-project.ts';

const settings = rules.map(withDefaults);

function sessionOf(files: Files = {}): ProjectSession {
  const folder = folderOf({
    registry: clientProject.registry,
    files: { ...clientProject.files, ...files },
  });
  const result = loadRegistry(`${folder}/ssot.config.json`);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return openProject({
    store: new WorkingTree(folder),
    registry: result.registry,
    languages,
    frozen: true,
  });
}

const FILE = 'src/feature.ts';
const findings = (text: string, file = FILE) =>
  findingsOf(sessionOf().withText(file, text), file, settings);
const CREATES = `import Redis from 'ioredis';\nexport class Cache {\n  client = new Redis();\n}\n`;

describe('findingsOf', () => {
  it('gives all that hosts carry', () => {
    const start = CREATES.indexOf('new Redis()');
    expect(findings(CREATES)).toMatchObject([
      {
        rule: 'no-direct-redis-instantiation',
        file: FILE,
        language: 'ecmascript',
        span: { start, end: start + 'new Redis()'.length },
        messageId: 'direct',
        message:
          '`new Redis()` opens its own connection pool. `src/infra/redis.ts` is the single source of truth for redis: import `redis` from there instead.',
        source: 'redis',
        symbol: 'Redis',
        violation: 'direct_instantiation',
        suggestions: [],
      },
    ]);
  });

  it('keeps a fingerprint when lines, layout and file name change', () => {
    const [first] = findings(CREATES);
    const [moved] = findings(
      `// Another comment.\n\n${CREATES.replace('new Redis()', 'new   Redis( /* shared */ )')}`,
      'src/other/name.ts',
    );
    expect(first?.fingerprint).toMatch(/^[\da-f]{20}$/u);
    expect(moved?.fingerprint).toBe(first?.fingerprint);
  });

  it('tells findings apart by scope, code and order', () => {
    const text = `import Redis from 'ioredis';\nexport const a = () => [new Redis(), new Redis(), new Redis({ db: 1 })];\nexport function b() {\n  return new Redis();\n}\n`;
    const prints = findings(text).map(({ fingerprint }) => fingerprint);
    expect(prints).toHaveLength(4);
    expect(new Set(prints).size).toBe(4);
  });

  it('sorts by place, whatever the rule', () => {
    const text = `import Redis from 'ioredis';\nexport const a = new Redis();\nexport class XRedisManager {}\nexport const b = new Redis();\n`;
    expect(findings(text).map(({ rule }) => rule)).toEqual([
      'no-direct-redis-instantiation',
      'single-class',
      'no-direct-redis-instantiation',
    ]);
  });

  it('says nothing of a file that does not parse, or that is not the project’s', () => {
    expect(findings(`${CREATES}export const = ;`)).toEqual([]);
    const session = sessionOf();
    expect(findingsOf(session.snapshot(), 'README.md', settings)).toEqual([]);
  });

  it('writes no edits where the text was not read without loss', () => {
    const [finding] = findings(`${CREATES}// \uFFFD\n`);
    expect(finding).toMatchObject({ fix: null, suggestions: [] });
  });
});

describe('fixText', () => {
  it('fixes in as many passes as ESLint needs, and says what is left', () => {
    const text = `import Redis from 'ioredis';\n\nexport const a = new Redis();\nexport const b = new Redis();\nexport const c = new Redis({ db: 1 });\n`;
    const fixed = fixText(sessionOf(), FILE, text, settings);
    expect(fixed.text).toBe(
      `import Redis from 'ioredis';\nimport { redis } from './infra/redis';\n\nexport const a = redis;\nexport const b = redis;\nexport const c = new Redis({ db: 1 });\n`,
    );
    expect(fixed.findings).toMatchObject([{ fix: null, suggestions: [{}] }]);
  });

  it('changes nothing in a second run', () => {
    const session = sessionOf();
    const once = fixText(session, FILE, CREATES, settings);
    const twice = fixText(session, FILE, once.text, settings);
    expect(once.passes).toBeGreaterThan(0);
    expect(twice).toEqual({ ...once, passes: 0 });
  });

  it('keeps a byte order mark and line ends', () => {
    const fixed = fixText(
      sessionOf(),
      FILE,
      `\uFEFFimport Redis from 'ioredis';\r\n\r\nexport const a = new Redis();\r\n`,
      settings,
    );
    expect(fixed.text).toBe(
      `\uFEFFimport { redis } from './infra/redis';\r\n\r\nexport const a = redis;\r\n`,
    );
  });
});
