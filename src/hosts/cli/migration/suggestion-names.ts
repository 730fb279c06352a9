import { nearName } from '../../../registry/near-name.ts';
import { rules } from '../../../rules/index.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Names of rules and message ids, as `--suggestions` lists them.
 *
 * @throws UsageError for a name that is neither.
 */
export function suggestionNames(written: string | undefined): readonly string[] {
  const names = (written ?? '')
    .split(',')
    .map((name) => name.trim().replace(/^ssot\//u, ''))
    .filter((name) => name !== '');
  const known = new Set(rules.flatMap(({ name, meta }) => [name, ...Object.keys(meta.messages)]));
  for (const name of names) {
    if (known.has(name)) continue;
    const near = nearName(name, [...known]);
    throw new UsageError(
      `--suggestions: there is no rule and no message id ${JSON.stringify(name)}.`,
      near === null
        ? '"ssot scan --json" shows the rules.'
        : `Did you mean ${JSON.stringify(near)}?`,
    );
  }
  return names;
}
