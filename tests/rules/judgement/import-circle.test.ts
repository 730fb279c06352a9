import { describe, expect, it } from 'vitest';
import type { ModuleTarget } from '../../../src/core/module-target.ts';
import type { Project } from '../../../src/project/project.ts';
import { importCaution } from '../../../src/rules/judgement/import-caution.ts';
import { loads } from '../../../src/rules/judgement/import-circle.ts';
import { managerProject, sessionOf, type Files } from '../python/python-project.ts';

const MODULE = 'app/infra/redis_manager.py';
const MANAGER = managerProject.files[MODULE] ?? '';
const FILE = 'app/services/feature.py';

const target: ModuleTarget = { kind: 'file', file: MODULE };

/** A project with a file that mentions nothing of the registry. */
function projectWith(files: Files, manager: string): Project {
  const session = sessionOf({
    ...managerProject,
    files: {
      ...managerProject.files,
      'app/services/__init__.py': '',
      [FILE]: 'value = 1\n',
      ...files,
      [MODULE]: manager + MANAGER,
    },
  });
  return session.withText(FILE, 'value = 1\n');
}

/** Whether the canonical module loads that file. */
function isLoaded(files: Files, manager: string): boolean | null {
  return loads(projectWith(files, manager), target, FILE);
}

describe('whether the canonical module loads a file', () => {
  it('is told where it does itself', () => {
    expect(isLoaded({}, 'from app.services import feature\n')).toBe(true);
    expect(isLoaded({}, 'import app.services.feature\n')).toBe(true);
    expect(isLoaded({}, '')).toBe(false);
  });

  it('is no question for a package', () => {
    const project = projectWith({}, 'from app.services import feature\n');
    expect(loads(project, { kind: 'package', specifier: 'vendor' }, FILE)).toBe(false);
  });

  it('is told through files that mention nothing of the registry', () => {
    const files = {
      'app/settings.py': 'from app import names\n',
      'app/names.py': 'from .services.feature import value\n',
    };
    expect(isLoaded(files, 'from app.settings import HOST\n')).toBe(true);
    expect(isLoaded({ ...files, 'app/names.py': '' }, 'from app.settings import HOST\n')).toBe(
      false,
    );
  });

  it('is told through the packages around what it imports', () => {
    const files = {
      'app/services/__init__.py': 'from . import feature\n',
      'app/services/names.py': 'HOST = "x"\n',
    };
    expect(isLoaded(files, 'from app.services.names import HOST\n')).toBe(true);
  });

  it('counts what functions of the module import, and not what those of others do', () => {
    const later = 'def later():\n    from app.services import feature\n    return feature\n';
    expect(isLoaded({}, later)).toBe(true);
    expect(isLoaded({ 'app/settings.py': later }, 'import app.settings\n')).toBe(false);
  });

  it('does not count imports for the type checker', () => {
    const typed =
      'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app.services import feature\n';
    expect(isLoaded({}, typed)).toBe(false);
  });

  it('is not known where it loads too much', { timeout: 30_000 }, () => {
    const numbers = Array.from({ length: 501 }, (_, at) => at);
    const many = Object.fromEntries(numbers.map((at) => [`app/m${at}.py`, '']));
    const all = numbers.map((at) => `import app.m${at}\n`).join('');
    const project = projectWith(many, all);
    expect(loads(project, target, FILE)).toBeNull();
    expect(importCaution(project, target, FILE, 'redis')).toBe(
      'whether `redis` loads this file is not known',
    );
  });
});
