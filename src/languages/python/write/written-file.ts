import type { FileFacts } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import { analyseScopes } from '../extract/scope-analysis.ts';
import type { LexicalScopes } from '../extract/scopes.ts';
import { SyntaxTree } from '../extract/tree.ts';
import { parsePython } from '../parse/parse-python.ts';
import type { Tokens } from '../parse/tokens.ts';

/** A file that is written to: its text, and what the tree says of it. */
export interface WrittenFile {
  readonly context: WriteContext;
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly tokens: Tokens;
  readonly scopes: LexicalScopes;
}

type Parsed = Omit<WrittenFile, 'context'>;

/** By the facts, which are made once per text: a file has several remedies. */
const parsedFiles = new WeakMap<FileFacts, Parsed>();

/** Null for a file that must not be touched. */
export function openFile(context: WriteContext): WrittenFile | null {
  const { text, facts } = context;
  if (facts.parseError || text.includes('\uFFFD') || !isUnicode(text)) return null;
  let parsed = parsedFiles.get(facts);
  if (parsed?.text !== text) {
    const { module, tokens } = parsePython(text);
    const tree = new SyntaxTree(module);
    parsed = { text, tree, tokens, scopes: analyseScopes(tree, text) };
    parsedFiles.set(facts, parsed);
  }
  return { ...parsed, context };
}

/**
 * Whether the file says of itself, in its first two lines, nothing else than that it is UTF-8, which goes
 * on with any word (`utf-8-unix`). What another encoding makes of its bytes is not what was read.
 *
 * @see https://peps.python.org/pep-0263/
 */
function isUnicode(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r\n|[\n\r]/u, 2);
  const cookie = cookieIn(first) ?? (/^[ \t\f]*(?:#|$)/u.test(first) ? cookieIn(second) : null);
  return cookie === null || /^utf(?:8|[-_]8(?:[-_].*)?)$/iu.test(cookie);
}

function cookieIn(line: string): string | null {
  return /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/u.exec(line)?.[1] ?? null;
}
