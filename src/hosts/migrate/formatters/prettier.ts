import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FormatterKind } from './formatter-kind.ts';
import { findUpwards } from './upwards.ts';

/** What Prettier 2 and 3 have in common. */
interface PrettierModule {
  resolveConfigFile(file: string): Promise<string | null>;
  resolveConfig(file: string, options: { editorconfig: boolean }): Promise<object | null>;
  getFileInfo(
    file: string,
    options: { ignorePath: string },
  ): Promise<{ readonly ignored: boolean; readonly inferredParser: string | null }>;
  format(text: string, options: object): string | Promise<string>;
}

/** Prettier, where a configuration of its own holds for the file: its defaults alone say nothing of a project. */
export const prettier: FormatterKind = {
  name: 'Prettier',
  async open(file, { top }) {
    const entry = entryFor(file);
    if (entry === null) return null;
    const module = await load(entry);
    if ((await module.resolveConfigFile(file)) === null) return null;
    const ignorePath = findUpwards(file, top, ['.prettierignore']);
    const info = await module.getFileInfo(file, {
      ignorePath: ignorePath ?? path.join(top, '.prettierignore'),
    });
    if (info.ignored || info.inferredParser === null) return null;
    const options = await module.resolveConfig(file, { editorconfig: true });
    return async (text) => module.format(text, { ...options, filepath: file });
  },
};

function entryFor(file: string): string | null {
  try {
    return createRequire(file).resolve('prettier');
  } catch {
    return null;
  }
}

async function load(entry: string): Promise<PrettierModule> {
  const { default: module } = (await import(pathToFileURL(entry).href)) as {
    default: PrettierModule;
  };
  return module;
}
