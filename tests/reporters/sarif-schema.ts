import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';

// Strict, or with regular expressions of Unicode, the schema itself would be refused.
const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(ajv);
const isSarif = ajv.compile(schema);

/** What makes something no SARIF 2.1.0 log, by its JSON schema. */
export function sarifProblems(log: unknown): readonly string[] {
  if (isSarif(log)) return [];
  return (isSarif.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}
