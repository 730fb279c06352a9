/** All presets, and how a source's name finds its own. */
import type { LanguageId } from '../../core/language-id.ts';
import { database, knex, mysql, postgres, prisma, sqlalchemy } from './database.ts';
import { http } from './http.ts';
import { kafka } from './kafka.ts';
import { logger } from './logger.ts';
import { mongo } from './mongo.ts';
import type { Preset } from './preset.ts';
import { bullmq, queue, rabbitmq } from './queue.ts';
import { redis } from './redis.ts';
import { websocket } from './websocket.ts';

export const PRESETS: readonly Preset[] = [
  redis,
  websocket,
  database,
  postgres,
  mysql,
  prisma,
  knex,
  sqlalchemy,
  mongo,
  kafka,
  queue,
  rabbitmq,
  bullmq,
  logger,
  http,
];

/** The preset of a source's name, case aside; null when it has none. */
export function presetOf(sourceName: string): Preset | null {
  const name = sourceName.toLowerCase();
  return PRESETS.find((preset) => preset.name === name || preset.aliases?.includes(name)) ?? null;
}

/** The presets that are no part of another one: `postgres` makes nothing that `database` does not. */
export const BROADEST_PRESETS: readonly Preset[] = PRESETS.filter(
  (preset) => !PRESETS.some((other) => other !== preset && isPartOf(preset, other)),
);

function isPartOf({ constructors }: Preset, other: Preset): boolean {
  const own = Object.entries(constructors) as readonly [LanguageId, readonly string[]][];
  return (
    own.length > 0 &&
    own.every(([language, names]) => {
      const others = other.constructors[language] ?? [];
      return names.every((name) => others.includes(name));
    })
  );
}

/** What the presets know a package to export that makes a client of it. */
export function knownExports(
  specifier: string,
): readonly { readonly language: LanguageId; readonly name: string }[] {
  const known = new Map<string, { language: LanguageId; name: string }>();
  for (const { constructors } of PRESETS) {
    for (const language of ['ecmascript', 'python'] as const) {
      for (const written of constructors[language] ?? []) {
        const [module, name] = written.split('#');
        if (module !== specifier || name === undefined) continue;
        known.set(`${language}#${name}`, { language, name });
      }
    }
  }
  return [...known.values()];
}
