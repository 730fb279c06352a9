import { findingSection, zoneId, zoneName } from './html-findings.ts';
import { managerPictures } from './manager-picture.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { moment, page, table } from './page.ts';
import { countByType, countByZone, plural, scoreText } from './report.ts';
import type { Report, Reporter } from './report.ts';

/** The result of a scan as a page. */
export const html: Reporter = (report) =>
  page(
    `Single source of truth: ${plural(report.violations.length, 'finding')}`,
    markup`<h1>Single source of truth</h1>
<p>Scanned ${moment(report.scannedAt)}: ${plural(report.files, 'file')}, ${registryText(report)}.</p>
${scoreSection(report)}
${countSection(report)}
${managerSection(report)}
${unparsedSection(report)}
${findingSection(report)}`,
  );

function registryText({ registry }: Report): string {
  return registry.file === null ? 'registry inferred' : `registry ${registry.file}`;
}

function scoreSection({ score, violations }: Report): Markup {
  return markup`<section aria-labelledby="score">
<h2 id="score">Score</h2>
<p class="score"><strong>${score.value}</strong> of 100</p>
<meter min="0" max="100" value="${score.value}" aria-label="Score">${score.value} of 100</meter>
<p>${scoreText(score)}. ${plural(violations.length, 'finding')}.</p>
</section>`;
}

function countSection(report: Report): Markup {
  if (report.violations.length === 0) return markup``;
  const types = countByType(report.violations).map(({ type, count }) => [type, count]);
  const zones = countByZone(report).map(({ zone, priority, count }, index) => [
    markup`<a href="#${zoneId(index)}">${zoneName(zone, priority)}</a>`,
    count,
  ]);
  return markup`<section aria-labelledby="counts">
<h2 id="counts">Counts</h2>
<div class="beside">
${table('Findings by type', ['Type', 'Findings'], types)}
${report.registry.zones.length > 0 ? table('Findings by zone', ['Zone', 'Findings'], zones) : ''}
</div>
</section>`;
}

function managerSection({ managers, owners }: Report): Markup {
  if (managers.length === 0) return markup``;
  const rows = managers.map(({ source, file, class: name, importers }) => [
    source,
    markup`<code>${name}</code>`,
    markup`<code>${file}</code>`,
    importers.length === 0
      ? '0'
      : markup`<details><summary>${plural(importers.length, 'file')}</summary>${importers.map((importer) => markup`<code>${importer}</code><br>`)}</details>`,
  ]);
  return markup`<section aria-labelledby="managers">
<h2 id="managers">Competing managers</h2>
<p class="facts"><span><span class="key canonical" aria-hidden="true"></span>canonical module</span> <span><span class="key competing" aria-hidden="true"></span>competes with it</span> <span>left of each, the files that import it</span></p>
${managerPictures(managers, owners)}
${table('Managers that compete with the canonical one', ['Source', 'Class', 'File', 'Imported by'], rows)}
</section>`;
}

function unparsedSection({ unparsed }: Report): Markup {
  if (unparsed.length === 0) return markup``;
  const rows = unparsed.map(({ file, reason, message, position }) => [
    markup`<code>${file}${position ? `:${String(position.line)}:${String(position.column)}` : ''}</code>`,
    reason,
    message,
  ]);
  return markup`<section aria-labelledby="unparsed">
<h2 id="unparsed">Not judged in full</h2>
${table('Files that could not be judged, or not in full', ['File', 'Reason', 'Message'], rows)}
</section>`;
}
