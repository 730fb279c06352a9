import { describe, expect, it } from 'vitest';
import type { ProjectFiles } from '../../../../src/core/language.ts';
import type { ModuleTarget } from '../../../../src/core/module-target.ts';
import { extract } from '../../../../src/languages/python/index.ts';
import { PythonResolver } from '../../../../src/languages/python/resolve/resolver.ts';

/** Files by path; those in the list are empty. */
function projectOf(list: string, texts: Readonly<Record<string, string>> = {}): ProjectFiles {
  const files = [...list.split(/\s+/u).filter(Boolean), ...Object.keys(texts)].sort();
  return {
    root: '/project',
    files,
    has: (file) => files.includes(file),
    read: (file) => texts[file] ?? '',
  };
}

const written = (target: ModuleTarget | null): string =>
  target === null
    ? 'null'
    : `${target.kind} ${target.kind === 'package' ? target.specifier : target.file}`;

const FLAT = `app/__init__.py app/db/__init__.py app/db/redis.py app/db/pool.pyi app/ns/tool.py
  app/main.py tests/test_main.py scripts/run.py scripts/lib.py`;

describe('dotted names', () => {
  const resolver = new PythonResolver(projectOf(FLAT));

  it.each([
    ['app/main.py', 'app', 'file app/__init__.py'],
    ['app/main.py', 'app.db', 'file app/db/__init__.py'],
    ['app/main.py', 'app.db.redis', 'file app/db/redis.py'],
    ['app/main.py', 'app.db.pool', 'file app/db/pool.pyi'],
    ['app/main.py', 'app.ns', 'package app.ns'],
    ['app/main.py', 'app.ns.tool', 'file app/ns/tool.py'],
    ['app/main.py', 'app.gone', 'missing app/gone'],
    ['app/main.py', 'app.db.gone.deeper', 'missing app/db/gone/deeper'],
    ['app/main.py', 'redis', 'package redis'],
    ['app/main.py', 'redis.asyncio', 'package redis.asyncio'],
    ['tests/test_main.py', 'app.db.redis', 'file app/db/redis.py'],
    ['scripts/run.py', 'lib', 'file scripts/lib.py'],
    ['app/main.py', 'lib', 'package lib'],
    // As mocks name what they replace.
    ['tests/test_main.py', 'app.db.redis.RedisManager', 'file app/db/redis.py'],
    ['tests/test_main.py', 'app.db.redis.RedisManager.get', 'file app/db/redis.py'],
  ])('in %s: %s is %s', (from, specifier, expected) => {
    expect(written(resolver.resolve(from, specifier))).toBe(expected);
  });

  it.each([
    ['app/main.py', '.', 'file app/__init__.py'],
    ['app/main.py', '.db', 'file app/db/__init__.py'],
    ['app/main.py', '.db.redis', 'file app/db/redis.py'],
    ['app/main.py', '.gone', 'missing app/gone'],
    ['app/db/redis.py', '.', 'file app/db/__init__.py'],
    ['app/db/redis.py', '..', 'file app/__init__.py'],
    ['app/db/redis.py', '..main', 'file app/main.py'],
    ['app/db/redis.py', '...tests.test_main', 'file tests/test_main.py'],
    ['app/db/__init__.py', '.redis', 'file app/db/redis.py'],
    ['app/ns/tool.py', '.', 'package app.ns'],
    ['app/ns/tool.py', '.other', 'missing app/ns/other'],
  ])('relative in %s: %s is %s', (from, specifier, expected) => {
    expect(written(resolver.resolve(from, specifier))).toBe(expected);
  });

  it('prefers packages to modules, modules to bare folders, and sources to stubs', () => {
    const files = projectOf('a/__init__.py a.py b.py b/c.py d.py d.pyi e/__init__.pyi e.py');
    const found = ['a', 'b', 'd', 'e'].map((name) =>
      new PythonResolver(files).resolve('x.py', name),
    );
    expect(found.map(written)).toEqual([
      'file a/__init__.py',
      'file b.py',
      'file d.py',
      'file e.py',
    ]);
  });

  it('does not take a file for what it imports itself', () => {
    const files = projectOf('redis.py main.py');
    expect(written(new PythonResolver(files).resolve('redis.py', 'redis'))).toBe('package redis');
  });

  it.each([
    ['pyproject.toml', '[project]\ndependencies = ["redis[hiredis]>=5"]'],
    ['pyproject.toml', '[tool.poetry.dependencies]\nredis = "^5"'],
    ['pyproject.toml', '[tool.poetry.group.main.dependencies]\nredis = "^5"'],
    ['pyproject.toml', '[dependency-groups]\nmain = ["redis ; python_version > \'3\'"]'],
    ['requirements-dev.txt', '-r requirements.txt\nRedis==5.0 # pool'],
  ])('takes what the project depends on for the package (%s)', (file, text) => {
    const files = projectOf('backend/app/redis.py backend/app/cache.py redis/tool.py', {
      [file]: text,
    });
    const resolver = new PythonResolver(files);
    expect(written(resolver.resolve('backend/app/cache.py', 'redis'))).toBe('package redis');
    expect(written(resolver.resolve('backend/app/cache.py', 'redis.asyncio'))).toBe(
      'package redis.asyncio',
    );
    expect(written(resolver.resolve('backend/app/cache.py', '.redis'))).toBe(
      'file backend/app/redis.py',
    );
  });

  it('starts above the outermost package of the file where nothing is declared', () => {
    const files = projectOf(
      'services/auth/app/__init__.py services/auth/app/db.py services/auth/app/api.py services/chat/app/__init__.py services/chat/app/db.py',
    );
    const resolver = new PythonResolver(files);
    expect(written(resolver.resolve('services/auth/app/api.py', 'app.db'))).toBe(
      'file services/auth/app/db.py',
    );
    expect(written(resolver.resolve('services/chat/app/__init__.py', 'app.db'))).toBe(
      'file services/chat/app/db.py',
    );
  });
});

describe('source roots', () => {
  it.each([
    ['the custom of src', ''],
    ['setuptools package-dir', '[tool.setuptools.package-dir]\n"" = "lib"'],
    ['setuptools find', '[tool.setuptools.packages.find]\nwhere = ["lib"]'],
    ['Hatch packages', '[tool.hatch.build.targets.wheel]\npackages = ["lib/app"]'],
    ['Hatch sources', '[tool.hatch.build]\nsources = ["lib"]'],
    ['Poetry', '[tool.poetry]\npackages = [{ include = "app", from = "lib" }]'],
    ['PDM', '[tool.pdm.build]\npackage-dir = "lib"'],
    ['uv', '[tool.uv.build-backend]\nmodule-root = "lib"'],
    ['pytest', '[tool.pytest.ini_options]\npythonpath = ["lib"]'],
    ['Pyright', '[tool.pyright]\nextraPaths = ["./lib/"]'],
    ['mypy', '[tool.mypy]\nmypy_path = "$MYPY_CONFIG_FILE_DIR/lib"'],
  ])('by %s', (_, text) => {
    const root = text === '' ? 'src' : 'lib';
    const files = projectOf(
      `backend/${root}/app/__init__.py backend/${root}/app/db.py backend/tests/test_db.py`,
      {
        'backend/pyproject.toml': text,
      },
    );
    const resolver = new PythonResolver(files);
    expect(written(resolver.resolve('backend/tests/test_db.py', 'app.db'))).toBe(
      `file backend/${root}/app/db.py`,
    );
  });

  it('of one package that lies elsewhere', () => {
    const files = projectOf('lib/__init__.py lib/db.py main.py', {
      'pyproject.toml': '[tool.setuptools.package-dir]\napp = "lib"',
    });
    const resolver = new PythonResolver(files);
    expect(written(resolver.resolve('main.py', 'app'))).toBe('file lib/__init__.py');
    expect(written(resolver.resolve('main.py', 'app.db'))).toBe('file lib/db.py');
    expect(resolver.aliasesOf('lib/__init__.py')).toEqual(['app']);
    expect(resolver.aliasesOf('lib/db.py')).toEqual([]);
    expect(resolver.specifierFor(extract('main.py', ''), { kind: 'file', file: 'lib/db.py' })).toBe(
      'app.db',
    );
  });

  it('of a workspace, whose packages see each other', () => {
    const files = projectOf(
      'packages/a/src/a/__init__.py packages/b/src/b/__init__.py packages/b/src/b/db.py',
      {
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*"]',
        'packages/a/pyproject.toml': '[project]\nname = "a"',
        'packages/b/pyproject.toml': '[project]\nname = "b"',
      },
    );
    expect(written(new PythonResolver(files).resolve('packages/a/src/a/__init__.py', 'b.db'))).toBe(
      'file packages/b/src/b/db.py',
    );
  });

  it('survive settings that are broken', () => {
    const files = projectOf('src/app.py', { 'pyproject.toml': '[tool.setuptools\npackages = 7' });
    expect(written(new PythonResolver(files).resolve('src/app.py', 'redis'))).toBe('package redis');
    const odd = projectOf('src/app.py', { 'pyproject.toml': 'tool = 1\nproject = ["x"]' });
    expect(written(new PythonResolver(odd).resolve('x.py', 'app'))).toBe('file src/app.py');
  });
});

describe('modules in packages', () => {
  const resolver = new PythonResolver(projectOf(FLAT));
  const inside = (module: ModuleTarget, name: string) =>
    written(resolver.submodule(module, name, 'app/main.py'));

  it.each([
    [{ kind: 'file', file: 'app/__init__.py' }, 'db', 'file app/db/__init__.py'],
    [{ kind: 'file', file: 'app/__init__.py' }, 'ns', 'package app.ns'],
    [{ kind: 'file', file: 'app/__init__.py' }, 'gone', 'missing app/gone'],
    [{ kind: 'file', file: 'app/main.py' }, 'db', 'null'],
    [{ kind: 'package', specifier: 'app.ns' }, 'tool', 'file app/ns/tool.py'],
    [{ kind: 'package', specifier: 'redis' }, 'asyncio', 'null'],
    [{ kind: 'missing', file: 'app/gone' }, 'x', 'null'],
  ] as const)('%j has %s: %s', (module, name, expected) => {
    expect(inside(module, name)).toBe(expected);
  });
});

describe('the specifier for a module', () => {
  const resolver = new PythonResolver(projectOf(FLAT));
  const specifier = (from: string, text: string, file: string): string =>
    resolver.specifierFor(extract(from, text), { kind: 'file', file });

  it.each([
    ['absolute without a habit', 'app/main.py', '', 'app/db/redis.py', 'app.db.redis'],
    [
      'absolute as others',
      'app/main.py',
      'from app.ns import tool',
      'app/db/redis.py',
      'app.db.redis',
    ],
    [
      'absolute where the other imports are of packages',
      'app/main.py',
      'import os',
      'app/db/redis.py',
      'app.db.redis',
    ],
    ['relative as others', 'app/main.py', 'from .ns import tool', 'app/db/redis.py', '.db.redis'],
    ['relative to a neighbour', 'app/db/redis.py', 'from . import x', 'app/db/pool.pyi', '.pool'],
    ['relative upwards', 'app/db/redis.py', 'from . import x', 'app/main.py', '..main'],
    [
      'relative to the own package',
      'app/db/redis.py',
      'from . import x',
      'app/db/__init__.py',
      '.',
    ],
    [
      'relative to the package above',
      'app/db/redis.py',
      'from . import x',
      'app/__init__.py',
      '..',
    ],
    [
      'relative from a package',
      'app/db/__init__.py',
      'from .redis import x',
      'app/main.py',
      '..main',
    ],
    [
      'absolute where no package is shared',
      'tests/test_main.py',
      'from . import x',
      'app/main.py',
      'app.main',
    ],
    [
      'as the majority',
      'app/main.py',
      'from .db import x\nfrom app.ns import y\nimport app.db',
      'app/db/redis.py',
      'app.db.redis',
    ],
    [
      'mocks aside',
      'app/main.py',
      'from unittest.mock import patch\npatch("app.db.redis.x")\nfrom . import db',
      'app/db/redis.py',
      '.db.redis',
    ],
  ])('%s', (_, from, text, file, expected) => {
    expect(specifier(from, text, file)).toBe(expected);
  });

  it('of a package is its name', () => {
    const target: ModuleTarget = { kind: 'package', specifier: 'redis.asyncio' };
    expect(resolver.specifierFor(extract('app/main.py', ''), target)).toBe('redis.asyncio');
  });

  it('is the one from the root that the file is run from', () => {
    const files = projectOf(
      'backend/app/__init__.py backend/app/db.py backend/app/api/__init__.py backend/app/api/chat.py',
    );
    const facts = extract('backend/app/api/chat.py', '');
    expect(
      new PythonResolver(files).specifierFor(facts, { kind: 'file', file: 'backend/app/db.py' }),
    ).toBe('app.db');
  });

  it('starts at src', () => {
    const files = projectOf('src/app/__init__.py src/app/db.py src/app/main.py tests/test_main.py');
    const facts = extract('tests/test_main.py', '');
    expect(
      new PythonResolver(files).specifierFor(facts, { kind: 'file', file: 'src/app/db.py' }),
    ).toBe('app.db');
  });
});
