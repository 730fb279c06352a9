// Writes docs/reference/cli.md from the command table. The table is no part of the plugin's public
// face, so it is read from its source.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createJiti } from 'jiti';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'docs/reference/cli.md');
const { commandReference } = await createJiti(import.meta.url).import(
  join(root, 'src/hosts/cli/reference.ts'),
);

mkdirSync(dirname(target), { recursive: true });
const options = { ...(await resolveConfig(target)), filepath: target };
writeFileSync(target, await format(commandReference(), options));
