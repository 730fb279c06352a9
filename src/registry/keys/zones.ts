/** `zones`: parts of the repository with a priority. */
import * as v from 'valibot';
import type { Severity } from '../../core/finding.ts';
import { matchesGlobs, readGlobs } from '../globs.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, text } from '../schema.ts';
import type { Registry, Zone, ZoneInput } from '../types.ts';

export const zonesSchema = expecting(
  v.pipe(
    v.array(
      expecting(
        v.strictObject({
          name: expecting(text, { expects: 'a name for reports', example: 'WebSocket core' }),
          priority: expecting(v.pipe(v.number(), v.integer(), v.minValue(1)), {
            expects: 'a whole number, 1 for what is repaired first',
            example: 1,
          }),
          files: expecting(v.pipe(v.array(text), v.minLength(1), v.readonly()), {
            expects: "a list of globs from the registry's folder",
            example: ['src/websocket/**'],
          }),
          severity: v.optional(
            expecting(v.picklist(['error', 'warn']), {
              expects: '"error", or "warn" for what is shown and fails nothing',
              example: 'warn',
            }),
          ),
        }),
        {
          expects: 'a zone',
          example: { name: 'WebSocket core', priority: 1, files: ['src/websocket/**'] },
        },
      ),
    ),
    v.readonly(),
  ),
  {
    expects: 'a list of zones',
    example: [{ name: 'WebSocket core', priority: 1, files: ['src/websocket/**'] }],
  },
);

export function readZones(
  value: readonly ZoneInput[] | undefined,
  context: ReadContext,
): readonly Zone[] {
  const zones = (value ?? []).map((zone, index) => ({
    ...zone,
    severity: zone.severity ?? 'error',
    files: readGlobs(zone.files, ['zones', index, 'files'], context.root, context),
  }));
  zones.forEach(({ name }, index) => {
    const first = zones.findIndex((zone) => zone.name === name);
    if (first < index) {
      context.report(
        ['zones', index, 'name'],
        name,
        `zones[${first}] has this name already, so reports could not tell them apart.`,
        'Rename one, or join their files.',
      );
    }
  });
  return zones.toSorted((a, b) => a.priority - b.priority);
}

/**
 * How much the findings of a file weigh: as its zone says, else all of it.
 * @param file POSIX path from the registry's folder.
 */
export function severityIn(registry: Registry, file: string): Severity {
  return zoneOf(registry, file)?.severity ?? 'error';
}

/**
 * The zone of a file: of several that name it, the one of the first priority; null when none does.
 * @param file POSIX path from the registry's folder.
 */
export function zoneOf(registry: Registry, file: string): Zone | null {
  return registry.zones.find((zone) => matchesGlobs(zone.files, file)) ?? null;
}
