import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModuleTarget } from '../../../../src/core/module-target.ts';
import { EcmaScriptResolver } from '../../../../src/languages/ecmascript/resolve/resolver.ts';

const FILES = ['src/app.ts', 'src/infra/redis.ts', 'config/lib/redis.ts'];

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ssot-tsconfig-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a specifier of src/app.ts means, with these configurations. */
function resolved(configs: Readonly<Record<string, unknown>>, specifier: string): ModuleTarget {
  const texts = Object.entries(configs).map(
    ([file, config]) =>
      [file, typeof config === 'string' ? config : JSON.stringify(config)] as const,
  );
  for (const [file, text] of [...texts, ...FILES.map((one) => [one, ''] as const)]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const has = (file: string): boolean => FILES.includes(file);
  const resolver = new EcmaScriptResolver({ root, files: FILES, has, read: () => null });
  return resolver.resolve('src/app.ts', specifier);
}

const REDIS = { kind: 'file', file: 'src/infra/redis.ts' };

describe('a tsconfig.json that extends what is not installed', () => {
  it('gives its own aliases', () => {
    const config = {
      extends: '@company/tsconfig',
      compilerOptions: { paths: { '@/*': ['./src/*'] } },
    };
    expect(resolved({ 'tsconfig.json': config }, '@/infra/redis')).toEqual(REDIS);
  });

  it('gives them from its own baseUrl, in the JSON that TypeScript reads', () => {
    const config = `{
      // shared by all services
      "extends": ["@company/tsconfig/base.json",],
      "compilerOptions": { "baseUrl": "./src", "paths": { "~/*": ["infra/*"] } },
    }`;
    expect(resolved({ 'tsconfig.json': config }, '~/redis')).toEqual(REDIS);
  });

  it('gives those of the files that it extends and that are there, from where these stand', () => {
    const configs = {
      'src/tsconfig.json': { extends: '../config/base' },
      'config/base.json': {
        extends: ['@company/tsconfig', './paths.json'],
        compilerOptions: { strict: true },
      },
      'config/paths.json': { compilerOptions: { paths: { 'lib/*': ['./lib/*'] } } },
    };
    const target = { kind: 'file', file: 'config/lib/redis.ts' };
    expect(resolved(configs, 'lib/redis')).toEqual(target);
  });

  it('gives its own in place of those of what it extends', () => {
    const configs = {
      'tsconfig.json': {
        extends: ['./config/paths.json', '@company/tsconfig'],
        compilerOptions: { paths: { 'lib/*': ['./src/infra/*'] } },
      },
      'config/paths.json': { compilerOptions: { paths: { 'lib/*': ['./lib/*'] } } },
    };
    expect(resolved(configs, 'lib/redis')).toEqual(REDIS);
  });

  it('ends where files extend each other', () => {
    const configs = {
      'tsconfig.json': {
        extends: ['./config/a.json', '@company/tsconfig'],
        compilerOptions: { paths: { '@/*': ['./src/*'] } },
      },
      'config/a.json': { extends: '../tsconfig.json' },
    };
    expect(resolved(configs, '@/infra/redis')).toEqual(REDIS);
  });

  it('has no alias where it is no configuration', () => {
    const target = { kind: 'package', specifier: '@/infra/redis' };
    expect(resolved({ 'tsconfig.json': 'null' }, '@/infra/redis')).toEqual(target);
    expect(resolved({ 'tsconfig.json': '{ "extends": 1 }' }, '@/infra/redis')).toEqual(target);
    const paths = { '@/*': './src/*' };
    const config = { extends: '@company/tsconfig', compilerOptions: { paths } };
    expect(resolved({ 'tsconfig.json': config }, '@/infra/redis')).toEqual(target);
    expect(resolved({ 'tsconfig.json': { compilerOptions: { paths } } }, '@/infra/redis')).toEqual(
      target,
    );
  });
});
