import { DEPRECATED_IMPORT_MESSAGES, deprecatedImports } from './judgement/deprecated-import.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** The general rule of the pair: all sources but those of `no-deprecated-factory-import`. */
export const noDeprecatedImport: Rule = {
  name: 'no-deprecated-import',
  meta: {
    type: 'problem',
    description: 'disallow imports of what the registry deprecates',
    presets: ['recommended', 'strict'],
    violation: 'deprecated_import',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: true,
    messages: DEPRECATED_IMPORT_MESSAGES,
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    const selection = { allBut: ['redis', 'websocket'] };
    for (const source of guardedSources(project, facts.file, selection)) {
      yield* deprecatedImports(project, source, facts);
    }
  },
};
