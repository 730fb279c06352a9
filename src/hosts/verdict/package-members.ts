import path from 'node:path';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';

/** Whether a package hands out a module of its own under the module's name, and nothing else. */
export function isMember(project: Project, module: ModuleTarget): boolean {
  if (module.kind !== 'file') return true;
  const name = path.posix.basename(module.file).replace(/\.pyi?$/u, '');
  const folder = path.posix.dirname(module.file);
  const init = ['__init__.py', '__init__.pyi']
    .map((file) => path.posix.join(folder, file))
    .find((file) => file !== module.file && project.has(file));
  if (init === undefined) return true;
  const facts = project.factsOf(init);
  if (!facts || facts.parseError || facts.exports.some((one) => one.name === '*')) {
    return !new RegExp(`\\b${name}\\b|\\*`, 'u').test(project.textOf(init));
  }
  if (facts.exports.every((one) => one.name !== name)) return true;
  const given = project.exported({ kind: 'file', file: init }, name);
  return given.length > 0 && given.every(({ kind }) => kind === 'module');
}
