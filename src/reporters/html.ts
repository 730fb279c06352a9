import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { managerPictures } from './manager-picture.ts';
import { firstLines } from './hunks.ts';
import { page, table } from './page.ts';
import { countByType, countByZone, groupByFile, plural, ruleId, scoreText } from './report.ts';
import type { Change, Report, Reporter, Violation } from './report.ts';

/** Lines of a finding that are shown; more would bury the next one. */
const LONGEST_CODE = 20;

/** The result of a scan as a page. */
export const html: Reporter = (report) =>
  page(
    `Single source of truth: ${plural(report.violations.length, 'finding')}`,
    markup`<h1>Single source of truth</h1>
<p>Scanned <time datetime="${report.scannedAt}">${report.scannedAt}</time>: ${plural(report.files, 'file')}, ${registryText(report)}.</p>
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
  const zones = countByZone(report).map(({ zone, priority, count }) => [
    zone === null ? 'no zone' : `P${String(priority)} ${zone}`,
    count,
  ]);
  return markup`<section aria-labelledby="counts">
<h2 id="counts">Counts</h2>
${table('Findings by type', ['Type', 'Findings'], types)}
${report.registry.zones.length > 0 ? table('Findings by zone', ['Zone', 'Findings'], zones) : ''}
</section>`;
}

function managerSection({ managers }: Report): Markup {
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
${managerPictures(managers)}
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

function findingSection(report: Report): Markup {
  if (report.violations.length === 0) {
    return markup`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
<p>None.</p>
</section>`;
  }
  return markup`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${groupByFile(report.violations).map(
  ([file, violations]) => markup`<h3><code>${file}</code></h3>
${violations.map(article)}`,
)}
</section>`;
}

function article(violation: Violation): Markup {
  const { finding, start, zone, priority, accepted } = violation;
  return markup`<article>
<p>${message(finding.message)}</p>
<p class="facts"><span>line ${start.line}, column ${start.column}</span> <span>${ruleId(finding)}</span> <span>${finding.violation}</span> <span>source ${finding.source}</span>${zone === null ? '' : markup` <span>P${String(priority)} ${zone}</span>`}${accepted ? markup` <span>accepted in the baseline</span>` : ''}</p>
${comparison(violation)}
</article>`;
}

/** Our messages quote code in backticks. */
function message(text: string): Markup {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return markup`${text}`;
  return markup`${parts.map((part, index) => (index % 2 === 0 ? part : markup`<code>${part}</code>`))}`;
}

/** The code as it is, and beside it what takes its place: the fix, or else the first suggestion. */
function comparison(violation: Violation): Markup {
  const { fix, suggestions, lines, start } = violation;
  const change = fix ?? suggestions[0];
  if (!change) return markup`${codeBlock('Code', lines, start.line)}`;
  const title = fix ? 'Fix' : `Suggestion: ${change.message ?? ''}`;
  return markup`<div class="pair">
${codeBlock('Code', lines, start.line)}
${diffBlock(title, change)}
</div>`;
}

function codeBlock(title: string, lines: readonly string[], first: number): Markup {
  const last = String(first + lines.length - 1);
  const numbered = lines.slice(0, LONGEST_CODE).map((line, index) => {
    const number = String(first + index).padStart(last.length);
    return markup`<span class="number">${number}</span> ${line}\n`;
  });
  const more = lines.length - numbered.length;
  return figure(title, [...numbered, more > 0 ? `… ${plural(more, 'more line')}\n` : '']);
}

function diffBlock(title: string, { hunks }: Change): Markup {
  const lines = hunks.flatMap(({ removed, added }) => [
    ...firstLines(removed).map((line) => markup`<del>- ${line}</del>\n`),
    ...firstLines(added).map((line) => markup`<ins>+ ${line}</ins>\n`),
  ]);
  return figure(title, lines);
}

function figure(title: string, lines: readonly (string | Markup)[]): Markup {
  return markup`<figure><figcaption>${title}</figcaption><pre tabindex="0">${lines}</pre></figure>`;
}
