import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FormatterKind, FormatterPlace } from './formatter-kind.ts';
import { throughProgram } from '../run-program.ts';
import { findUpwards, foldersUpwards } from './upwards.ts';

/** Black, where a `pyproject.toml` has a section for it. */
export const black: FormatterKind = {
  name: 'Black',
  open(file, place) {
    if (!isPython(file) || sectionFile(file, place, 'black') === null) return Promise.resolve(null);
    return Promise.resolve(filter('black', ['-q', '--stdin-filename', file, '-'], file, place));
  },
};

/** Ruff, where it has a configuration: it formats like Black unless that says otherwise. */
export const ruff: FormatterKind = {
  name: 'Ruff',
  open(file, place) {
    const isConfigured =
      sectionFile(file, place, 'ruff') !== null ||
      findUpwards(file, place.top, ['ruff.toml', '.ruff.toml']) !== null;
    if (!isPython(file) || !isConfigured) return Promise.resolve(null);
    return Promise.resolve(filter('ruff', ['format', '--stdin-filename', file, '-'], file, place));
  },
};

function isPython(file: string): boolean {
  return /\.pyi?$/u.test(file);
}

/** The nearest `pyproject.toml`, where it has a section of a tool. */
function sectionFile(file: string, { top }: FormatterPlace, tool: string): string | null {
  const pyproject = findUpwards(file, top, ['pyproject.toml']);
  if (pyproject === null) return null;
  const section = new RegExp(`^\\s*\\[tool\\.${tool}[\\].]`, 'mu');
  return section.test(readFileSync(pyproject, 'utf8')) ? pyproject : null;
}

function filter(
  name: string,
  args: readonly string[],
  file: string,
  place: FormatterPlace,
): (text: string) => Promise<string> {
  const program = programFor(name, file, place);
  return (text) => throughProgram(program, args, text, { cwd: path.dirname(file), env: place.env });
}

/** From the project's virtual environment, or else from PATH. */
function programFor(name: string, file: string, { top }: FormatterPlace): string {
  const places = foldersUpwards(file, top).flatMap((folder) =>
    ['.venv/bin', 'venv/bin', '.venv/Scripts', 'venv/Scripts'].map((bin) =>
      path.join(folder, bin, name),
    ),
  );
  return places.find((program) => existsSync(program)) ?? name;
}
