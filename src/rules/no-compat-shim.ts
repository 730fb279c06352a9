import path from 'node:path';
import type { FileFacts } from '../core/facts.ts';
import type { Verdict } from '../core/finding.ts';
import type { Span } from '../core/span.ts';
import type { Project } from '../project/project.ts';
import type { Source } from '../registry/types.ts';
import { compatShimOf } from './judgement/compat-shim.ts';
import { guardedSources } from './judgement/guarded-sources.ts';
import { ownerFor } from './judgement/ownership.ts';
import { packageFolder } from './judgement/package-boundary.ts';
import { NO_OPTIONS, type Rule } from './rule.ts';

/** A second path to one thing outlives every migration, unless somebody says how many still walk it. */
export const noCompatShim: Rule = {
  name: 'no-compat-shim',
  meta: {
    type: 'suggestion',
    description: 'disallow modules that only hand on or wrap what a canonical module exports',
    presets: ['strict'],
    violation: 'compat_shim',
    languages: ['ecmascript', 'python'],
    fixable: false,
    hasSuggestions: true,
    messages: {
      imported:
        '`{{ file }}` only {{ does }} {{ names }} of `{{ module }}`, the single source of truth for {{ source }}. Import from there in {{ importers }}; then this module can go.',
      unused:
        '`{{ file }}` only {{ does }} {{ names }} of `{{ module }}`, the single source of truth for {{ source }}, and no file imports it: delete it.',
      empty: 'Empty this module; the file itself is yours to delete.',
    },
    ...NO_OPTIONS,
  },
  *check({ facts, project }) {
    if (project.isTest(facts.file)) return;
    for (const source of guardedSources(project, facts.file, { allBut: [] })) {
      const verdict = verdictOn(project, source, facts);
      if (verdict) yield verdict;
    }
  },
};

function verdictOn(project: Project, source: Source, facts: FileFacts): Verdict | null {
  const owner = ownerFor(project, source, facts.file);
  const shim = owner && compatShimOf(project, owner, facts);
  if (!shim) return null;
  const [first] = shim.exports;
  const importers = project.importersOf(facts.file).map(({ file }) => file);
  const isFree = importers.length === 0 && !isEntry(project, facts.file);
  return {
    messageId: importers.length === 0 ? 'unused' : 'imported',
    data: {
      file: facts.file,
      does: shim.isBare ? 'hands on' : 'wraps',
      names: shim.exports.map(({ name }) => (name === '*' ? 'all' : `\`${name}\``)).join(', '),
      module: owner.name,
      source: source.name,
      importers: importers.length === 0 ? '' : filesInWords(importers),
    },
    span: first.span,
    source: source.name,
    symbol: first.name,
    scope: 0,
    fix: null,
    suggestions: isFree
      ? [
          {
            messageId: 'empty',
            data: {},
            remedy: { kind: 'replace-text', span: codeOf(project, facts), text: '' },
          },
        ]
      : [],
  };
}

/** Whether the package's manifest names the module, by which others may import what the project does not. */
function isEntry(project: Project, file: string): boolean {
  const folder = packageFolder(project, file);
  const stem = path.posix.basename(file).split('.')[0] ?? '';
  return ['package.json', 'pyproject.toml', 'setup.cfg', 'setup.py'].some((manifest) => {
    const words = project.textOf(path.posix.join(folder, manifest)).split(/[^\p{L}\p{N}_$-]/u);
    return words.includes(stem);
  });
}

/**
 * From the first statement on: what stands above it, such as a licence, stays. Where what comes first
 * stands inside of another statement (`try:`), all goes but what a file begins with.
 */
function codeOf(project: Project, facts: FileFacts): Span {
  const { file, imports, exports, declarations, calls, prologueEnd } = facts;
  const text = project.textOf(file);
  const statements = [
    ...[...imports, ...exports, ...calls].map(({ span }) => span),
    ...declarations.map(({ statementSpan, span }) => statementSpan ?? span),
  ];
  const first = Math.min(...statements.map(({ start }) => start));
  const startsLine = /[\n\r]/u.test(text[first - 1] ?? '');
  return { start: startsLine ? first : prologueEnd, end: text.length };
}

function filesInWords(files: readonly string[]): string {
  const [first = '', second, ...more] = files.map((file) => `\`${file}\``);
  if (second === undefined) return `its importer ${first}`;
  const rest = more.length > 0 ? ` and ${String(more.length)} more` : '';
  return `its ${String(files.length)} importers (${first}, ${second}${rest})`;
}
