import path from 'node:path';
import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { Verdict } from '../../core/finding.ts';
import { sameModule } from '../../core/module-target.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { ownerFor } from './ownership.ts';
import { packageFolder } from './package-boundary.ts';

/** How a file of the same package names the canonical module. */
export type SpecifierStyle = 'any' | 'alias' | 'relative';

/** Every import of the canonical module by a specifier of the other style. */
export function* otherSpecifiers(
  project: Project,
  source: Source,
  facts: FileFacts,
  style: SpecifierStyle,
): Generator<Verdict> {
  const owner = ownerFor(project, source, facts.file);
  if (style === 'any' || owner?.target.kind !== 'file') return;
  const { target } = owner;
  if (packageFolder(project, facts.file) !== packageFolder(project, target.file)) return;
  for (const fact of facts.imports) {
    const isRelative = fact.specifier.startsWith('.');
    if (isRelative === (style === 'relative')) continue;
    if (!sameModule(project.resolve(facts.file, fact.specifier), target)) continue;
    const wanted =
      style === 'alias'
        ? aliasFor(project, facts.file, target.file)
        : relativeFor(project, facts.file, target.file, fact.specifier);
    // A neighbour is written `./x` by everyone, and without an alias there is no other way.
    if (style === 'alias' && (wanted === null || isNeighbour(facts.file, target.file))) continue;
    yield {
      messageId: style,
      data: {
        specifier: fact.specifier,
        module: owner.name,
        source: source.name,
        wanted: wanted === null ? '' : `: write \`${wanted}\``,
      },
      span: fact.specifierSpan,
      source: source.name,
      symbol: fact.specifier,
      scope: fact.scope,
      fix:
        wanted === null
          ? null
          : { kind: 'replace-text', span: insideOf(project, facts, fact), text: wanted },
      suggestions: [],
    };
  }
}

function isNeighbour(a: string, b: string): boolean {
  return path.posix.dirname(a) === path.posix.dirname(b);
}

/** An alias by which any file names the module, if it means the same here. */
function aliasFor(project: Project, file: string, target: string): string | null {
  const used = project.importersOf(target).flatMap((importer) => {
    const facts = project.factsOf(importer.file);
    return importer.imports.flatMap((index) => facts?.imports[index]?.specifier ?? []);
  });
  const own = project.specifierFor(file, { kind: 'file', file: target });
  return (
    [own, ...used].find((one) => !one.startsWith('.') && means(project, file, one, target)) ?? null
  );
}

/** The path from a file to the module, ending as the specifier that it replaces. */
function relativeFor(
  project: Project,
  file: string,
  target: string,
  specifier: string,
): string | null {
  const relative = path.posix.relative(path.posix.dirname(file), withoutExtension(target));
  const dotted = relative.startsWith('.') ? relative : `./${relative}`;
  const ending = /\.[cm]?[jt]sx?$/u.exec(specifier)?.[0] ?? '';
  const candidates = [dotted.replace(/\/index$/u, ''), dotted].map((one) => one + ending);
  return candidates.find((one) => means(project, file, one, target)) ?? null;
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.posix.extname(file).length);
}

function means(project: Project, file: string, specifier: string, target: string): boolean {
  return sameModule(project.resolve(file, specifier), { kind: 'file', file: target });
}

/** The specifier without its quotes. */
function insideOf(project: Project, { file }: FileFacts, { specifierSpan }: ImportFact): Span {
  const { start, end } = specifierSpan;
  const isQuoted = /["'`]/u.test(project.textOf(file)[start] ?? '');
  return isQuoted ? { start: start + 1, end: end - 1 } : specifierSpan;
}
