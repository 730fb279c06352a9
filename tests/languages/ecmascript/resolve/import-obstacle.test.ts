import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { EcmaScriptResolver } from '../../../../src/languages/ecmascript/resolve/resolver.ts';

const texts: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "root", "workspaces": ["packages/*"] }',
  'packages/api/package.json':
    '{ "name": "@acme/api", "dependencies": { "@acme/infra": "1.0.0" } }',
  'packages/jobs/package.json': '{ "name": "@acme/jobs" }',
  'packages/infra/package.json': JSON.stringify({
    name: '@acme/infra',
    exports: { '.': './src/index.ts', './clients/*': './src/clients/*.ts', './clients/raw': null },
  }),
  'packages/open/package.json': '{ "name": "@acme/open" }',
};

const files = [
  ...Object.keys(texts),
  'packages/infra/src/index.ts',
  'packages/infra/src/clients/redis.ts',
  'packages/infra/src/secret.ts',
  'packages/open/src/redis.ts',
];

const resolver = new EcmaScriptResolver({
  // No tsconfig.json lies above it.
  root: '/nowhere',
  files,
  has: (file) => files.includes(file),
  read: (file) => texts[file] ?? null,
});

const asked = (from: string, file: string, text = '') => {
  const facts = extract(from, text);
  const target = { kind: 'file', file } as const;
  return [resolver.specifierFor(facts, target), resolver.importObstacle(facts, target)];
};

describe('an import across packages of a workspace', () => {
  it('is fine where the package is a dependency and opens the subpath', () => {
    expect(asked('packages/api/src/a.ts', 'packages/infra/src/index.ts')).toEqual([
      '@acme/infra',
      null,
    ]);
    expect(asked('packages/api/src/a.ts', 'packages/infra/src/clients/redis.ts')).toEqual([
      '@acme/infra/clients/redis',
      null,
    ]);
  });

  it('needs the dependency to be declared, or used already', () => {
    const file = 'packages/infra/src/index.ts';
    expect(asked('packages/jobs/src/a.ts', file)).toEqual([
      '@acme/infra',
      '`@acme/jobs` does not depend on `@acme/infra`',
    ]);
    const uses = `import { x } from '@acme/infra/clients/redis';`;
    expect(asked('packages/jobs/src/a.ts', file, uses)).toEqual(['@acme/infra', null]);
  });

  it('needs the subpath to be exported', () => {
    expect(asked('packages/api/src/a.ts', 'packages/infra/src/secret.ts')).toEqual([
      '@acme/infra/secret',
      '`@acme/infra` does not export `./secret`',
    ]);
  });

  it('names the path of the file where a package has no exports', () => {
    const uses = `import { x } from '@acme/open/src/other';`;
    expect(asked('packages/api/src/a.ts', 'packages/open/src/redis.ts', uses)).toEqual([
      '@acme/open/src/redis',
      null,
    ]);
  });

  it('does not concern files of one package', () => {
    expect(asked('packages/jobs/src/a.ts', 'packages/jobs/src/b.ts')).toEqual(['./b', null]);
  });
});
