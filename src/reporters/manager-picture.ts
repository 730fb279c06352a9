import { markup, type Markup } from './markup.ts';
import { plural, type Manager } from './report.ts';

/** Units of the picture. */
const ROW = 26;
const WIDTH = 640;
/** Where importers end and managers begin. */
const LEFT = 290;
const RIGHT = 350;
/** Characters of a path that fit into a column. */
const LONGEST = 34;
/** Importers that are drawn of one manager; the table below the pictures has them all. */
const SHOWN = 6;

/** Who imports which competing manager: one picture a source, importers left, managers right. */
export function managerPictures(managers: readonly Manager[]): Markup {
  const sources = [...new Set(managers.map(({ source }) => source))];
  return markup`${sources.map((source) =>
    picture(
      source,
      managers.filter((manager) => manager.source === source),
    ),
  )}`;
}

function picture(source: string, managers: readonly Manager[]): Markup {
  const shown = managers.map((manager) => ({
    manager,
    importers: manager.importers.slice(0, SHOWN),
    more: Math.max(0, manager.importers.length - SHOWN),
  }));
  let row = 0;
  const importerRows = new Map<string, number>();
  const parts = shown.map(({ manager, importers, more }) => {
    const first = row;
    const lines = importers.map((importer) => {
      // A file that imports two managers is one box with two lines.
      const known = importerRows.get(importer);
      if (known === undefined) importerRows.set(importer, row++);
      return known ?? row - 1;
    });
    if (more > 0) lines.push(row++);
    if (row === first) row++;
    return { manager, importers, more, lines, at: (first + row - 1) / 2, last: row - 1 };
  });
  const height = row * ROW + 8;
  const label = `Who imports the competing managers of ${source}`;
  return markup`<figure>
<figcaption>${source}: ${plural(managers.length, 'competing manager')}</figcaption>
<div class="table" role="region" aria-label="${label}" tabindex="0">
<svg role="img" aria-label="${source}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
${parts.flatMap(({ lines, at }) => lines.map((line) => arrow(line, at)))}${[...importerRows].map(([file, line]) => text(LEFT, line, file, 'end'))}${parts.map(({ more, last }) => (more > 0 ? text(LEFT, last, `… and ${plural(more, 'more file')}`, 'end') : ''))}${parts.map(({ manager, at }) => box(manager, at))}</svg>
</div>
</figure>`;
}

function arrow(from: number, to: number): Markup {
  const [a, b] = [middle(from), middle(to)];
  return markup`<path d="M${LEFT + 6} ${a} C${LEFT + 36} ${a} ${RIGHT - 30} ${b} ${RIGHT} ${b}"/>\n`;
}

function box({ file, class: name }: Manager, row: number): Markup {
  const y = row * ROW + 4;
  return markup`<rect x="${RIGHT}" y="${y + 2}" width="${WIDTH - RIGHT - 2}" height="${ROW - 4}" rx="4"/>
${text(RIGHT + 8, row, file, 'start', `${name} in ${file}`)}`;
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
