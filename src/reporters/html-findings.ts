import { firstLines } from './hunks.ts';
import { markup, type Markup } from './markup.ts';
import { countByType, countByZone, groupByFile, plural, ruleId } from './report.ts';
import type { Change, Report, Violation } from './report.ts';

/** Lines of a finding that are shown; more would bury the next one. */
const LONGEST_CODE = 20;

/** All findings by zone and file, to be narrowed to one type, each with its code and what to do. */
export function findingSection(report: Report): Markup {
  const { violations, registry } = report;
  if (violations.length === 0) {
    return markup`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
<p>None.</p>
</section>`;
  }
  const zoned = registry.zones.length > 0;
  return markup`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${typeFilter(report)}
${zoned ? zoneSections(report) : files(violations, 'h3')}
</section>`;
}

/** The element that a zone's findings stand in. */
export function zoneId(index: number): string {
  return `zone-${String(index)}`;
}

/** What a zone is called on the page. */
export function zoneName(zone: string | null, priority: number | null): string {
  return zone === null ? 'no zone' : `P${String(priority)} ${zone}`;
}

/** Works without a script: what is not of the chosen type is not displayed, nor what is empty then. */
function typeFilter({ violations }: Report): Markup {
  const types = countByType(violations);
  if (types.length < 2) return markup``;
  const rules = types.map(({ type }) => {
    const chosen = `:root:has(#type-${type}:checked)`;
    return markup`${chosen} article:not(.${type}), ${chosen} .group:not(:has(.${type})) { display: none; }\n`;
  });
  const option = (id: string, label: string, count: number, checked: boolean): Markup =>
    markup`<label><input type="radio" name="type" id="type-${id}"${checked ? markup` checked` : ''}> ${label} (${count})</label>\n`;
  return markup`<style>
${rules}</style>
<fieldset class="filter">
<legend>Show</legend>
${option('all', 'all types', violations.length, true)}${types.map(({ type, count }) => option(type, type, count, false))}</fieldset>`;
}

function zoneSections(report: Report): readonly Markup[] {
  return countByZone(report).map(({ zone, priority, count }, index) => {
    const own = report.violations.filter((violation) => violation.zone === zone);
    return markup`<section class="group" aria-labelledby="${zoneId(index)}">
<h3 id="${zoneId(index)}">${zoneName(zone, priority)}: ${plural(count, 'finding')}</h3>
${files(own, 'h4')}
</section>`;
  });
}

function files(violations: readonly Violation[], heading: 'h3' | 'h4'): readonly Markup[] {
  return groupByFile(violations).map(([file, own]) => {
    const title = markup`<code>${file}</code> <small>${own.length}</small>`;
    return markup`<div class="group">
${heading === 'h3' ? markup`<h3>${title}</h3>` : markup`<h4>${title}</h4>`}
${own.map(article)}
</div>`;
  });
}

function article(violation: Violation): Markup {
  const { finding, start, zone, priority, accepted, severity } = violation;
  return markup`<article class="${finding.violation}">
<p>${message(finding.message)}</p>
<p class="facts"><span>line ${start.line}, column ${start.column}</span> <span>${ruleId(finding)}</span> <span>${finding.violation}</span> <span>source ${finding.source}</span>${zone === null ? '' : markup` <span>${zoneName(zone, priority)}</span>`}${severity === 'warn' ? markup` <span>warning</span>` : ''}${accepted ? markup` <span>accepted in the baseline</span>` : ''}</p>
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
  if (!change) return markup`${codeBlock(lines, start.line)}`;
  const title = fix ? markup`Fix` : message(`Suggestion: ${change.message ?? ''}`);
  return markup`<div class="pair">
${codeBlock(lines, start.line)}
${diffBlock(title, change)}
</div>`;
}

function codeBlock(lines: readonly string[], first: number): Markup {
  const last = String(first + lines.length - 1);
  const numbered = lines.slice(0, LONGEST_CODE).map((line, index) => {
    const number = String(first + index).padStart(last.length);
    return markup`<span class="number">${number}</span> ${line}\n`;
  });
  const more = lines.length - numbered.length;
  const note = more > 0 ? [`… ${plural(more, 'more line')}\n`] : [];
  return figure(markup`Code`, [...numbered, ...note]);
}

/** Where a change is in several places, each says where. */
function diffBlock(title: Markup, { hunks }: Change): Markup {
  const lines = hunks.flatMap(({ line, removed, added }) => [
    ...(hunks.length > 1 ? [markup`<span class="number">line ${line}</span>\n`] : []),
    ...firstLines(removed).map((one) => markup`<del>- ${one}</del>\n`),
    ...firstLines(added).map((one) => markup`<ins>+ ${one}</ins>\n`),
  ]);
  return figure(title, lines);
}

function figure(title: Markup, lines: readonly (string | Markup)[]): Markup {
  return markup`<figure><figcaption>${title}</figcaption><pre tabindex="0">${lines}</pre></figure>`;
}
