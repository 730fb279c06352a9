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
