import { createHash } from 'node:crypto';
import type { FileFacts, ScopeFact } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';
import { handedOnEvents } from '../../rules/judgement/event-use.ts';
import { comparedFiles } from '../../rules/judgement/compared-files.ts';
import { loadedFiles } from '../../rules/judgement/import-circle.ts';
import { ownFiles } from '../../rules/judgement/ownership.ts';
import type { Baseline } from '../baseline/baseline.ts';

/**
 * What findings in other files cannot depend on: places, and what only the file itself is judged by.
 * Leaving a key out here is a claim about every rule.
 */
const OWN_BUSINESS: ReadonlySet<string> = new Set([
  'span',
  'specifierSpan',
  'attributesSpan',
  'namedSpan',
  'importedSpan',
  'localSpan',
  'nameSpan',
  'statementSpan',
  'bodySpan',
  'calleeSpan',
  'initialiserSpan',
  'scope',
  'scopes',
  'references',
  'globals',
  'directives',
  'comments',
  'verbatim',
  'prologueEnd',
]);

/**
 * A digest of all that findings in one file can depend on in other files: the facts of the candidates
 * without places, what their specifiers mean, the registry, and what the baseline accepts. It changes when such a fact does, and
 * not with every edit of a body.
 *
 * @returns 40 hexadecimal digits.
 */
export function crossFileDigest(project: Project, baseline: Baseline | null = null): string {
  const hash = createHash('sha1').update(JSON.stringify([project.registry, baseline ?? []]));
  // Which events are sent somewhere, and where methods take them, is what calls in other files answer.
  const withEvents = project.registry.sources.filter(({ events }) => events !== null);
  const withCalls = withEvents.length > 0;
  // Who registers a handler of connections, and what start-up waits for, is told by calls and flows.
  const withFlows = project.registry.sources.some(({ ready }) => ready !== null);
  const owners = new Set(
    project.registry.sources.flatMap((source) => [...ownFiles(project, source)]),
  );
  const makers = new Set([
    ...owners,
    ...project.registry.sources.flatMap((source) => [...comparedFiles(project, source)]),
  ]);
  for (const source of withEvents) hash.update([...handedOnEvents(project, source)].sort().join());
  // A fix adds no import of what loads its file already.
  for (const owner of [...owners].sort()) {
    const loaded = loadedFiles(project, owner);
    const relevant = loaded && project.candidates.filter((file) => loaded.has(file));
    hash.update(JSON.stringify([owner, relevant]));
  }
  for (const file of project.candidates) {
    const facts = project.factsOf(file);
    if (!facts) continue;
    const { calls, flows, imports, ...others } = facts;
    const targets = imports.map(({ specifier }) => project.resolve(file, specifier));
    const relevant = {
      others,
      imports,
      targets,
      calls: withCalls || withFlows ? calls : [],
      asked: callsAskedFor(facts, makers.has(file)),
      flows: withFlows ? flows : [],
    };
    hash.update(
      JSON.stringify(relevant, (key, value: unknown) =>
        OWN_BUSINESS.has(key) ? undefined : value,
      ),
    );
  }
  return hash.digest('hex');
}

/**
 * What rules ask of calls in other files, whatever the registry says: what runs when the file is loaded,
 * what the methods of a class create, and all that is given to what owners and deprecated modules create.
 */
function callsAskedFor({ calls, scopes }: FileFacts, isMaker: boolean): readonly unknown[] {
  return calls.flatMap(({ form, callee, scope, arguments: given }) => {
    const kinds = kindsAround(scopes, scope);
    const isOnLoad = !kinds.includes('function');
    if (!isMaker && !isOnLoad && !kinds.includes('class')) return [];
    const within = scopes[scope]?.qualifiedName;
    return [{ form, callee, isOnLoad, within, arguments: isMaker ? given : [] }];
  });
}

function kindsAround(scopes: FileFacts['scopes'], number: number): readonly ScopeFact['kind'][] {
  const scope = scopes[number];
  if (!scope) return [];
  return [scope.kind, ...(scope.parent === null ? [] : kindsAround(scopes, scope.parent))];
}
