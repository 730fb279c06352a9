import type { CodeLayout } from '../../../core/normalised-code.ts';
import type { Tokens } from '../parse/tokens.ts';
import type { DeclarationTable } from './declaration-table.ts';
import type { Origins } from './origins.ts';
import type { LexicalScopes } from './scopes.ts';
import type { SyntaxTree } from './tree.ts';

/** What has been found out about one file; every kind of fact is read off these. */
export interface FileTables {
  readonly text: string;
  readonly tokens: Tokens;
  readonly tree: SyntaxTree;
  readonly layout: CodeLayout;
  readonly scopes: LexicalScopes;
  readonly table: DeclarationTable;
  readonly origins: Origins;
}
