import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRegistry } from '../../../src/registry/check-registry.ts';
import { loadRegistry, locateProblems } from '../../../src/registry/load/load-registry.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-load-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(name: string, ...lines: string[]): string {
  const file = path.join(root, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

function namesIn(file: string): readonly string[] {
  const result = loadRegistry(file);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.registry.sources.map(({ name }) => name);
}

/** `line:column key: message` of each problem. */
function problemsIn(file: string): readonly string[] {
  const result = loadRegistry(file);
  return result.ok
    ? []
    : result.problems.map(({ origin, position, key, message }) => {
        expect(origin).toBe(file);
        return `${position ? `${position.line}:${position.column}` : '-'} ${key}: ${message}`;
      });
}

const SOURCES = `{ sources: { redis: { module: 'src/redis.ts' } } }`;

describe('loadRegistry', () => {
  it.each([
    ['ssot.config.json', '{ "sources": { "redis": { "module": "src/redis.ts" } } }'],
    ['ssot.config.json', '\uFEFF{ "sources": { "redis": { "module": "src/redis.ts" } } }'],
    ['ssot.config.mjs', `export default ${SOURCES};`],
    ['ssot.config.cjs', `module.exports = ${SOURCES};`],
    ['ssot.config.cjs', `exports.default = ${SOURCES};`],
    ['ssot.config.js', `module.exports = ${SOURCES};`],
    ['ssot.config.ts', `export default ${SOURCES} as const;`],
    ['ssot.config.ts', `const x: object = ${SOURCES};\nexport default x satisfies object;`],
    ['ssot.config.mts', `enum A { redis = 'redis' }\nexport default ${SOURCES};`],
    ['ssot.config.cts', `module.exports = ${SOURCES};`],
    [
      'ssot.config.ts',
      `import { defineRegistry } from 'eslint-plugin-ssot';\nexport default defineRegistry(${SOURCES});`,
    ],
    [
      'ssot.config.mjs',
      `import { defineRegistry } from 'eslint-plugin-ssot';\nexport default defineRegistry(${SOURCES});`,
    ],
  ])('reads %s: %s', (name, text) => {
    const file = write(name, text);
    expect(namesIn(file)).toEqual(['redis']);
    expect(loadRegistry(file)).toMatchObject({ registry: { root, origin: file } });
  });

  it('reads ES modules in .js by package.json', () => {
    write('package.json', '{ "type": "module" }');
    expect(namesIn(write('ssot.config.js', `export default ${SOURCES};`))).toEqual(['redis']);
  });

  it.each(['ts', 'mjs'])('follows imports of TypeScript from .%s', (ending) => {
    write('sources.ts', `export const redis: { module: string } = { module: 'src/redis.ts' };`);
    const file = write(
      `ssot.config.${ending}`,
      `import { redis } from './sources.ts';`,
      `export default { sources: { redis } };`,
    );
    expect(namesIn(file)).toEqual(['redis']);
  });

  it('gives the same object while the content is the same', () => {
    const file = write('ssot.config.mjs', `export default ${SOURCES};`);
    expect(loadRegistry(file)).toBe(loadRegistry(file));
  });

  it.each([
    ['json', (name: string) => `{ "sources": { "${name}": { "module": "a.ts" } } }`],
    ['mjs', (name: string) => `export default { sources: { ${name}: { module: 'a.ts' } } };`],
    ['cjs', (name: string) => `module.exports = { sources: { ${name}: { module: 'a.ts' } } };`],
    ['ts', (name: string) => `export default { sources: { ${name}: { module: 'a.ts' } } };`],
  ])('sees each edit of ssot.config.%s', (ending, text) => {
    for (const name of ['first', 'second', 'third', 'first']) {
      expect(namesIn(write(`ssot.config.${ending}`, text(name)))).toEqual([name]);
    }
  });

  it('recovers when an error is corrected', () => {
    expect(problemsIn(write('ssot.config.mjs', 'export default {'))).toHaveLength(1);
    expect(namesIn(write('ssot.config.mjs', `export default ${SOURCES};`))).toEqual(['redis']);
  });

  it('keeps what it transpiles in node_modules, or nowhere', () => {
    mkdirSync(path.join(root, 'node_modules'));
    namesIn(write('ssot.config.ts', `export default ${SOURCES};`));
    expect(existsSync(path.join(root, 'node_modules', '.cache', 'eslint-plugin-ssot'))).toBe(true);
  });
});

describe('problems of a registry file', () => {
  it('says when it cannot be read', () => {
    expect(problemsIn(path.join(root, 'ssot.config.ts'))[0]).toContain(
      '- : It cannot be read: ENOENT',
    );
    mkdirSync(path.join(root, 'ssot.config.json'));
    expect(problemsIn(path.join(root, 'ssot.config.json'))[0]).toContain(
      '- : It cannot be read: EISDIR',
    );
  });

  it('gives the place of a JSON error', () => {
    const file = write('ssot.config.json', '{', '  "sources": {},', '}');
    expect(problemsIn(file)).toEqual([
      '3:1 : A comma must not be the last thing in a list or object.',
    ]);
  });

  it.each(['ts', 'mjs', 'cjs'])('gives the place of a syntax error in .%s', (ending) => {
    const file = write(`ssot.config.${ending}`, 'const a = {', '  b: [,', '};');
    expect(problemsIn(file)).toEqual(['3:1 : It cannot be parsed: Unexpected token.']);
  });

  it.each(['ts', 'mjs', 'cjs'])('gives the place where .%s throws', (ending) => {
    const file = write(
      `ssot.config.${ending}`,
      'function load() {',
      "  throw new Error('no database');",
      '}',
      'load();',
    );
    expect(problemsIn(file)).toEqual(['2:9 : It cannot be run: no database.']);
  });

  it('gives the place of an import that leads nowhere', () => {
    const file = write('ssot.config.mjs', '', `import './nowhere.mjs';`);
    expect(problemsIn(file)).toEqual([
      expect.stringMatching(/^2:1 : It cannot be run: Cannot find module '.\/nowhere.mjs'\.$/),
    ]);
  });

  it.each(['ts', 'mjs'])('refuses await at the top of .%s', (ending) => {
    const file = write(`ssot.config.${ending}`, 'export default await {};');
    expect(problemsIn(file)).toEqual([
      '- : It uses await at its top level, but rules read it synchronously.',
    ]);
  });

  it.each([
    ['mjs', 'export const registry = {};', 'It has no default export.'],
    ['ts', 'export const registry = {};', 'It has no default export.'],
    ['mjs', 'export default Promise.resolve({});', 'It exports a promise.'],
  ])('refuses .%s with %s', (ending, text, message) => {
    expect(problemsIn(write(`ssot.config.${ending}`, text))).toEqual([`- : ${message}`]);
  });

  it('refuses a function', () => {
    expect(problemsIn(write('ssot.config.mjs', 'export default () => ({});'))).toEqual(
      ['1:1 : A registry is data only, so that every tool can read it.'].map((text) =>
        text.replace('1:1', '-'),
      ),
    );
  });

  it('gives the place of a key in JSON', () => {
    const file = write(
      'ssot.config.json',
      '{',
      '  "sources": {',
      '    "redis": { "module": "src/a.ts", "exports": { "instanse": "x" } }',
      '  }',
      '}',
    );
    expect(problemsIn(file)).toEqual([
      '3:51 sources.redis.exports.instanse: There is no key "instanse" here.',
    ]);
  });

  it('gives the place of a key through constants, calls and type assertions', () => {
    const file = write(
      'ssot.config.ts',
      `import { defineRegistry } from 'eslint-plugin-ssot';`,
      `const redis = {`,
      `  module: '../redis.ts',`,
      `};`,
      `const registry = defineRegistry({`,
      `  sources: { redis, 'web-socket': { module: 'a.ts', allow: ['x/**', '!y'] } },`,
      `} as never);`,
      `export default registry;`,
    );
    expect(problemsIn(file)).toEqual([
      "3:3 sources.redis.module: This path lies outside the registry's folder.",
      '6:69 sources.web-socket.allow[1]: A glob cannot be negated.',
    ]);
  });

  it('gives the place of the nearest key that stands there, for one that is missing', () => {
    const file = write('ssot.config.cjs', 'module.exports = {', '  sources: { redis: {} },', '};');
    expect(problemsIn(file)).toEqual([
      expect.stringMatching(/^2:14 sources\.redis\.module: "module" is missing;/),
    ]);
  });

  it('gives no place for a registry that is computed', () => {
    const file = write(
      'ssot.config.mjs',
      'const make = (name) => ({ [name]: { modul: 1 } });',
      `export default Object.fromEntries([['sources', make('redis')]]);`,
    );
    expect(problemsIn(file)).toEqual(['- sources.redis.modul: There is no key "modul" here.']);
  });
});

describe('locateProblems', () => {
  it('finds what the check against the files reports, zones by their names', () => {
    const file = write(
      'ssot.config.mjs',
      'export default {',
      `  sources: { redis: { module: 'src/gone.ts' } },`,
      `  zones: [`,
      `    { name: 'B', priority: 2, files: ['src/**'] },`,
      `    { name: 'A', priority: 1, files: ['gone/**'] },`,
      `  ],`,
      `};`,
    );
    const result = loadRegistry(file);
    if (!result.ok) throw new Error('not loaded');
    const problems = locateProblems(checkRegistry(result.registry, ['src/a.ts']));
    expect(problems.map(({ key, position }) => [key, position])).toEqual([
      ['zones.A.files[0]', { line: 5, column: 39 }],
      ['sources.redis.module', { line: 2, column: 23 }],
    ]);
  });

  it('leaves problems of inline settings alone', () => {
    const problem = {
      key: 'sources',
      path: ['sources'],
      value: null,
      message: '',
      remedy: '',
      origin: null,
      position: null,
    };
    expect(locateProblems([problem])).toEqual([problem]);
  });
});
