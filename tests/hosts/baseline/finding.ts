import type { Finding } from '../../../src/core/finding.ts';

/** A finding as far as a baseline looks at it. */
export function finding(
  fingerprint: string,
  file: string,
  rule = 'no-direct-redis-instantiation',
): Finding {
  return {
    rule,
    file,
    language: 'ecmascript',
    span: { start: 0, end: 1 },
    messageId: 'message',
    data: {},
    message: 'Message.',
    source: 'redis',
    symbol: 'Redis',
    violation: 'direct_instantiation',
    fingerprint,
    fix: null,
    suggestions: [],
  };
}
