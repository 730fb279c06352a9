/** Text that is HTML already. Only {@link markup} makes it, so nothing gets in unescaped. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Part[];

/** A template tag that escapes all that is put in but other markup. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const html = strings.reduce((text, string, index) => text + render(parts[index - 1]) + string);
  return { html };
}

function render(part: Part | undefined): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escape(part);
  return isList(part) ? part.map(render).join('') : part.html;
}

function isList(part: Markup | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\0', '\uFFFD');
}
