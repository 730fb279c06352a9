/**
 * The page with a text in the place that is marked with a name. Prettier would align the tables, which
 * each run writes anew.
 */
export function withMeasured(page: string, name: string, text: string): string {
  const begin = `<!-- begin ${name} -->\n<!-- prettier-ignore-start -->`;
  const end = `<!-- prettier-ignore-end -->\n<!-- end ${name} -->`;
  const [before, rest = ''] = page.split(begin);
  const [, after] = rest.split(end);
  if (before === undefined || after === undefined) throw new Error(`The page has no ${begin}`);
  return [before, begin, '\n', text, '\n', end, after].join('');
}
