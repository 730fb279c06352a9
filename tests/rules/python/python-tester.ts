import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import plugin from '../../../src/index.ts';
import type { PythonProject } from './python-project.ts';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** ESLint's own tester for rules, over Python. */
export function pythonTester(): RuleTester {
  return new RuleTester({
    plugins: { ssot: { languages: { ...plugin.languages } } },
    language: 'ssot/python',
  });
}

const parent = mkdtempSync(join(tmpdir(), 'ssot-python-rules-'));
process.once('exit', () => {
  rmSync(parent, { recursive: true, force: true });
});

/** Writes a project to disk, once for each content, and answers its folder. */
export function pythonFolder({ files, registry }: PythonProject): string {
  const all = { ...files, 'ssot.config.json': JSON.stringify(registry) };
  const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  const root = join(parent, hash);
  if (existsSync(root)) return root;
  for (const [path, text] of Object.entries(all)) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
