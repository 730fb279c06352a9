import { markup, type Markup } from './markup.ts';
import { plural, type Manager, type Owner } from './report.ts';

/** Units of the picture. */
const ROW = 26;
const WIDTH = 640;
/** Where importers end and modules begin. */
const LEFT = 290;
const RIGHT = 350;
/** Characters of a path that fit into a column. */
const LONGEST = 34;
/** Importers that are drawn of one module; the table below the pictures has all of the managers. */
const SHOWN = 6;

/** A box on the right: the canonical module, or a manager that competes with it. */
interface Module {
  readonly file: string;
  /** What to say of it where there is more room. */
  readonly title: string;
  readonly canonical: boolean;
  readonly importers: readonly string[];
}

/** Who imports what: one picture a source, importers left, the canonical module and its competitors right. */
export function managerPictures(
  managers: readonly Manager[],
  owners: readonly Owner[],
): readonly Markup[] {
  const sources = [...new Set(managers.map(({ source }) => source))];
  return sources.map((name) => {
    const competing = managers.filter(({ source }) => source === name);
    const canonical = owners.filter(({ source }) => source === name);
    return picture(`${name}: ${plural(competing.length, 'competing manager')}`, [
      ...canonical.map(({ file, importers }) => ({
        file,
        title: `${file}, the canonical module`,
        canonical: true,
        importers,
      })),
      ...competing.map(({ file, class: type, importers }) => ({
        file,
        title: `${type} in ${file}`,
        canonical: false,
        importers,
      })),
    ]);
  });
}

function picture(caption: string, modules: readonly Module[]): Markup {
  let row = 0;
  const importerRows = new Map<string, number>();
  const parts = modules.map((module) => {
    const first = row;
    const lines = module.importers.slice(0, SHOWN).map((importer) => {
      // A file that imports two modules is one name with two lines.
      const known = importerRows.get(importer);
      if (known === undefined) importerRows.set(importer, row++);
      return known ?? row - 1;
    });
    const more = Math.max(0, module.importers.length - SHOWN);
    if (more > 0) lines.push(row++);
    if (row === first) row++;
    return { module, more, lines, at: (first + row - 1) / 2, last: row - 1 };
  });
  const height = row * ROW + 8;
  const drawing = [
    ...parts.flatMap(({ lines, at, module }) => lines.map((line) => arrow(line, at, module))),
    ...[...importerRows].map(([file, line]) => text(LEFT, line, file, 'end')),
    ...parts.flatMap(({ more, last }) =>
      more > 0 ? [text(LEFT, last, `… and ${plural(more, 'more file')}`, 'end')] : [],
    ),
    ...parts.map(({ module, at }) => box(module, at)),
  ];
  return markup`<figure class="managers">
<figcaption>${caption}</figcaption>
<div class="table" role="region" aria-label="${caption}" tabindex="0">
<svg role="img" aria-label="${inWords(modules)}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
${drawing}</svg>
</div>
</figure>`;
}

function inWords(modules: readonly Module[]): string {
  return modules
    .map(({ title, importers }) => `${title}: imported by ${plural(importers.length, 'file')}`)
    .join('; ');
}

function arrow(from: number, to: number, { canonical }: Module): Markup {
  const [a, b] = [middle(from), middle(to)];
  return markup`<path class="${canonical ? 'canonical' : 'competing'}" d="M${LEFT + 6} ${a} C${LEFT + 36} ${a} ${RIGHT - 30} ${b} ${RIGHT} ${b}"/>\n`;
}

function box({ file, title, canonical }: Module, row: number): Markup {
  const y = row * ROW + 4;
  return markup`<rect class="${canonical ? 'canonical' : 'competing'}" x="${RIGHT}" y="${y + 2}" width="${WIDTH - RIGHT - 2}" height="${ROW - 4}" rx="4"/>
${text(RIGHT + 8, row, file, 'start', title)}`;
}

function text(
  x: number,
  row: number,
  content: string,
  anchor: 'start' | 'end',
  title = content,
): Markup {
  return markup`<text x="${x}" y="${middle(row) + 4}" text-anchor="${anchor}">${shortened(content)}<title>${title}</title></text>\n`;
}

/** The end of a path says most. */
function shortened(content: string): string {
  return content.length <= LONGEST ? content : `…${content.slice(1 - LONGEST)}`;
}

function middle(row: number): number {
  return row * ROW + 4 + ROW / 2;
}
