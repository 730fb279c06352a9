import type { ArgumentFact, FileFacts } from '../../core/facts.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { callsOnInstance, type InstanceCall } from './canonical-instance.ts';
import { knownText, type ValueFact } from './known-text.ts';
import { oncePerSource } from './once-per-source.ts';

/** A text that a call on the canonical instance is given, and where. */
export interface SentText {
  readonly call: InstanceCall['call'];
  readonly method: string;
  /** Which argument, or which property of which argument. */
  readonly place: string;
  readonly text: string;
  /** The argument, or the property with its name. */
  readonly span: Span;
}

/** The event names, declared or not, that a file sends through the canonical instance. */
export function sentEvents(
  project: Project,
  source: Source,
  facts: FileFacts,
): readonly SentText[] {
  const slots = eventSlots(project, source);
  return textsSent(project, source, facts).filter(({ method, place }) =>
    (slots.get(method) ?? USUAL_SLOTS.get(method))?.has(place),
  );
}

/** Methods that send events by their very name, with the places where such methods take the event. */
const USUAL_PLACES: ReadonlySet<string> = new Set([
  '0',
  '0.type',
  '0.event',
  'event',
  'event_type',
  'event_name',
]);
const USUAL_SLOTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'emit',
    'emitEvent',
    'emit_event',
    'sendEvent',
    'send_event',
    'publishEvent',
    'publish_event',
  ].map((method) => [method, USUAL_PLACES]),
);

/**
 * Where the methods of the instance take an event: wherever some file of the project gives a declared
 * one. No method is asked for by the registry, and none is guessed by its name where the code tells.
 */
const eventSlots = oncePerSource((project, source): ReadonlyMap<string, ReadonlySet<string>> => {
  const slots = new Map<string, Set<string>>();
  for (const file of project.candidates) {
    const facts = project.factsOf(file);
    if (!facts || project.isTest(file)) continue;
    for (const { method, place, text } of textsSent(project, source, facts)) {
      if (!source.events?.includes(text)) continue;
      const places = slots.get(method) ?? new Set();
      slots.set(method, places.add(place));
    }
  }
  return slots;
});

function textsSent(project: Project, source: Source, facts: FileFacts): readonly SentText[] {
  const { file } = facts;
  return callsOnInstance(project, source, facts).flatMap(({ call, steps: [method, ...more] }) => {
    if (more.length > 0) return [];
    return call.arguments.flatMap((argument, at) =>
      valuesOf(argument, at).flatMap(({ place, value, span }): SentText[] => {
        const [text, ...others] = knownText(project, file, value) ?? [];
        return typeof text === 'string' && others.length === 0
          ? [{ call, method, place, text, span }]
          : [];
      }),
    );
  });
}

interface PlacedValue {
  readonly place: string;
  readonly value: ValueFact;
  readonly span: Span;
}

function valuesOf(argument: ArgumentFact, at: number): readonly PlacedValue[] {
  const place = argument.keyword ?? String(at);
  return [
    { place, value: argument, span: argument.span },
    ...argument.properties.map((property) => ({
      place: `${place}.${property.name}`,
      value: property,
      span: property.span,
    })),
  ];
}
