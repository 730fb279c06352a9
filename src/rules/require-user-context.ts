import type { CallFact, FileFacts } from '../core/facts.ts';
import type { SuggestedRemedy, Verdict } from '../core/finding.ts';
import type { Project } from '../project/project.ts';
import type { PerUser, Source } from '../registry/types.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { sameName } from './judgement/key-scope.ts';
import { keptBy } from './judgement/kept-instance.ts';
import { nameInReach } from './judgement/names-in-reach.ts';
import { lacksContext, obtainedInstances } from './judgement/obtained-instances.ts';
import { ownerFor } from './judgement/ownership.ts';
import { shortCode } from './judgement/short-code.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

const OWN =
  'Each user has an own one: obtain it from `{{ module }}` where the `{{ context }}` of the user is known, and keep it no longer.';

/** What belongs to one user and is kept for all sends the events of one to another. */
export const requireUserContext: Rule = {
  name: 'require-user-context',
  meta: {
    type: 'problem',
    description:
      'require that what each user has an own one of is obtained with the user and not shared',
    presets: ['recommended', 'strict'],
    violation: 'shared_instance',
    languages: ['ecmascript', 'python'],
    fixable: false,
    hasSuggestions: true,
    messages: {
      noContext:
        '`{{ call }}` gives a {{ source }} without saying whose: the first argument has to be the `{{ context }}` of the user. `{{ module }}` owns {{ source }}, one for each user.',
      moduleLevel: `\`{{ call }}\` gives one {{ source }} to all users, when the module is loaded. ${OWN}`,
      staticField: `\`{{ name }}\` is static and holds one {{ source }} for all users. ${OWN}`,
      defaultParameter: `\`{{ call }}\` is worked out once, when the function is defined: one {{ source }} for all users. ${OWN}`,
      outerVariable: `\`{{ name }}\` outlives the call and holds the {{ source }} of one user for the next. ${OWN}`,
      giveContext: 'Give it `{{ name }}`.',
    },
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    if (project.isTest(facts.file)) return;
    for (const source of guardedSources(project, facts.file, { allBut: [] })) {
      if (!source.perUser) continue;
      for (const call of obtainedInstances(project, source, facts)) {
        const verdict = verdictOn(project, source, source.perUser, facts, call);
        if (verdict) yield verdict;
      }
    }
  },
};

function verdictOn(
  project: Project,
  source: Source,
  { contexts }: PerUser,
  facts: FileFacts,
  call: CallFact,
): Verdict | null {
  const kept = keptBy(project, facts, call);
  if (!kept && !lacksContext(call, contexts)) return null;
  const callee = shortCode(project, facts, call.calleeSpan);
  return {
    messageId: kept?.how ?? 'noContext',
    data: {
      call: `${callee}(${call.arguments.length > 0 ? '…' : ''})`,
      name: kept && 'name' in kept ? kept.name : '',
      source: source.name,
      context: contexts.join('` or `'),
      module: ownerFor(project, source, facts.file)?.name ?? '',
    },
    span: call.span,
    source: source.name,
    symbol: callee,
    scope: call.scope,
    fix: null,
    suggestions: kept ? [] : givingContext(project, facts, call, contexts),
  };
}

/** A variable that is called as the context, given in place of nothing. */
function givingContext(
  project: Project,
  facts: FileFacts,
  call: CallFact,
  contexts: readonly string[],
): readonly SuggestedRemedy[] {
  const name = nameInReach(facts, call.scope, call.span, (one) =>
    contexts.some((context) => sameName(one, context)),
  );
  const [only, ...others] = call.arguments;
  if (name === null || others.length > 0 || only?.keyword != null) return [];
  const { end } = call.span;
  const isEmpty = project.textOf(facts.file).slice(call.calleeSpan.end, end) === '()';
  const span = only?.span ?? (isEmpty ? { start: end - 1, end: end - 1 } : null);
  if (!span) return [];
  return [
    {
      messageId: 'giveContext',
      data: { name },
      remedy: { kind: 'replace-text', span, text: name },
    },
  ];
}
