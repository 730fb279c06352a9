import type { SpecifierStyle } from '../core/language.ts';
import { indirectImports } from './judgement/canonical-imports.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { otherSpecifiers } from './judgement/specifier-style.ts';
import type { Rule } from './rule.ts';

interface Options {
  readonly allowBarrels: boolean;
  readonly specifiers: 'any' | SpecifierStyle;
}

/** One thing, one path: a search for the canonical module then finds all who use it. */
export const canonicalImport: Rule = {
  name: 'canonical-import',
  meta: {
    type: 'suggestion',
    description: 'require that canonical exports are imported from their canonical module',
    presets: ['strict'],
    violation: 'non_canonical_import',
    languages: ['ecmascript', 'python'],
    fixable: true,
    hasSuggestions: false,
    messages: {
      indirect:
        '`{{ name }}` from `{{ through }}` is `{{ use }}` of `{{ module }}`, the single source of truth for {{ source }}: import it from there.',
      internal:
        '`{{ through }}` lies behind `{{ module }}`, the single source of truth for {{ source }}: import `{{ use }}` from there.',
      alias:
        '`{{ specifier }}` leads to `{{ module }}`, the single source of truth for {{ source }}, by a relative path: write `{{ wanted }}`.',
      relative:
        '`{{ specifier }}` leads to `{{ module }}`, the single source of truth for {{ source }}, by an alias: write `{{ wanted }}`.',
    },
    schema: {
      type: 'object',
      properties: {
        allowBarrels: {
          type: 'boolean',
          description:
            'Let files import canonical exports from barrels: from modules that gather the exports of several.',
        },
        specifiers: {
          enum: ['any', 'alias', 'relative'],
          description: 'How files of the same package name the canonical module.',
        },
      },
      additionalProperties: false,
    },
    defaultOptions: { allowBarrels: false, specifiers: 'any' },
  },
  *check({ facts, project, options }) {
    const { allowBarrels, specifiers } = options as unknown as Options;
    for (const source of guardedSources(project, facts.file, { allBut: [] })) {
      yield* indirectImports(project, source, facts, { allowBarrels });
      if (specifiers !== 'any') {
        yield* otherSpecifiers(project, source, facts, specifiers);
      }
    }
  },
};
