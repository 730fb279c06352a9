import { readFileSync } from 'node:fs';
import { LineIndex, withoutByteOrderMark } from '../../../src/core/source-text.ts';
import ssot from '../../../src/index.ts';
import type { FixtureCopy } from './fixture-projects.ts';
import { inOrder, rangeOf, type Told } from './told.ts';

interface OxlintReport {
  readonly diagnostics: readonly {
    readonly message: string;
    /** `plugin(rule)`. */
    readonly code?: string;
    readonly filename: string;
    /** In bytes of the file, a byte order mark included. */
    readonly labels: readonly { readonly span: { offset: number; length: number } }[];
  }[];
}

/** oxlint's JSON names no fix and no suggestion. */
export type OxlintTold = Pick<Told, 'file' | 'range' | 'rule' | 'message'>;

const OXLINT = 'node_modules/oxlint/bin/oxlint';

/** Has the rules on that the project's registry names, and none of oxlint's own. */
export function configureOxlint(project: FixtureCopy): void {
  const { rules } = ssot.configs[project.preset];
  project.write(
    '.oxlintrc.json',
    JSON.stringify({
      jsPlugins: ['eslint-plugin-ssot'],
      categories: { correctness: 'off' },
      rules,
    }),
  );
}

/** @param operands options and paths; everything when there are none. */
export async function oxlint(
  project: FixtureCopy,
  ...operands: readonly string[]
): Promise<readonly OxlintTold[]> {
  const output = await project.run(OXLINT, ['--format', 'json', ...operands]);
  const { diagnostics } = JSON.parse(output) as OxlintReport;
  return inOrder(
    diagnostics.flatMap(({ message, code = '', filename, labels: [label] }) => {
      if (!code.startsWith('ssot(') || !label) return [];
      const bytes = readFileSync(project.path(filename));
      const { offset, length } = label.span;
      const at = (end: number): number =>
        withoutByteOrderMark(bytes.subarray(0, end).toString('utf8')).length;
      const lines = new LineIndex(project.read(filename));
      const start = lines.positionAt(at(offset));
      const end = lines.positionAt(at(offset + length));
      return [
        {
          file: filename,
          range: rangeOf(start.line, start.column, end.line, end.column),
          rule: `ssot/${code.slice('ssot('.length, -1)}`,
          message,
        },
      ];
    }),
  );
}
