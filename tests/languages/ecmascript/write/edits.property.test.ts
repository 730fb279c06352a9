import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFacts, ImportBinding, ReferenceFact } from '../../../../src/core/facts.ts';
import type { BindingChange, Remedy, WrittenRemedy } from '../../../../src/core/remedy.ts';
import { contains, overlaps, type Span } from '../../../../src/core/span.ts';
import { applyEdits } from '../../../../src/core/text-edit.ts';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { writeRemedy } from '../../../../src/languages/ecmascript/write/index.ts';
import { program } from './programs.ts';
import { contextFor } from './world.ts';
import { syntaxErrors, target } from './writing.ts';

const FILE = 'src/a.ts';

const write = (remedy: Remedy, text: string, facts: FileFacts): WrittenRemedy | null =>
  writeRemedy(remedy, contextFor(text, facts));

/** Programs without errors of their own, such as a name exported twice. */
function assumeValid(text: string): FileFacts {
  fc.pre(syntaxErrors(FILE, text).length === 0);
  const facts = extract(FILE, text);
  fc.pre(facts.parseError === null);
  return facts;
}

/** What must be true of every output. */
function expectHarmless(
  written: WrittenRemedy,
  text: string,
  facts: FileFacts,
  removed: Span | null,
): FileFacts {
  written.edits.forEach((edit, index) => {
    const others = written.edits.slice(index + 1);
    expect(others.filter((other) => overlaps(edit, other))).toEqual([]);
  });
  const after = applyEdits(text, written.edits);
  expect(syntaxErrors(FILE, after)).toEqual([]);
  const result = extract(FILE, after);
  const comments = (of: FileFacts, source: string, without: Span | null): string[] =>
    of.comments
      .filter((comment) => !without || !contains(without, comment))
      .map(({ start, end }) => source.slice(start, end))
      .sort();
  expect(comments(result, after, null)).toEqual(comments(facts, text, removed));
  expect(result.exports.map(({ name }) => name).sort()).toEqual(
    facts.exports.map(({ name }) => name).sort(),
  );
  expect(result.globals.filter((name) => !facts.globals.includes(name))).toEqual([]);
  return result;
}

/** How often each thing that the file imports is used, by module and name. */
function usage(facts: FileFacts, leaveOut: Span | null = null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { specifier, bindings, form } of facts.imports) {
    for (const binding of bindings) {
      if (form === 'export-from') count(`${specifier}#${binding.imported}`, counts);
      for (const reference of binding.references) {
        if (leaveOut && contains(leaveOut, reference.span)) continue;
        count(`${specifier}#${nameOf(binding, reference)}`, counts);
      }
    }
  }
  return counts;
}

function nameOf(binding: ImportBinding, reference: ReferenceFact): string {
  return binding.imported === '*' ? (reference.members[0]?.name ?? '*') : binding.imported;
}

function count(key: string, counts: Map<string, number>, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

const sorted = (counts: Map<string, number>): [string, number][] =>
  [...counts].filter(([, times]) => times !== 0).sort(([a], [b]) => (a < b ? -1 : 1));

/** Constructions of imported classes, other than of the canonical module. */
function constructions({ calls }: FileFacts): FileFacts['calls'] {
  return calls.filter(
    ({ form, callee }) =>
      form === 'new' &&
      callee.some(({ root }) => root.kind === 'import' && root.specifier !== './infra/redis'),
  );
}

const useOf = (call: FileFacts['calls'][number]): Remedy => ({
  kind: 'use-export',
  target: target('redisManager'),
  span: call.span,
  call: false,
  await: false,
  arguments: '',
  declaration: call.assignedTo,
});

describe('in any program', { timeout: 120_000 }, () => {
  it('an expression gives way without harm to anything else', () => {
    fc.assert(
      fc.property(program, fc.nat(5), (text, pick) => {
        const facts = assumeValid(text);
        const calls = constructions(facts);
        const call = calls[pick % Math.max(1, calls.length)];
        fc.pre(call !== undefined);
        if (!call) return;
        const written = write(useOf(call), text, facts);
        expect(written).not.toBeNull();
        if (!written) return;
        const result = expectHarmless(written, text, facts, null);
        const variable = call.assignedTo === null ? null : facts.declarations[call.assignedTo];
        const expected = usage(facts, call.span);
        const isGone = !result.declarations.some(
          ({ name, scope }) => name === variable?.name && scope === variable.scope,
        );
        const uses = variable?.references.length ?? 0;
        const isExported = text
          .slice(variable?.statementSpan?.start ?? text.length)
          .startsWith('export');
        // The import serves what the variable served; else the one expression.
        count(
          './infra/redis#redisManager',
          expected,
          variable && isGone ? uses + Number(isExported) : 1,
        );
        expect(sorted(usage(result))).toEqual(sorted(expected));
      }),
      { numRuns: 600 },
    );
  });

  it('all fixes together come to an end, in passes that apply what does not overlap', () => {
    fc.assert(
      fc.property(program, (text) => {
        assumeValid(text);
        let current = text;
        for (let pass = 0; pass < 10; pass += 1) {
          const next = applyPass(current);
          if (next === current) break;
          current = next;
        }
        const result = extract(FILE, current);
        expect(syntaxErrors(FILE, current)).toEqual([]);
        expect(constructions(result)).toEqual([]);
        const unused = (facts: FileFacts): string[] =>
          facts.imports.flatMap(({ form, bindings, span }) =>
            form !== 'import' || facts.comments.some((comment) => contains(span, comment))
              ? []
              : bindings.filter((b) => b.references.length === 0).map((b) => b.local),
          );
        const before = unused(extract(FILE, text));
        expect(unused(result).filter((local) => !before.includes(local))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('an import moves with all its uses and nothing else', () => {
    fc.assert(
      fc.property(program, fc.nat(5), fc.nat(63), (text, pick, chosen) => {
        const facts = assumeValid(text);
        const candidates = facts.imports.flatMap(({ specifier, form, bindings }, index) =>
          specifier === './db/redis' && form === 'import' && bindings.length > 0 ? [index] : [],
        );
        const index = candidates[pick % Math.max(1, candidates.length)];
        fc.pre(index !== undefined);
        const fact = index === undefined ? undefined : facts.imports[index];
        if (index === undefined || !fact) return;
        const changes = changesOf(fact.bindings, chosen);
        fc.pre(changes.length > 0);
        const written = write({ kind: 'redirect-import', import: index, changes }, text, facts);
        if (!written) {
          // Comments are the one thing that an import can have here that stands in the way.
          expect(facts.comments.some((comment) => contains(fact.span, comment))).toBe(true);
          return;
        }
        const result = expectHarmless(written, text, facts, null);
        const expected = usage(facts);
        for (const change of changes) {
          const binding = fact.bindings[change.binding ?? 0];
          for (const reference of binding?.references ?? []) {
            if (!binding) continue;
            const old = nameOf(binding, reference);
            if (change.member !== null && change.member !== old) continue;
            count(`./db/redis#${old}`, expected, -1);
            count(`./infra/redis#${change.target.name}`, expected);
          }
        }
        expect(sorted(usage(result))).toEqual(sorted(expected));
        const types = (of: FileFacts): number =>
          of.imports.flatMap(({ bindings }) => bindings.filter((b) => b.typeOnly)).length;
        const isNamespace = changes.some(({ member }) => member !== null);
        if (!isNamespace) expect(types(result)).toBeLessThanOrEqual(types(facts));
      }),
      { numRuns: 600 },
    );
  });

  it('a class gives way to the one that it copies', () => {
    fc.assert(
      fc.property(program, fc.nat(3), (text, pick) => {
        const facts = assumeValid(text);
        const classes = facts.declarations.flatMap(({ kind, statementSpan }, index) =>
          kind === 'class' && statementSpan ? [index] : [],
        );
        const declaration = classes[pick % Math.max(1, classes.length)];
        fc.pre(declaration !== undefined);
        if (declaration === undefined) return;
        const remedy = { kind: 're-export', declaration, target: target('RedisManager') } as const;
        const written = write(remedy, text, facts);
        expect(written).not.toBeNull();
        const removed = facts.declarations[declaration]?.statementSpan ?? null;
        if (written) expectHarmless(written, text, facts, removed);
      }),
      { numRuns: 300 },
    );
  });
});

/** Of the bindings (or the namespace's members), those that a bit of `chosen` names. */
function changesOf(bindings: readonly ImportBinding[], chosen: number): BindingChange[] {
  const renamed: Readonly<Record<string, string>> = {
    createRedis: 'getRedis',
    legacyPool: 'redisPool',
    TLegacySettings: 'TSettings',
    default: 'redisManager',
  };
  return bindings.flatMap((binding, position): BindingChange[] => {
    if (binding.imported !== '*') {
      const name = renamed[binding.imported] ?? binding.imported;
      const isChosen = ((chosen >> position) & 1) === 1;
      return isChosen ? [{ binding: position, member: null, target: target(name) }] : [];
    }
    const members = new Set(
      binding.references.flatMap(({ members: [first] }) => first?.name ?? []),
    );
    return [...members].flatMap((member, bit): BindingChange[] =>
      ((chosen >> (position + bit)) & 1) === 1
        ? [{ binding: position, member, target: target(renamed[member] ?? member) }]
        : [],
    );
  });
}

/** One pass as ESLint does it: in order, skipping what overlaps; the last of fixes that use up one import waits. */
function applyPass(text: string): string {
  const facts = extract(FILE, text);
  const fixes = constructions(facts).flatMap((call) => {
    const written = write(useOf(call), text, facts);
    return written ? [written] : [];
  });
  const waiting = new Set<WrittenRemedy>();
  for (const local of new Set(fixes.flatMap(({ usesUp }) => usesUp))) {
    const sharing = fixes.filter(({ usesUp }) => usesUp.includes(local));
    const last = sharing.at(-1);
    if (sharing.length > 1 && last) waiting.add(last);
  }
  const applied: WrittenRemedy[] = [];
  let position = -1;
  for (const fix of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    if (waiting.has(fix) || startOf(fix) <= position) continue;
    applied.push(fix);
    position = fix.edits.at(-1)?.end ?? position;
  }
  return applyEdits(
    text,
    applied.flatMap(({ edits }) => edits),
  );
}

function startOf({ edits }: WrittenRemedy): number {
  return edits[0]?.start ?? 0;
}
