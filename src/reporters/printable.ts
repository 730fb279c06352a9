/**
 * Makes text from files safe to print: control characters (which could move the cursor, recolour or
 * retitle a terminal) and bidirectional overrides (which could show other code than there is) appear
 * as `\u{…}`. Tabs stay.
 */
export function printable(text: string): string {
  return text.replaceAll(
    // eslint-disable-next-line no-control-regex -- these are what has to be found
    /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
