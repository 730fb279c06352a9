import path from 'node:path';
import process from 'node:process';
import { createRequire } from 'node:module';
import type { FormatterKind } from './formatter-kind.ts';
import { throughProgram } from '../run-program.ts';
import { findUpwards } from './upwards.ts';

/** Biome, where there is a `biome.json`. It answers a file that it ignores as it was. */
export const biome: FormatterKind = {
  name: 'Biome',
  async open(file, { top, env }) {
    const config = findUpwards(file, top, ['biome.json', 'biome.jsonc']);
    if (config === null) return Promise.resolve(null);
    const bin = createRequire(file).resolve('@biomejs/biome/bin/biome');
    const cwd = path.dirname(config);
    const args = [bin, 'format', `--stdin-file-path=${path.relative(cwd, file)}`];
    return Promise.resolve((text: string) =>
      throughProgram(process.execPath, args, text, { cwd, env }),
    );
  },
};
