import type { TSESTree } from '@typescript-eslint/utils';
import type { FileFacts } from '../../../core/facts.ts';
import type { SourceComment } from '../parse.ts';
import { callsOf, heritagesOf } from './calls.ts';
import { DeclarationTable } from './declaration-table.ts';
import { declarationsOf } from './declarations.ts';
import { exportsOf } from './exports.ts';
import type { FileTables } from './file-tables.ts';
import { flowsOf } from './flows.ts';
import { importsOf } from './imports.ts';
import { directivesOf, layoutOf } from './layout.ts';
import { Origins } from './origins.ts';
import { LexicalScopes, type ScopeManagerLike } from './scopes.ts';
import { SyntaxTree } from './tree.ts';

/** What the facts of a file are read off: any ESTree with ranges and a scope manager for it. */
export interface SyntaxInput {
  readonly program: TSESTree.Program;
  readonly comments: readonly SourceComment[];
  readonly scopeManager: ScopeManagerLike;
}

/** The facts of a parsed file. */
export function factsOfTree(file: string, text: string, input: SyntaxInput): FileFacts {
  const tree = new SyntaxTree(input.program);
  const layout = layoutOf(tree, input.comments);
  const scopes = new LexicalScopes(tree, input.scopeManager);
  const table = new DeclarationTable(tree, scopes.variables);
  const origins = new Origins(tree, scopes, table);
  const tables: FileTables = { text, tree, layout, scopes, table, origins };
  const exports = exportsOf(tables);
  const calls = callsOf(tables);
  return {
    file,
    language: 'ecmascript',
    imports: importsOf(tables),
    exports,
    declarations: declarationsOf(tables, exports),
    calls,
    heritages: heritagesOf(tables),
    flows: flowsOf(tables, calls),
    scopes: scopes.facts,
    globals: scopes.globals(),
    directives: directivesOf(input.comments),
    prologueEnd: prologueEnd(input.program, text),
    ...layout,
    parseError: null,
  };
}

/** After a hash-bang and directives such as `'use strict'`, which have to stay first. */
function prologueEnd(program: TSESTree.Program, text: string): number {
  const hashbang = text.startsWith('#!') ? /^[^\n\r\u2028\u2029]*/u.exec(text)?.[0].length : 0;
  let end = hashbang ?? 0;
  for (const statement of program.body) {
    if (statement.type !== 'ExpressionStatement' || !statement.directive) break;
    end = statement.range[1];
  }
  return end;
}
