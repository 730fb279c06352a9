/** `sources`: the sources of truth by name; one module per key of a source in `source-keys/`. */
import * as v from 'valibot';
import { presetOf } from '../presets/presets.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting } from '../schema.ts';
import { allowSchema, readAllow } from '../source-keys/allow.ts';
import { classesSchema, readClasses } from '../source-keys/classes.ts';
import { constructorsSchema, readConstructors } from '../source-keys/constructors.ts';
import { deprecatedSchema, readDeprecated } from '../source-keys/deprecated.ts';
import { eventsSchema, readEvents } from '../source-keys/events.ts';
import { exportsSchema, readExports } from '../source-keys/exports.ts';
import { forbiddenSchema, readForbidden } from '../source-keys/forbidden.ts';
import { keysSchema, readKeys } from '../source-keys/keys.ts';
import { moduleSchema, readModules } from '../source-keys/module.ts';
import { perUserSchema, readPerUser } from '../source-keys/per-user.ts';
import { preferSchema, readPrefer } from '../source-keys/prefer.ts';
import { readySchema, readReady } from '../source-keys/ready.ts';
import type { CanonicalModule, Source, SourceInput } from '../types.ts';

const sourceSchema = expecting(
  v.strictObject({
    module: moduleSchema,
    exports: v.optional(exportsSchema),
    prefer: v.optional(preferSchema),
    constructors: v.optional(constructorsSchema),
    classes: v.optional(classesSchema),
    deprecated: v.optional(deprecatedSchema),
    allow: v.optional(allowSchema),
    keys: v.optional(keysSchema),
    ready: v.optional(readySchema),
    perUser: v.optional(perUserSchema),
    forbidden: v.optional(forbiddenSchema),
    events: v.optional(eventsSchema),
  }),
  {
    expects: 'the description of a source',
    example: { module: 'src/infra/redis-manager.ts', exports: { instance: 'redisManager' } },
  },
);

export const sourcesSchema = expecting(v.pipe(v.record(v.string(), sourceSchema), v.readonly()), {
  expects: 'an object with one entry a source, by name',
  example: { redis: { module: 'src/infra/redis-manager.ts' } },
});

export function readSources(
  value: Readonly<Record<string, SourceInput>>,
  context: ReadContext,
): readonly Source[] {
  const entries = Object.entries(value);
  if (entries.length === 0) {
    context.report(
      ['sources'],
      value,
      'The registry declares no source.',
      'Add one, for example { redis: { module: "src/infra/redis-manager.ts" } }.',
    );
  }
  return entries.map(([name, source]) => readSource(name, source, ['sources', name], context));
}

function readSource(name: string, source: SourceInput, key: KeyPath, context: ReadContext): Source {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) {
    context.report(
      key,
      undefined,
      'The name of a source has letters, digits, "-" and "_" only.',
      'Rename it.',
    );
  }
  const preset = presetOf(name);
  const modules = readModules(source.module, [...key, 'module'], context);
  const exports = readExports(source.exports, modules.length, [...key, 'exports'], context);
  const prefer = readPrefer(source.prefer, exports, [...key, 'prefer'], context);
  const canonical = modules.flatMap((module, index): readonly CanonicalModule[] =>
    module === null ? [] : [{ ...module, exports: exports[index]!, prefer: prefer[index] ?? null }],
  );
  return {
    name,
    modules: canonical,
    constructors: readConstructors(
      source.constructors,
      canonical,
      preset,
      [...key, 'constructors'],
      context,
    ),
    classes: readClasses(source.classes, canonical, preset, [...key, 'classes'], context),
    deprecated: readDeprecated(source.deprecated, canonical, [...key, 'deprecated'], context),
    allow: readAllow(source.allow, [...key, 'allow'], context),
    keys: readKeys(source.keys, preset, [...key, 'keys'], context),
    ready: readReady(source.ready, [...key, 'ready'], context),
    perUser: readPerUser(source.perUser, [...key, 'perUser'], context),
    forbidden: readForbidden(source.forbidden, [...key, 'forbidden'], context),
    events: readEvents(source.events, [...key, 'events'], context),
  };
}
