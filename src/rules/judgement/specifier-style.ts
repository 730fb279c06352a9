import path from 'node:path';
import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { Verdict } from '../../core/finding.ts';
import type { SpecifierStyle } from '../../core/language.ts';
import { sameModule } from '../../core/module-target.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { ownerFor } from './ownership.ts';
import { packageFolder } from './package-boundary.ts';

/** Every import of the canonical module of the own package by a specifier of the other style. */
export function* otherSpecifiers(
  project: Project,
  source: Source,
  facts: FileFacts,
  style: SpecifierStyle,
): Generator<Verdict> {
  const owner = ownerFor(project, source, facts.file);
  if (owner?.target.kind !== 'file') return;
  const { target } = owner;
  if (packageFolder(project, facts.file) !== packageFolder(project, target.file)) return;
  // A neighbour is written `./x` by everyone.
  if (style === 'alias' && isNeighbour(facts.file, target.file)) return;
  const found = facts.imports.filter(
    ({ specifier }) =>
      styleOf(specifier) !== style && sameModule(project.resolve(facts.file, specifier), target),
  );
  if (found.length === 0) return;
  const wanted = specifierIn(project, facts.file, target.file, style);
  if (wanted === null) return;
  for (const fact of found) {
    yield {
      messageId: style,
      data: { specifier: fact.specifier, module: owner.name, source: source.name, wanted },
      span: fact.specifierSpan,
      source: source.name,
      symbol: fact.specifier,
      scope: fact.scope,
      fix: { kind: 'replace-text', span: insideOf(project, facts, fact), text: wanted },
      suggestions: [],
    };
  }
}

function styleOf(specifier: string): SpecifierStyle {
  return specifier.startsWith('.') ? 'relative' : 'alias';
}

function isNeighbour(a: string, b: string): boolean {
  return path.posix.dirname(a) === path.posix.dirname(b);
}

/** A specifier of the style by which the file can name the module: its own, or one that other files use. */
function specifierIn(
  project: Project,
  file: string,
  target: string,
  style: SpecifierStyle,
): string | null {
  const module = { kind: 'file', file: target } as const;
  const own = project.specifierFor(file, module, style);
  const used = project.importersOf(target).flatMap((importer) => {
    const facts = project.factsOf(importer.file);
    return importer.imports.flatMap((index) => facts?.imports[index]?.specifier ?? []);
  });
  // What is relative to another file means something else here.
  const candidates = style === 'alias' ? [own, ...used] : [own];
  return (
    candidates.find(
      (one) => styleOf(one) === style && sameModule(project.resolve(file, one), module),
    ) ?? null
  );
}

/** The specifier without its quotes. */
function insideOf(project: Project, { file }: FileFacts, { specifierSpan }: ImportFact): Span {
  const { start, end } = specifierSpan;
  const isQuoted = /["'`]/u.test(project.textOf(file)[start] ?? '');
  return isQuoted ? { start: start + 1, end: end - 1 } : specifierSpan;
}
