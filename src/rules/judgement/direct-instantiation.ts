import type { CallFact, FileFacts, HeritageFact } from '../../core/facts.ts';
import type { MessageData, Verdict } from '../../core/finding.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { extraClassesIn } from './concept-classes.ts';
import { constructorsOf, creationForm } from './constructors.ts';
import { creationRemedy } from './creation-remedy.ts';
import { ownerFor } from './ownership.ts';
import { shortCode } from './short-code.ts';
import { connectsToDouble } from './test-double.ts';

/** What the two rules about direct instantiation say; the headline rule has its own first words. */
export const DIRECT_INSTANTIATION_MESSAGES = {
  direct:
    '`{{ creation }}` makes another {{ source }} instance. `{{ module }}` is the single source of truth for {{ source }}: import `{{ use }}` from there instead.',
  directWithoutExport:
    '`{{ creation }}` makes another {{ source }} instance. Only `{{ module }}`, the single source of truth for {{ source }}, may do so: export an instance or a factory there, name it under `exports` in the registry, and import that.',
  subclass:
    '`{{ subclass }}` extends `{{ base }}` and so makes {{ source }} instances of its own. `{{ module }}` is the single source of truth for {{ source }}: move what this class adds into there.',
  useCanonical: 'Use `{{ use }}` from `{{ module }}` ({{ caution }}).',
} as const;

/** Every creation and subclass of a source in a file that does not own it. */
export function* directInstantiations(
  project: Project,
  source: Source,
  facts: FileFacts,
): Generator<Verdict> {
  const owner = ownerFor(project, source, facts.file);
  if (!owner) return;
  const about: MessageData = { source: source.name, module: owner.name };
  for (const call of facts.calls) {
    const verdict = creationVerdict(project, source, facts, call, about);
    if (verdict) yield verdict;
  }
  for (const heritage of facts.heritages) {
    const verdict = subclassVerdict(project, source, facts, heritage, about);
    if (verdict) yield verdict;
  }
}

function creationVerdict(
  project: Project,
  source: Source,
  facts: FileFacts,
  call: CallFact,
  about: MessageData,
): Verdict | null {
  const callee = call.callee.flatMap((origin) => project.identify(facts.file, origin));
  const constructors = constructorsOf(project, source);
  const form = creationForm(call, facts.language);
  if (!callee.some((identity) => constructors.includes(identity, form))) return null;
  if (connectsToDouble(project, facts, call)) return null;
  const name = shortCode(project, facts, call.calleeSpan);
  const remedy = creationRemedy(project, source, facts, { call, callee });
  const use = remedy && usage(remedy.canonical.target.localName, remedy.canonical.role);
  const data = { ...about, creation: creationText(call, name), use: use ?? '' };
  const certain = remedy !== null && remedy.caution === null;
  return {
    messageId: remedy ? 'direct' : 'directWithoutExport',
    data,
    span: call.span,
    source: source.name,
    symbol: name,
    scope: call.scope,
    fix: certain ? remedy.remedy : null,
    suggestions:
      remedy?.caution != null
        ? [
            {
              messageId: 'useCanonical',
              data: { ...about, use: use ?? '', caution: remedy.caution },
              remedy: remedy.remedy,
            },
          ]
        : [],
  };
}

function subclassVerdict(
  project: Project,
  source: Source,
  facts: FileFacts,
  heritage: HeritageFact,
  about: MessageData,
): Verdict | null {
  if (project.isTest(facts.file)) return null;
  const bases = heritage.origins.flatMap((origin) => project.identify(facts.file, origin));
  const constructors = constructorsOf(project, source);
  if (!bases.some((identity) => constructors.includes(identity, 'extends'))) return null;
  // A class of the source's own concept is for `single-class` to report, once and at its name.
  const extra = extraClassesIn(project, source, facts);
  if (extra.some(({ declaration }) => declaration === heritage.class)) return null;
  const base = shortCode(project, facts, heritage.span);
  const name = facts.declarations[heritage.class]?.name;
  return {
    messageId: 'subclass',
    data: { ...about, base, subclass: name ? `class ${name}` : 'class' },
    span: heritage.span,
    source: source.name,
    symbol: base,
    scope: heritage.scope,
    fix: null,
    suggestions: [],
  };
}

function usage(name: string, role: string): string {
  return role === 'factory' ? `${name}()` : name;
}

/** `new Redis()`, `new Redis(…)`, `createClient()`, `Reflect.construct(Redis, …)`. */
function creationText(call: CallFact, callee: string): string {
  const parameters = call.arguments.length > 0 ? '…' : '';
  if (call.form === 'construct') return `Reflect.construct(${callee}, […])`;
  if (call.form === 'call') return `${callee}(${parameters})`;
  return `new ${callee.includes('(') ? `(${callee})` : callee}(${parameters})`;
}
