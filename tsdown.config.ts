import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';
import bundledPackages from './scripts/bundled-packages.json' with { type: 'json' };

type Plugin = Extract<Parameters<typeof defineConfig>[0], { plugins?: unknown }>['plugins'];

const NO_GLOBALS = '\0no-globals.cjs';

/** The globals of each ECMAScript version and of the DOM, of which the scope manager is never asked. */
const withoutGlobals: Plugin = {
  name: 'without-globals',
  resolveId: {
    filter: { id: /^\.\.\/lib$/ },
    handler: (_, importer) => (importer?.includes('scope-manager') ? NO_GLOBALS : null),
  },
  load: {
    filter: { id: /no-globals\.cjs$/ },
    handler: (id) => (id === NO_GLOBALS ? 'exports.lib = new Map();' : null),
  },
};

/** The licences of what is taken in, as these ask for. */
const licences: Plugin = {
  name: 'licences',
  generateBundle(_, bundle) {
    const packages = new Set(
      Object.values(bundle)
        .flatMap((output) => ('moduleIds' in output ? output.moduleIds : []))
        .flatMap(
          (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id.replaceAll('\\', '/')) ?? [],
        ),
    );
    const texts = [...packages].sort().map((folder) => {
      const name = folder.slice(folder.lastIndexOf('/node_modules/') + '/node_modules/'.length);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence.`);
      return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    this.emitFile({
      type: 'asset',
      fileName: 'LICENCES.txt',
      source: `dist contains code of these packages.\n\n${texts.join('\n---\n\n')}`,
    });
  },
};

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/hosts/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: { entry: 'src/index.ts' },
  copy: ['scripts/commonjs/index.cjs', 'scripts/commonjs/index.d.cts'],
  sourcemap: false,
  report: false,
  // Because of how long they take to load: a tenth of valibot is used, and the scope manager comes with
  // a hundred modules of globals. Users do not install them.
  deps: { alwaysBundle: bundledPackages },
  outputOptions: { comments: false },
  plugins: [withoutGlobals, licences],
});
