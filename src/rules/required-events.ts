import type { FileFacts } from '../core/facts.ts';
import type { SuggestedRemedy, Verdict } from '../core/finding.ts';
import type { Remedy } from '../core/remedy.ts';
import { contains, type Span } from '../core/span.ts';
import type { Project } from '../project/project.ts';
import { nearName } from '../registry/near-name.ts';
import type { CanonicalModule, Source } from '../registry/types.ts';
import { handedOnEvents } from './judgement/event-use.ts';
import { sentEvents, type SentText } from './judgement/event-slots.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { isIncluded, moduleName, ownerFor } from './judgement/ownership.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** Who waits for an event that never comes waits forever: all of the list are sent, and no others. */
export const requiredEvents: Rule = {
  name: 'required-events',
  meta: {
    type: 'problem',
    description:
      'require all declared events, and no others, to be sent through the canonical manager',
    presets: ['strict'],
    violation: 'unknown_event',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: true,
    messages: {
      unknown:
        '`{{ event }}` is no event of {{ source }}: whoever listens at `{{ module }}` waits for {{ events }}, so nobody receives this one{{ near }}.',
      missing:
        'The event `{{ event }}` of {{ source }} is sent nowhere in the project: whoever waits for it waits forever. Send it through `{{ module }}`, or take it off `events` in the registry.',
      useEvent: 'Send `{{ event }}`.',
    },
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    for (const source of guardedSources(project, facts.file, { allBut: [] })) {
      if (!source.events || project.isTest(facts.file)) continue;
      for (const sent of sentEvents(project, source, facts)) {
        if (!source.events.includes(sent.text)) yield unknownEvent(project, source, facts, sent);
      }
    }
    for (const source of project.registry.sources) {
      const reporter = reporterOf(source);
      if (reporter?.file !== facts.file || !isIncluded(project.registry, facts.file)) continue;
      yield* missingEvents(project, source, reporter, facts);
    }
  },
};

function unknownEvent(
  project: Project,
  source: Source,
  facts: FileFacts,
  { call, text, span }: SentText,
): Verdict {
  const events = source.events ?? [];
  const near = events.filter((event) => nearName(text, [event]) !== null);
  const inside = literalInside(project, facts, span, text);
  const remedy = (event: string): Remedy | null =>
    inside && { kind: 'replace-text', span: inside, text: event };
  const [only, ...others] = near;
  const fix = only !== undefined && others.length === 0 ? remedy(only) : null;
  return {
    messageId: 'unknown',
    data: {
      event: text,
      source: source.name,
      module: ownerFor(project, source, facts.file)?.name ?? '',
      events: events.map((event) => `\`${event}\``).join(', '),
      near: near.length > 0 ? `. Write ${near.map((event) => `\`${event}\``).join(' or ')}` : '',
    },
    span,
    source: source.name,
    symbol: text,
    scope: call.scope,
    fix,
    suggestions: fix
      ? []
      : near.flatMap((event): SuggestedRemedy[] => {
          const change = remedy(event);
          return change ? [{ messageId: 'useEvent', data: { event }, remedy: change }] : [];
        }),
  };
}

/** The inside of the literal that gives an event; null where the event comes from a constant. */
function literalInside(
  project: Project,
  { file, verbatim }: FileFacts,
  span: Span,
  text: string,
): Span | null {
  const code = project.textOf(file);
  const literals = verbatim.filter((one) => contains(span, one));
  const last = literals.at(-1);
  if (!last) return null;
  const at = code.slice(last.start, last.end).indexOf(text);
  const start = last.start + at;
  return at < 0 ? null : { start, end: start + text.length };
}

/** One file reports what nobody sends: the first canonical module. */
function reporterOf({ modules }: Source) {
  return modules.find((module) => module.kind === 'file');
}

function* missingEvents(
  project: Project,
  source: Source,
  reporter: CanonicalModule,
  facts: FileFacts,
): Generator<Verdict> {
  for (const event of source.events ?? []) {
    if (handedOnEvents(project, source).has(event)) continue;
    yield {
      messageId: 'missing',
      data: { event, source: source.name, module: moduleName(reporter) },
      span: nameOfExport(reporter, facts),
      source: source.name,
      symbol: event,
      scope: 0,
      violation: 'missing_event',
      fix: null,
      suggestions: [],
    };
  }
}

/** Where the canonical module declares what it gives away; its beginning where it only hands it on. */
function nameOfExport({ exports }: CanonicalModule, { declarations }: FileFacts): Span {
  const spans = [exports.class, exports.factory, exports.instance].flatMap((name) =>
    declarations
      .filter(({ exportedAs }) => name !== undefined && exportedAs.includes(name))
      .map(({ nameSpan }) => nameSpan),
  );
  return spans.find((span) => span !== null) ?? { start: 0, end: 0 };
}
