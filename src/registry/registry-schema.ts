/** The shape of a whole registry, put together from its keys. */
import * as v from 'valibot';
import { baselineSchema } from './keys/baseline.ts';
import { excludeSchema } from './keys/exclude.ts';
import { includeSchema } from './keys/include.ts';
import { rulesSchema } from './keys/rules.ts';
import { sourcesSchema } from './keys/sources.ts';
import { testsSchema } from './keys/tests.ts';
import { zonesSchema } from './keys/zones.ts';
import { expecting, text } from './schema.ts';

export const registrySchema = expecting(
  v.strictObject({
    $schema: v.optional(
      expecting(text, {
        expects: 'the address of a JSON schema',
        example: './node_modules/eslint-plugin-ssot/schema.json',
      }),
    ),
    include: v.optional(includeSchema),
    exclude: v.optional(excludeSchema),
    sources: sourcesSchema,
    zones: v.optional(zonesSchema),
    tests: v.optional(testsSchema),
    rules: v.optional(rulesSchema),
    baseline: v.optional(baselineSchema),
  }),
  {
    expects: 'an object with "sources"',
    example: { sources: { redis: { module: 'src/infra/redis-manager.ts' } } },
  },
);
