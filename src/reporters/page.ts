import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { pageStyle } from './page-style.ts';

/** One page that needs nothing else: no script, no network, light or dark as the reader's system is. */
export function page(title: string, main: Markup, style: Markup = markup``): string {
  return `${
    markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
${pageStyle}
${style}
</head>
<body>
<main>
${main}
</main>
</body>
</html>`.html
  }\n`;
}

/** A moment of ISO 8601 in UTC, to the minute. */
export function moment(iso: string): Markup {
  return markup`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

/** A table that scrolls by itself where it is wider than the page, with the keyboard too. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number | Markup)[])[],
): Markup {
  return markup`<div class="table" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>
</div>`;
}
