import { DEPRECATED_IMPORT_MESSAGES, deprecatedImports } from './judgement/deprecated-import.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** The headline rule of the pair: what the sources `redis` and `websocket` deprecate. */
export const noDeprecatedFactoryImport: Rule = {
  name: 'no-deprecated-factory-import',
  meta: {
    type: 'problem',
    description:
      'disallow imports of deprecated Redis and WebSocket modules, factories and managers',
    presets: ['recommended', 'strict'],
    violation: 'deprecated_import',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: true,
    messages: DEPRECATED_IMPORT_MESSAGES,
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    const selection = { only: ['redis', 'websocket'] };
    for (const source of guardedSources(project, facts.file, selection)) {
      yield* deprecatedImports(project, source, facts);
    }
  },
};
