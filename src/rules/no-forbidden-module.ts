import type { FileFacts } from '../core/facts.ts';
import type { Verdict } from '../core/finding.ts';
import type { Project } from '../project/project.ts';
import { forbiddenBy } from '../registry/source-keys/forbidden.ts';
import type { Source } from '../registry/types.ts';
import { moduleName, targetOf } from './judgement/ownership.ts';
import { guardedByName } from './judgement/guarded-sources.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** A name says what a module is for; where one owner makes the thing, no other module is for making it. */
export const noForbiddenModule: Rule = {
  name: 'no-forbidden-module',
  meta: {
    type: 'problem',
    description: 'disallow modules whose name the registry forbids in their folder',
    presets: ['recommended', 'strict'],
    violation: 'forbidden_module',
    languages: ['ecmascript', 'python'],
    fixable: false,
    hasSuggestions: false,
    messages: {
      forbidden:
        '`{{ file }}` has a name that is forbidden here: {{ source }} allows no module called `{{ pattern }}` in {{ folder }}. Move what it does into {{ modules }}, the single source of truth for {{ source }}{{ allowed }}.',
    },
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    for (const source of guardedByName(project, facts.file)) {
      const verdict = verdictOn(project, source, facts);
      if (verdict) yield verdict;
    }
  },
};

function verdictOn(project: Project, source: Source, { file }: FileFacts): Verdict | null {
  const found = forbiddenBy(source, file);
  if (!found) return null;
  const { entry, pattern } = found;
  const language = project.languageOf(file);
  const modules = source.modules.filter((module) => {
    const target = targetOf(project, module);
    return target.kind !== 'file' || project.languageOf(target.file) === language;
  });
  return {
    messageId: 'forbidden',
    data: {
      file,
      pattern,
      source: source.name,
      folder: inWords(entry.in),
      modules: inWords((modules.length > 0 ? modules : source.modules).map(moduleName)),
      allowed: entry.allow.length > 0 ? `; allowed names are ${inWords(entry.allow)}` : '',
    },
    // The name is at fault, no piece of code: the finding stays the same whatever the file says.
    span: { start: 0, end: 0 },
    source: source.name,
    symbol: file,
    scope: 0,
    fix: null,
    suggestions: [],
  };
}

function inWords(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
