import type { CallFact, FileFacts } from '../core/facts.ts';
import type { SuggestedRemedy, Verdict } from '../core/finding.ts';
import { contains } from '../core/span.ts';
import type { Project } from '../project/project.ts';
import type { Source } from '../registry/types.ts';
import { connectionHandlers, type ConnectionHandler } from './judgement/connection-handlers.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { ownerFor } from './judgement/ownership.ts';
import { isReadyAtStart, ReadinessWalk, type EarlyCall } from './judgement/readiness.ts';
import { shortCode } from './judgement/short-code.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** A socket that is served before what it needs is there fails with the first message: closed with 1011. */
export const requireReadyBeforeAccept: Rule = {
  name: 'require-ready-before-accept',
  meta: {
    type: 'problem',
    description: 'require that a source is ready before a connection is accepted or uses it',
    presets: ['strict'],
    violation: 'not_ready',
    languages: ['ecmascript', 'python'],
    fixable: false,
    hasSuggestions: true,
    messages: {
      use: '`{{ call }}` may run before {{ source }} is ready, for a connection that is open already. Wait for `{{ ready }}` of `{{ module }}` on every path before it, or before the server listens.',
      accept:
        '`{{ call }}` accepts the connection before {{ source }} is ready. Wait for `{{ ready }}` of `{{ module }}` on every path before it, or before the server listens.',
      awaitReady: 'Wait for `{{ wait }}` before.',
    },
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    for (const source of guardedSources(project, facts.file, { allBut: [] })) {
      if (source.ready) yield* earlyCalls(project, source, facts);
    }
  },
};

function* earlyCalls(project: Project, source: Source, facts: FileFacts): Generator<Verdict> {
  const handlers = connectionHandlers(project).filter(({ file }) => file === facts.file);
  if (handlers.length === 0 || isReadyAtStart(project, source)) return;
  const found = new Map<CallFact, EarlyCall>();
  for (const handler of handlers) {
    if (isRegisteredReady(project, source, handler)) continue;
    const walk = new ReadinessWalk(project, source, facts);
    walk.through(
      facts.flows.find((flow) => flow.function === handler.function),
      false,
    );
    // Who accepts and never speaks to the source needs nothing of it.
    const [first] = walk.touches
      ? [...walk.early].sort((a, b) => a.call.span.start - b.call.span.start)
      : [];
    if (first) found.set(first.call, first);
  }
  for (const early of found.values()) yield verdictOn(project, source, facts, early);
}

/** Whether the source is ready when the handler is registered, whichever way the code comes there. */
function isRegisteredReady(
  project: Project,
  source: Source,
  { registration }: ConnectionHandler,
): boolean {
  const facts = registration && project.factsOf(registration.file);
  if (!facts) return false;
  for (const flow of facts.flows) {
    const walk = new ReadinessWalk(project, source, facts, registration.call);
    walk.through(flow, false);
    if (walk.probed.length > 0 && walk.probed.every(Boolean)) return true;
  }
  return false;
}

function verdictOn(
  project: Project,
  source: Source,
  facts: FileFacts,
  { call, steps }: EarlyCall,
): Verdict {
  const callee = shortCode(project, facts, call.calleeSpan);
  return {
    messageId: steps ? 'use' : 'accept',
    data: {
      call: `${callee}(${call.arguments.length > 0 ? '…' : ''})`,
      source: source.name,
      ready: (source.ready ?? []).map((name) => `${name}()`).join('` or `'),
      module: ownerFor(project, source, facts.file)?.name ?? '',
    },
    span: call.span,
    source: source.name,
    symbol: callee,
    scope: call.scope,
    fix: null,
    // What is ready is the instance, not what it holds.
    suggestions: steps?.length === 1 ? waitingBefore(project, source, facts, call) : [],
  };
}

/** Waits on a line of its own before the statement, where the function may and the statement begins there. */
function waitingBefore(
  project: Project,
  source: Source,
  facts: FileFacts,
  call: CallFact,
): readonly SuggestedRemedy[] {
  const code = project.textOf(facts.file);
  const [, receiver] =
    /^([\p{ID_Continue}$.]+)\.[\p{ID_Continue}$]+$/u.exec(
      code.slice(call.calleeSpan.start, call.calleeSpan.end),
    ) ?? [];
  const [name] = source.ready ?? [];
  const around = facts.declarations
    .filter((one) => one.kind === 'function' && contains(one.span, call.span))
    .sort((a, b) => b.span.start - a.span.start)[0];
  const isMethod = source.modules.some(({ exports }) => exports.instance ?? exports.class);
  if (receiver === undefined || name === undefined || !isMethod) return [];
  if (around?.kind !== 'function' || !around.async) return [];
  const lineStart = code.lastIndexOf('\n', call.span.start - 1) + 1;
  const before = code.slice(lineStart, call.span.start);
  const [, indent] =
    /^(\s+)(?:(?:const|let|var)\s+[^=;()]+=\s*|[\p{ID_Continue}$, ]+=\s*|return\s+)?(?:await\s+)?$/u.exec(
      before,
    ) ?? [];
  if (indent === undefined) return [];
  const place = lineStart + indent.length;
  const end = facts.language === 'python' ? '' : ';';
  const wait = `await ${receiver}.${name}()`;
  return [
    {
      messageId: 'awaitReady',
      data: { wait },
      remedy: {
        kind: 'replace-text',
        span: { start: place, end: place },
        text: `${wait}${end}\n${indent}`,
      },
    },
  ];
}
