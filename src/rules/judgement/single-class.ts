import type { ClassFact, FileFacts } from '../../core/facts.ts';
import type { MessageData, Verdict } from '../../core/finding.ts';
import type { Remedy } from '../../core/remedy.ts';
import type { Span } from '../../core/span.ts';
import type { DeclarationIdentity, Project } from '../../project/project.ts';
import { matchesClassName } from '../../registry/names.ts';
import type { Source } from '../../registry/types.ts';
import { exportTarget } from './canonical-export.ts';
import { extraClasses, extraClassesIn, type ExtraClass } from './concept-classes.ts';
import { namesOf } from './constructors.ts';
import { importCaution } from './import-caution.ts';
import { ownerFor, type Owner } from './ownership.ts';
import { hasSameBody } from './same-body.ts';
import { reachableExport } from './reachable-export.ts';
import { sameIdentity } from './same-identity.ts';

/** What the two rules about single classes say. */
export const SINGLE_CLASS_MESSAGES = {
  extra:
    '`{{ name }}` is one more class of {{ source }}. `{{ module }}` is the single source of truth for {{ source }} and alone declares its class{{ canonical }}: use that one.{{ others }}',
  reExport: 'Re-export `{{ canonicalName }}` from `{{ module }}` instead ({{ caution }}).',
} as const;

/** The class that all should use, and the name under which its module hands it out. */
interface CanonicalClass {
  readonly owner: Owner;
  readonly identity: DeclarationIdentity;
  readonly fact: ClassFact;
  readonly exportName: string;
}

/** Every class of the source's concept that a file declares though it does not own the source. */
export function* extraClassVerdicts(
  project: Project,
  source: Source,
  facts: FileFacts,
): Generator<Verdict> {
  const owner = ownerFor(project, source, facts.file);
  if (!owner) return;
  for (const extra of extraClassesIn(project, source, facts)) {
    yield verdictOn(project, source, owner, extra);
  }
}

function verdictOn(project: Project, source: Source, owner: Owner, extra: ExtraClass): Verdict {
  const name = namesOf(extra.fact)[0] ?? 'class';
  const canonical = canonicalClass(project, source, owner, name);
  const about: MessageData = {
    name,
    source: source.name,
    module: owner.name,
    canonical: canonical ? ` \`${canonical.exportName}\`` : '',
    others: othersText(project, source, extra),
  };
  const verdict: Verdict = {
    messageId: 'extra',
    data: about,
    span: placeOf(extra.fact),
    source: source.name,
    symbol: name,
    scope: extra.fact.scope,
    fix: null,
    suggestions: [],
  };
  if (!canonical) return verdict;
  const { exportName } = canonical;
  const target = reachableExport(project, exportTarget(owner, exportName), extra.file);
  const remedy: Remedy = {
    kind: 're-export',
    declaration: extra.declaration,
    target: { ...target, localName: name },
  };
  const caution =
    importCaution(project, target.module, extra.file, owner.name) ??
    cautionOf(project, canonical, extra);
  if (caution === null) return { ...verdict, fix: remedy };
  const data = { ...about, canonicalName: exportName, caution };
  return { ...verdict, suggestions: [{ messageId: 'reExport', data, remedy }] };
}

/** The class of that name in the canonical module, or the only class there that counts as the concept's. */
function canonicalClass(
  project: Project,
  source: Source,
  owner: Owner,
  name: string,
): CanonicalClass | null {
  const facts = owner.target.kind === 'file' ? project.factsOf(owner.target.file) : null;
  const declared = owner.module.exports.class;
  const names =
    declared === undefined
      ? (facts?.exports ?? [])
          .map((fact) => fact.name)
          .filter((one) => matchesClassName(source.classes, one))
      : [declared];
  const classes = names.flatMap((exportName): CanonicalClass[] => {
    const [identity, ...more] = project.exported(owner.target, exportName);
    if (identity?.kind !== 'declaration' || identity.path.length > 0 || more.length > 0) return [];
    const fact = project.declaration(identity);
    return fact?.kind === 'class' ? [{ owner, identity, fact, exportName }] : [];
  });
  const [only, ...others] = classes;
  return (
    classes.find(({ exportName }) => exportName === name) ??
    (others.length > 0 ? null : (only ?? null))
  );
}

/** Why the canonical class, once it is imported, cannot stand in unseen; null where it provably can. */
function cautionOf(project: Project, canonical: CanonicalClass, extra: ExtraClass): string | null {
  const { fact, file } = extra;
  if (fact.decorated || canonical.fact.decorated) return 'its decorators are dropped';
  if (fact.addsNothing) {
    const [base, ...more] = fact.heritage.flatMap((origin) => project.identify(file, origin));
    return base && more.length === 0 && sameIdentity(base, canonical.identity)
      ? null
      : 'its base is another class';
  }
  const identity = { ...canonical.identity, file, declaration: extra.declaration };
  if (hasSameBody(project, { identity, fact }, canonical)) return null;
  const known = new Set(canonical.fact.members);
  const own = fact.members.filter((member) => !known.has(member) && member !== '[computed]');
  return own.length > 0
    ? `only this class has ${[...new Set(own)].map((member) => `\`${member}\``).join(', ')}`
    : 'the bodies differ';
}

/** Where the class stands: its name, or the start of a class without one. */
function placeOf({ nameSpan, span, bodySpan }: ClassFact): Span {
  return nameSpan ?? { start: span.start, end: bodySpan.start };
}

/** The other extra classes of the project, so that one finding leads to all. */
function othersText(project: Project, source: Source, extra: ExtraClass): string {
  const language = project.languageOf(extra.file);
  const others = extraClasses(project, source)
    .filter(({ file, declaration }) => file !== extra.file || declaration !== extra.declaration)
    .filter(({ file }) => project.languageOf(file) === language)
    .map(({ file, fact }) => `\`${namesOf(fact)[0] ?? 'class'}\` in \`${file}\``);
  return others.length > 0 ? ` Others: ${others.join(', ')}.` : '';
}
