import { guardedSources } from './judgement/guarded-sources.ts';
import { SINGLE_CLASS_MESSAGES, extraClassVerdicts } from './judgement/single-class.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** The general rule of the pair: all sources but `websocket`, which `single-websocket-manager-class` has. */
export const singleClass: Rule = {
  name: 'single-class',
  meta: {
    type: 'problem',
    description: 'require that only the canonical module declares the class of its concept',
    presets: ['recommended', 'strict'],
    violation: 'duplicate_class',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: true,
    messages: SINGLE_CLASS_MESSAGES,
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    for (const source of guardedSources(project, facts.file, { allBut: ['websocket'] })) {
      yield* extraClassVerdicts(project, source, facts);
    }
  },
};
