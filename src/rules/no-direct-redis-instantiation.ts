import {
  DIRECT_INSTANTIATION_MESSAGES,
  directInstantiations,
} from './judgement/direct-instantiation.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** Each client opens its own connection pool; one module owns the one that all share. */
export const noDirectRedisInstantiation: Rule = {
  name: 'no-direct-redis-instantiation',
  meta: {
    type: 'problem',
    description: 'disallow Redis clients and managers that are made outside their canonical module',
    presets: ['recommended', 'strict'],
    violation: 'direct_instantiation',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: true,
    messages: {
      ...DIRECT_INSTANTIATION_MESSAGES,
      direct:
        '`{{ creation }}` opens its own connection pool. `{{ module }}` is the single source of truth for {{ source }}: import `{{ use }}` from there instead.',
      directWithoutExport:
        '`{{ creation }}` opens its own connection pool. Only `{{ module }}`, the single source of truth for {{ source }}, may do so: export an instance or a factory there, name it under `exports` in the registry, and import that.',
    },
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    for (const source of guardedSources(project, facts.file, { only: ['redis'] })) {
      yield* directInstantiations(project, source, facts);
    }
  },
};
