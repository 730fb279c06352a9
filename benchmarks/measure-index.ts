import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseSync } from 'oxc-parser';
import { languages } from '../src/hosts/verdict/front-ends.ts';
import { parsePython } from '../src/languages/python/parse/parse-python.ts';
import { registryNeedles } from '../src/project/needles.ts';
import { openProject } from '../src/project/session.ts';
import { languageFor } from '../src/project/source-files.ts';
import { WorkingTree } from '../src/project/working-tree.ts';
import { loadRegistry } from '../src/registry/load/load-registry.ts';

/** CPU time of this process and of what it waited for, in milliseconds. */
function cpuOf<T>(work: () => T): { readonly cpu: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, result };
}

/**
 * The floor under any index, with nothing of ours in it: list as git does, read, search the bytes for
 * what the registry names, parse the files that turn out to matter.
 */
function floor(
  root: string,
  literals: readonly string[],
  matter: readonly string[],
): { readonly cpu: number; readonly found: number } {
  const { cpu, result } = cpuOf(() => {
    const listed = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
    const texts = new Map<string, Buffer>();
    let found = 0;
    for (const file of listed.split('\0')) {
      if (!languageFor(file, languages)) continue;
      const bytes = readFileSync(path.join(root, file));
      if (literals.some((literal) => bytes.includes(literal))) found += 1;
      texts.set(file, bytes);
    }
    for (const file of matter) {
      const text = texts.get(file)?.toString('utf8') ?? '';
      if (file.endsWith('.py')) found += parsePython(text).module.body.length;
      // The tree is made when somebody asks for it.
      else found += parseSync(file, text, { astType: 'ts', range: true }).program.body.length;
    }
    return found;
  });
  return { cpu, found: result };
}

// Prints JSON for the folder that is given: one process for each measurement, so that each is cold.
const [folder = '.', what = 'index'] = process.argv.slice(2);
const root = path.resolve(folder);
const loaded = loadRegistry(path.join(root, 'ssot.config.json'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { registry } = loaded;
const session = openProject({ store: new WorkingTree(root), registry, languages });
if (what === 'floor') {
  const literals = registryNeedles(registry).flatMap(({ any }) =>
    any.map(({ literal }) => literal),
  );
  const { cpu } = floor(root, [...new Set(literals)], process.argv.slice(4));
  process.stdout.write(JSON.stringify({ floor: cpu }));
} else {
  const cold = cpuOf(() => session.snapshot());
  const again = cpuOf(() => session.freshSnapshot());
  process.stdout.write(
    JSON.stringify({
      files: cold.result.files.length,
      candidates: cold.result.candidates,
      cold: cold.cpu,
      again: again.cpu,
      megabytes: process.memoryUsage().rss / 2 ** 20,
    }),
  );
}
