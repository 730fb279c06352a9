import type { RegistryInput } from '../../../registry/types.ts';
import type { Contender } from '../inference/infer-registry.ts';
import { signsOf } from '../inference/explain.ts';
import { change, type FileChange } from './proposal.ts';
import type { Survey } from './survey.ts';

/** A source to write down, and what spoke for it. */
export interface ChosenSource {
  readonly name: string;
  readonly owners: readonly Contender[];
  readonly input: RegistryInput['sources'][string];
}

/** The registry in the language of the repository, with the evidence as comments. */
export function registryFile(
  survey: Survey,
  sources: readonly ChosenSource[],
): readonly FileChange[] {
  const file = nameFor(survey);
  const text = file.endsWith('.json') ? jsonText(sources) : moduleText(sources);
  return change(file, null, text, 'the registry');
}

function nameFor({ manifest, typescript }: Survey): string {
  if (manifest === null) return 'ssot.config.json';
  if (typescript) return 'ssot.config.ts';
  return manifest.json['type'] === 'module' ? 'ssot.config.js' : 'ssot.config.mjs';
}

function jsonText(sources: readonly ChosenSource[]): string {
  const entries = Object.fromEntries(sources.map(({ name, input }) => [name, input]));
  return `${JSON.stringify({ sources: entries }, null, 2)}\n`;
}

function moduleText(sources: readonly ChosenSource[]): string {
  const entries = sources.flatMap(({ name, owners, input }) => [
    ...owners.map((owner) => `    // ${owner.file}: ${signsOf(owner).join(', ')}.`),
    `    ${literal(name)}: {`,
    ...Object.entries(input).map(([key, value]) => `      ${key}: ${literalOf(value)},`),
    '    },',
  ]);
  return [
    "import { defineRegistry } from 'eslint-plugin-ssot';",
    '',
    'export default defineRegistry({',
    '  sources: {',
    ...entries,
    '  },',
    '});',
    '',
  ].join('\n');
}

function literalOf(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  const entries = Object.entries(value as object).map(
    ([key, one]) => `${literal(key)}: ${literalOf(one)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

function literal(key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  return `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;
}
