import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../src/core/facts.ts';
import type { FlowStep } from '../../src/core/flow.ts';
import { extract as ecmascript } from '../../src/languages/ecmascript/index.ts';
import { extract as python } from '../../src/languages/python/index.ts';

/** Steps as a person writes them: `a!` is waited for, `(a | b)` a branch, `[a]*` a loop. */
function printed(facts: FileFacts, code: string, steps: readonly FlowStep[]): string {
  const print = (list: readonly FlowStep[]): string => printed(facts, code, list);
  return steps
    .map((step) => {
      switch (step.kind) {
        case 'call': {
          const { start, end } = facts.calls[step.call]?.calleeSpan ?? { start: 0, end: 0 };
          return `${code.slice(start, end)}${step.awaited ? '!' : ''}`;
        }
        case 'make':
          return 'make';
        case 'branch':
          return `(${step.arms.map(print).join(' | ')})`;
        case 'switch':
          return `{${step.arms.map(print).join(' > ')}}${step.exhaustive ? '' : '?'}`;
        case 'loop':
          return `[${print(step.steps)}]${step.endless ? '^' : step.atLeastOnce ? '+' : '*'}`;
        case 'try':
          return `try<${[step.steps, ...step.handlers, step.last].map(print).join(' / ')}>`;
        case 'leave':
          return step.what;
      }
    })
    .join(' ');
}

const flowOf = (facts: FileFacts, code: string, name: string): string => {
  const number = facts.declarations.findIndex((one) => one.name === name);
  return printed(facts, code, facts.flows.find((one) => one.function === number)?.steps ?? []);
};

describe('flows of JavaScript', () => {
  it.each([
    ['a(); await b();', 'a b!'],
    ['return a(b());', 'b a! function'],
    ['throw a();', 'a away'],
    ['if (a()) b(); else c();', 'a (b | c)'],
    ['if (x) { y = 1; }', ''],
    ['x && (await a());', '(a! | )'],
    ['const v = x ? a() : b();', '(a | b)'],
    ['for (a(); b(); c()) d();', 'a b [d c b]*'],
    ['for (;;) { a(); break; }', '[a block]^'],
    ['for await (const one of a()) { if (one) continue; b(); }', 'a [(round | ) b]*'],
    ['while (a()) b();', 'a [b a]*'],
    ['do { a(); } while (b());', '[a b]+'],
    ['switch (a()) { case 1: b(); break; case 2: c(); }', 'a {b block > c}?'],
    ['switch (x) { default: a(); }', '{a}'],
    ['try { a(); } catch { b(); } finally { c(); }', 'try<a / b / c>'],
    ['await Promise.all([a(), b()]);', 'a! b! Promise.all!'],
    ['await a().catch(() => b());', 'a! make a().catch!'],
    ['a().then(() => b());', '(a! make | ) a().then'],
    ['const v = a(); b(); await v;', 'a b a!'],
    ['const v = Promise.all([a()]); await v;', 'a Promise.all a! Promise.all!'],
    ['let v = a(); v = b(); await v;', 'a b'],
    ['const v = x; await v;', ''],
    ['const v = x ? a() : b(); await v;', '(a | b)'],
    ['const v = a(); b(v);', 'a b'],
    ['const v = Promise.all([v]); await w; const w = a();', 'Promise.all a'],
    ['out: for (const x of y) { a(); break out; }', '[a away]*'],
    ['const f = () => a(); f();', 'f'],
    ['class A { m() { a(); } }', ''],
    ['a?.(); (a() as number)!;', 'a a'],
  ])('%s', (body, expected) => {
    const code = `import { a, b, c, d, x, y } from 'socket';\nasync function run() {\n${body}\n}\n`;
    const facts = ecmascript('src/a.ts', code);
    expect(facts.parseError).toBeNull();
    expect(flowOf(facts, code, 'run')).toBe(expected);
  });

  it('are read off the module, and off no file that has nothing to do with sockets', () => {
    const code = `import { a } from 'socket';\nawait a();\n`;
    const facts = ecmascript('src/a.ts', code);
    expect(
      printed(facts, code, facts.flows.find((one) => one.function === null)?.steps ?? []),
    ).toBe('a!');
    expect(ecmascript('src/a.ts', code.replace('socket', 'other')).flows).toEqual([]);
  });
});

describe('flows of Python', () => {
  it.each([
    ['a(); await b()', 'a b!'],
    ['return a(b())', 'b a! function'],
    ['raise a()', 'a away'],
    ['if a(): b()\n  else: c()', 'a (b | c)'],
    ['if a(): b()\n  elif c(): d()', 'a (b | c (d | ))'],
    ['x and await a()', '(a! | )'],
    ['v = a() if x else b()', '(a | b)'],
    ['for one in a():\n    if one: continue\n    b()\n  else: c()', 'a [(round | ) b]* c'],
    ['while a(): b()', 'a [b a]*'],
    ['while True:\n    a()\n    break', '[a block]^'],
    [
      'try: a()\n  except ValueError: b()\n  except TypeError: c()\n  else: d()\n  finally: x()',
      'try<a d / b / c / x>',
    ],
    ['match a():\n    case 1: b()\n    case _: c()', 'a (b | c)'],
    ['match a():\n    case 1: b()', 'a (b | )'],
    ['async with a() as v: b()', 'a b'],
    ['await asyncio.gather(a(), b())', 'a! b! asyncio.gather!'],
    ['v = a()\n  b()\n  await v', 'a b a!'],
    ['v = asyncio.create_task(a())\n  await v', 'a asyncio.create_task a! asyncio.create_task!'],
    ['v = a()\n  v = b()\n  await v', 'a b'],
    ['v = x\n  await v', ''],
    ['v = a()\n  b(v)', 'a b'],
    ['for v in a(): await v', 'a'],
    ['while x:\n    if x: await v\n    v = asyncio.gather(v)', '[asyncio.gather]*'],
    ['f = lambda: a()', 'make'],
    ['def f(): a()\n  f()', 'f'],
    ['class A:\n    def m(self): a()', ''],
  ])('%s', (body, expected) => {
    const code = `import asyncio\nfrom socket import a, b, c, d, x\n\nasync def run():\n  ${body}\n`;
    const facts = python('app/a.py', code);
    expect(facts.parseError).toBeNull();
    expect(flowOf(facts, code, 'run')).toBe(expected);
  });
});
