import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { throughProgram } from '../run-program.ts';
import type { FormatterKind } from './formatter-kind.ts';
import { findUpwards } from './upwards.ts';

const CONFIGS = [
  '.oxfmtrc.json',
  '.oxfmtrc.jsonc',
  ...['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((ending) => `oxfmt.config.${ending}`),
];

/** Oxfmt, where it has a configuration. It answers a file that it ignores as it was. */
export const oxfmt: FormatterKind = {
  name: 'Oxfmt',
  async open(file, { top, env }) {
    const config = findUpwards(file, top, CONFIGS);
    if (config === null) return Promise.resolve(null);
    // Its program is no export; the manifest is.
    const manifest = createRequire(file).resolve('oxfmt/package.json');
    const program = path.join(path.dirname(manifest), 'bin/oxfmt');
    const cwd = path.dirname(config);
    const args = [program, `--stdin-filepath=${path.relative(cwd, file)}`];
    return Promise.resolve((text: string) =>
      throughProgram(process.execPath, args, text, { cwd, env }),
    );
  },
};
