/** `sources.*.events`: the events that are sent through the source. */
import * as v from 'valibot';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, text } from '../schema.ts';

export const eventsSchema = expecting(v.pipe(v.array(text), v.minLength(1), v.readonly()), {
  expects: 'a list of event names',
  example: ['agent_started', 'agent_completed'],
});

export function readEvents(
  value: readonly string[] | undefined,
  key: KeyPath,
  context: ReadContext,
): readonly string[] | null {
  if (value === undefined) return null;
  value.forEach((event, index) => {
    if (value.indexOf(event) < index) {
      context.report([...key, index], event, 'This event is listed twice.', 'Remove one.');
    }
  });
  return value;
}
