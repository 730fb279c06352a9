import type { FileFacts } from '../../../core/facts.ts';
import { unparsedFacts } from '../../../core/unparsed-facts.ts';
import type { ParsedPython } from '../parse/parse-python.ts';
import { callsOf, heritagesOf } from './calls.ts';
import { DeclarationTable } from './declaration-table.ts';
import { declarationsOf } from './declarations.ts';
import { exportsOf } from './exports.ts';
import type { FileTables } from './file-tables.ts';
import { flowsOf } from './flows.ts';
import { importsOf } from './imports.ts';
import { directivesOf, layoutOf, prologueEnd } from './layout.ts';
import { Origins } from './origins.ts';
import { analyseScopes, scopeFacts } from './scope-analysis.ts';
import { SyntaxTree } from './tree.ts';

/** The facts of a parsed file. */
export function factsOfTree(file: string, text: string, parsed: ParsedPython): FileFacts {
  const [error] = parsed.errors;
  if (error)
    return unparsedFacts(file, 'python', { message: error.message, offset: error.range[0] });
  const { module, tokens, comments } = parsed;
  const tree = new SyntaxTree(module);
  const layout = layoutOf(tokens);
  const scopes = analyseScopes(tree, text);
  const table = new DeclarationTable(tree, scopes);
  const origins = new Origins(tree, scopes, table);
  const tables: FileTables = { text, tokens, tree, layout, scopes, table, origins };
  const exports = exportsOf(tables);
  const calls = callsOf(tables);
  return {
    file,
    language: 'python',
    imports: importsOf(tables),
    exports,
    declarations: declarationsOf(tables, exports),
    calls,
    heritages: heritagesOf(tables),
    flows: flowsOf(tables, calls),
    scopes: scopeFacts(scopes, text.length),
    globals: scopes.globals,
    directives: directivesOf(comments),
    prologueEnd: prologueEnd(module, comments, text),
    ...layout,
    parseError: null,
  };
}
