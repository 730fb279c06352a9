import type { Step } from '../steps.ts';

const CREATIONS = 'no-direct-redis-instantiation';
const REDIS = new Set([CREATIONS, 'no-deprecated-factory-import', 'single-class']);

/** It keeps the class with its prefix, whose own pool is gone by another suggestion. */
const NOT_TAKEN = 'chat/cache/response_cache.py';

export const PYTHON_STEPS: readonly Step[] = [
  { name: 'before', what: 'the code as it is' },
  {
    name: 'fix: Redis',
    what: '`--fix` of `no-direct-redis-instantiation`',
    fixes: ({ rule }) => rule === CREATIONS,
  },
  { name: 'fix', what: 'all of `--fix`', fixes: () => true },
  {
    name: 'suggestions',
    what: 'the suggestions of the rules about Redis',
    suggestions: [
      ({ rule, file }) => rule === CREATIONS && file !== NOT_TAKEN,
      ({ rule, file }) => REDIS.has(rule) && file !== NOT_TAKEN,
    ],
    fixes: () => true,
  },
];
