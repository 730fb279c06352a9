import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withoutByteOrderMark } from '../../../src/core/source-text.ts';
import { withDefaults } from '../../../src/hosts/verdict/findings.ts';
import { fixText } from '../../../src/hosts/verdict/fix-text.ts';
import { extract } from '../../../src/languages/python/index.ts';
import { noDeprecatedFactoryImport } from '../../../src/rules/no-deprecated-factory-import.ts';
import { noDirectRedisInstantiation } from '../../../src/rules/no-direct-redis-instantiation.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { expectCompiled } from '../../languages/python/compiled.ts';
import { clientProject, sessionOf, socketProject, type PythonProject } from './python-project.ts';

const FILE = 'app/services/feature.py';

/** An import, and an expression that uses what it binds. */
type Import = readonly [statement: string, expression: string];

const CLIENTS: readonly Import[] = [
  ['import redis', 'redis.Redis()'],
  ['import redis as r', 'r.Redis()'],
  ['import os, redis', 'redis.Redis()'],
  ['from redis import Redis', 'Redis()'],
  ['from redis import Redis as Client, RedisError', 'Client()'],
  ['from redis import (\n    Redis,  # the client\n    RedisError,\n)', 'Redis()'],
  ['from redis import \\\n    Redis', 'Redis()'],
  ['try:\n    import redis\nexcept ImportError:\n    redis = None  # none', 'redis.Redis()'],
  ['import redis; import os', 'redis.Redis(host="localhost", port=6379)'],
  ['from app.infra.redis_client import redis_client', 'redis_client'],
];

const FACTORY = 'app.websocket.websocket_manager_factory';

const FACTORIES: readonly Import[] = [
  ['from app.websocket.legacy import get_websocket_manager', 'get_websocket_manager()'],
  ['from ..websocket.legacy import WebSocketManager as W', 'W'],
  ['from app.websocket import legacy', 'legacy.get_websocket_manager()'],
  ['import app.websocket.legacy as old', 'old.get_websocket_manager()'],
  ['import app.websocket.legacy', 'app.websocket.legacy.get_websocket_manager()'],
  [`from ${FACTORY} import wrapped`, 'wrapped()'],
  [`from ${FACTORY} import (\n    VERSION,  # stays\n    wrapped,\n)`, 'wrapped()'],
  [`from ${FACTORY} import \\\n    wrapped as make`, 'make()'],
  ['from app.websocket.manager import get_websocket_manager', 'get_websocket_manager()'],
];

const counter = { next: 0 };

/** A line of its own number, which no fix has to do with. */
const filler = fc
  .constantFrom('kept_# = [#, "é😀"]', 'kept_# = "redis.Redis()"  # kept #', '# kept #')
  .map((line) => ({ kind: 'filler' as const, line }));

const use = fc.record({
  kind: fc.constant('use' as const),
  which: fc.nat(),
  shape: fc.constantFrom(
    'value_# = EXPRESSION',
    'value_# = [EXPRESSION, EXPRESSION]  # two',
    'def function_#():\n    return EXPRESSION',
    'def outer_#():\n    def inner(a=1):\n        """Inner."""\n        return EXPRESSION  # inner\n    return inner',
    'class Class_#:\n    """Doc."""\n    field = EXPRESSION',
    'if value:\n    value_# = EXPRESSION\nelse:\n    value_# = None',
    'def local_#():\n    # above\n    IMPORT\n    return EXPRESSION',
    'print(f"{EXPRESSION}")',
    'for item in range(3): value_# = EXPRESSION',
  ),
});

const module = (imports: readonly Import[]) =>
  fc.record({
    mark: fc.boolean(),
    windows: fc.boolean(),
    indent: fc.constantFrom('    ', '  ', '\t'),
    head: fc.subarray(['# coding: utf-8', '"""Doc."""', 'from __future__ import annotations']),
    chosen: fc.subarray([...imports], { minLength: 1, maxLength: 3 }),
    apart: fc.boolean(),
    body: fc.array(fc.oneof(filler, use), { minLength: 1, maxLength: 6 }),
    ends: fc.boolean(),
  });

type Shape = Parameters<Parameters<ReturnType<typeof module>['map']>[0]>[0];

function textOf({ mark, windows, indent, head, chosen, apart, body, ends }: Shape): string {
  const statements = body.map((one) => {
    const number = String((counter.next += 1));
    if (one.kind === 'filler')
      return one.line
        .replaceAll('#', (sign) => sign)
        .replace(/_#|\[#|kept #/gu, (at) => at.replace('#', number));
    const [statement, expression] = chosen[one.which % chosen.length] ?? ['', ''];
    return one.shape
      .replaceAll(/_#/gu, `_${number}`)
      .replaceAll('IMPORT', statement.replaceAll('\n', '\n    '))
      .replaceAll(
        'EXPRESSION',
        one.shape.includes('f"') ? expression.replaceAll('"', "'") : expression,
      );
  });
  const lines = [
    ...head,
    ...chosen.map(([statement]) => statement),
    ...(apart ? ['', ''] : []),
    ...statements,
  ];
  const text = `${lines.join('\n')}${ends ? '\n' : ''}`
    .replaceAll(/^(?: {4})+/gmu, (spaces) => indent.repeat(spaces.length / 4))
    .replaceAll('\n', windows ? '\r\n' : '\n');
  return mark ? `\uFEFF${text}` : text;
}

const commentsIn = (text: string): readonly string[] => {
  const bare = withoutByteOrderMark(text);
  const { comments } = extract(FILE, bare);
  return comments.map(({ start, end }) => bare.slice(start, end)).sort();
};

const keptLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.includes('kept'));

describe.each<[string, Rule, PythonProject, readonly Import[]]>([
  ['creations', noDirectRedisInstantiation, clientProject, CLIENTS],
  ['deprecated imports', noDeprecatedFactoryImport, socketProject, FACTORIES],
])('what is written for %s', (_, rule, project, imports) => {
  const session = sessionOf({
    ...project,
    files: { 'app/services/__init__.py': '', ...project.files },
  });
  const written: string[] = [];
  let fixes = 0;

  it('is sound in modules of any shape', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(module(imports), (shape) => {
        const text = textOf(shape);
        fc.pre(extract(FILE, withoutByteOrderMark(text)).parseError === null);
        const settings = [withDefaults(rule)];
        const { text: fixed } = fixText(session, FILE, text, settings);
        if (fixed !== text) fixes += 1;
        written.push(fixed);
        expect(extract(FILE, withoutByteOrderMark(fixed)).parseError).toBeNull();
        expect(fixText(session, FILE, fixed, settings).text).toBe(fixed);
        expect(commentsIn(fixed)).toEqual(commentsIn(text));
        expect(keptLines(fixed)).toEqual(keptLines(text));
        expect(fixed.startsWith('\uFEFF')).toBe(shape.mark);
        if (shape.windows) expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
        else expect(fixed).not.toContain('\r');
      }),
      { numRuns: 60 },
    );
    // Most of the modules have something to fix.
    expect(fixes).toBeGreaterThan(20);
  });

  afterAll(() => {
    expectCompiled(written.map(withoutByteOrderMark));
  });
});
