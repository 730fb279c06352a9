import { createHash } from 'node:crypto';

/** What makes a finding the same finding after its line, its file's name or its formatting has changed. */
export interface FindingIdentity {
  readonly rule: string;
  readonly source: string;
  readonly symbol: string;
  /** Qualified name of the enclosing classes and functions. */
  readonly scope: string;
  /** The code without comments and insignificant white space. */
  readonly code: string;
  /** 0 for the first finding of this identity in its file, 1 for the second, and so on. */
  readonly ordinal: number;
}

/** 20 hexadecimal digits (80 bits). The file's path takes no part, so that a rename keeps it. */
export function fingerprint(identity: FindingIdentity): string {
  const { rule, source, symbol, scope, code, ordinal } = identity;
  return createHash('sha256')
    .update(JSON.stringify([rule, source, symbol, scope, code, ordinal]))
    .digest('hex')
    .slice(0, 20);
}
