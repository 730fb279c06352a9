import jsonc from 'jsonc-parser';

/** One value to be in a JSON text. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * A JSON text, comments allowed, with values that it does not have yet: everything else stays as it is,
 * and so does a value that is there. Null for a text that is no object.
 */
export function withSettings(text: string, settings: readonly Setting[]): string | null {
  let result = text;
  for (const { path, value } of settings) {
    const errors: jsonc.ParseError[] = [];
    const root = jsonc.parseTree(result, errors, { allowTrailingComma: true });
    if (root?.type !== 'object' || errors.length > 0) return null;
    if (jsonc.findNodeAtLocation(root, [...path])) continue;
    const parent = jsonc.findNodeAtLocation(root, path.slice(0, -1));
    if (parent && parent.type !== 'object') return null;
    const edits = jsonc.modify(result, [...path], value, { formattingOptions: layoutOf(text) });
    result = jsonc.applyEdits(result, edits);
  }
  return result;
}

function layoutOf(text: string): jsonc.FormattingOptions {
  const indent = /\n([ \t]+)\S/u.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
