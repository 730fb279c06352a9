import {
  DIRECT_INSTANTIATION_MESSAGES,
  directInstantiations,
} from './judgement/direct-instantiation.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** The general rule of the pair: all sources but `redis`, which `no-direct-redis-instantiation` has. */
export const noDirectInstantiation: Rule = {
  name: 'no-direct-instantiation',
  meta: {
    type: 'problem',
    description: 'disallow making what a canonical module owns anywhere else',
    presets: ['recommended', 'strict'],
    violation: 'direct_instantiation',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: true,
    messages: DIRECT_INSTANTIATION_MESSAGES,
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    for (const source of guardedSources(project, facts.file, { allBut: ['redis'] })) {
      yield* directInstantiations(project, source, facts);
    }
  },
};
