import type { Finding } from '../../core/finding.ts';

/** Counts of accepted problems by file and rule, as ESLint's `--suppress-all` writes them. */
export type EslintSuppressions = Readonly<
  Record<string, Readonly<Record<string, { readonly count: number }>>>
>;

const PREFIX = 'ssot/';

/**
 * Reads the text of an `eslint-suppressions.json`.
 *
 * @throws SyntaxError for what is none.
 * @see https://eslint.org/docs/latest/use/suppressions
 */
export function parseEslintSuppressions(text: string): EslintSuppressions {
  const value: unknown = JSON.parse(text);
  const isRight =
    isObject(value) &&
    Object.values(value).every(
      (rules) =>
        isObject(rules) &&
        Object.values(rules).every((rule) => isObject(rule) && typeof rule['count'] === 'number'),
    );
  if (!isRight) throw new SyntaxError('It is not a list of counts by file and rule.');
  return value as EslintSuppressions;
}

/** The findings that the counts cover: of each file and rule the first ones. */
export function suppressedFindings(
  findings: readonly Finding[],
  suppressions: EslintSuppressions,
): ReadonlySet<Finding> {
  const used = new Map<string, number>();
  return new Set(
    findings.filter(({ file, rule }) => {
      const count = suppressions[file]?.[PREFIX + rule]?.count ?? 0;
      const key = `${file}\0${rule}`;
      const before = used.get(key) ?? 0;
      used.set(key, before + 1);
      return before < count;
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
