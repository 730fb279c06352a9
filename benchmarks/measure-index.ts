import path from 'node:path';
import process from 'node:process';
import { parseSync } from 'oxc-parser';
import { languages } from '../src/hosts/verdict/front-ends.ts';
import { python } from '../src/languages/python/index.ts';
import { registryNeedles } from '../src/project/needles.ts';
import { openProject } from '../src/project/session.ts';
import { languageFor, SourceFile } from '../src/project/source-files.ts';
import { TextSearch } from '../src/project/text-search.ts';
import { WorkingTree } from '../src/project/working-tree.ts';
import { loadRegistry } from '../src/registry/load/load-registry.ts';

/** CPU time of this process and of what it waited for, in milliseconds. */
function cpuOf<T>(work: () => T): { readonly cpu: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, result };
}

/** The floor: list, read, search for what the registry names, parse the files that turn out to matter. */
function floor(
  root: string,
  needles: Parameters<TextSearch['find']>[0],
  matter: readonly string[],
): number {
  return cpuOf(() => {
    const store = new WorkingTree(root);
    const files = new Map(
      store.list().flatMap((file) => {
        const language = languageFor(file, languages);
        return language ? [[file, SourceFile.read(file, language, store)] as const] : [];
      }),
    );
    TextSearch.over(files.values()).find(needles, { isWanted: () => true, means: () => false });
    // The tree is made when somebody asks for it.
    let statements = 0;
    for (const file of matter) {
      const source = files.get(file);
      if (!source) continue;
      if (source.language === python) python.extract(file, source.text);
      else
        statements += parseSync(file, source.text, { astType: 'ts', range: true }).program.body
          .length;
    }
    return statements;
  }).cpu;
}

// Prints JSON for the folder that is given: one process for each measurement, so that each is cold.
const [folder = '.', what = 'index'] = process.argv.slice(2);
const root = path.resolve(folder);
const loaded = loadRegistry(path.join(root, 'ssot.config.json'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { registry } = loaded;
const session = openProject({ store: new WorkingTree(root), registry, languages });
if (what === 'floor') {
  const matter = process.argv.slice(4);
  process.stdout.write(JSON.stringify({ floor: floor(root, registryNeedles(registry), matter) }));
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
