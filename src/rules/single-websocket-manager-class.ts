import { guardedSources } from './judgement/guarded-sources.ts';
import { SINGLE_CLASS_MESSAGES, extraClassVerdicts } from './judgement/single-class.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** Two manager classes each know half of the sockets; one module declares the one that knows all. */
export const singleWebsocketManagerClass: Rule = {
  name: 'single-websocket-manager-class',
  meta: {
    type: 'problem',
    description: 'require that one module of the project declares the WebSocket manager class',
    presets: ['recommended', 'strict'],
    violation: 'duplicate_class',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: true,
    messages: SINGLE_CLASS_MESSAGES,
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    for (const source of guardedSources(project, facts.file, { only: ['websocket'] })) {
      yield* extraClassVerdicts(project, source, facts);
    }
  },
};
