import type { ESLint } from 'eslint';
import path from 'node:path';
import type { Log, Region, Result } from 'sarif';
import { LineIndex, withoutByteOrderMark } from '../../../src/core/source-text.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text-edit.ts';

/** A finding as a host tells it. All hosts have to tell the same. */
export interface Told {
  readonly file: string;
  /** Line and column of both ends, from 1. */
  readonly range: string;
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warn';
  /** The whole file with the fix in it: hosts cut the same change into edits of different sizes. */
  readonly fixed: string | null;
  /** What may be done instead of a fix, with the file that comes of it. */
  readonly suggestions: readonly { readonly message: string; readonly fixed: string }[];
}

export function inOrder<T extends Pick<Told, 'file' | 'range' | 'rule'>>(
  told: readonly T[],
): readonly T[] {
  const key = ({ file, range, rule }: T): string =>
    `${file} ${range.replaceAll(/\d+/gu, (digits) => digits.padStart(9, '0'))} ${rule}`;
  return told.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** @param textOf answers the text that was linted. */
export function toldByEslint(
  root: string,
  results: readonly ESLint.LintResult[],
  textOf: (file: string) => string,
): readonly Told[] {
  const told = results.flatMap(({ filePath, messages }) => {
    const file = path.relative(root, filePath);
    return messages.flatMap((message): Told[] => {
      // Others report of unused directives, or of a file that no parser of theirs takes.
      if (!message.ruleId?.startsWith('ssot/')) return [];
      const text = withoutByteOrderMark(textOf(file));
      const after = ({ range, text: added }: { range: [number, number]; text: string }): string =>
        applyEdits(text, [{ start: range[0], end: range[1], text: added }]);
      return [
        {
          file,
          range: rangeOf(message.line, message.column, message.endLine, message.endColumn),
          rule: message.ruleId,
          message: message.message,
          severity: message.severity === 1 ? 'warn' : 'error',
          fixed: message.fix ? after(message.fix) : null,
          suggestions: message.fix
            ? []
            : (message.suggestions ?? []).map(({ desc, fix }) => ({
                message: desc,
                fixed: after(fix),
              })),
        },
      ];
    });
  });
  return inOrder(told);
}

/** What a scan tells in SARIF, the one format of it that holds messages, fixes and fingerprints. */
export function toldBySarif(
  log: Log,
  textOf: (file: string) => string,
): readonly (Told & { readonly fingerprint: string })[] {
  const results = log.runs.flatMap((run) => run.results ?? []);
  const told = results.flatMap((result) => {
    if (result.baselineState === 'unchanged') return [];
    const place = result.locations?.[0]?.physicalLocation;
    const file = decodeURIComponent(place?.artifactLocation?.uri ?? '');
    const { startLine, startColumn, endLine, endColumn } = place?.region ?? {};
    const changes = changesOf(result, textOf(file));
    const isFix = result.properties?.['fixable'] === true;
    return [
      {
        file,
        range: rangeOf(startLine, startColumn, endLine, endColumn),
        rule: result.ruleId ?? '',
        message: result.message.text ?? '',
        severity: result.level === 'warning' ? ('warn' as const) : ('error' as const),
        fixed: isFix ? (changes[0]?.fixed ?? null) : null,
        suggestions: isFix ? [] : changes,
        fingerprint: result.partialFingerprints?.['ssotFingerprint/v1'] ?? '',
      },
    ];
  });
  return inOrder(told);
}

function changesOf(result: Result, text: string): Told['suggestions'] {
  const lines = new LineIndex(text);
  return (result.fixes ?? []).map(({ description, artifactChanges }) => ({
    message: description?.text ?? '',
    fixed: applyEdits(
      text,
      artifactChanges.flatMap(({ replacements }) =>
        replacements.map(({ deletedRegion, insertedContent }): TextEdit => ({
          ...spanOf(lines, deletedRegion),
          text: insertedContent?.text ?? '',
        })),
      ),
    ),
  }));
}

function spanOf(lines: LineIndex, region: Region): { start: number; end: number } {
  const at = (line = 1, column = 1): number => lines.startOf(line) + column - 1;
  return {
    start: at(region.startLine, region.startColumn),
    end: at(region.endLine, region.endColumn),
  };
}

export function rangeOf(...places: readonly (number | undefined)[]): string {
  const [line, column, endLine, endColumn] = places.map(String);
  return `${line ?? ''}:${column ?? ''}-${endLine ?? ''}:${endColumn ?? ''}`;
}
