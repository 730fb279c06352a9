import { plural } from '../../../reporters/report.ts';
import type { Questions } from '../ask.ts';
import {
  sourceInput,
  type Contender,
  type Inference,
  type InferredConcept,
} from '../inference/infer-registry.ts';
import type { ChosenSource } from './registry-file.ts';

/** Rows of a table that are shown of one concept. */
const SHOWN = 12;

/** The contenders of each concept with what speaks for them, the proposed owners first. */
export function evidenceTable({ concepts }: Inference): string {
  return concepts.map((concept) => table(concept)).join('\n\n');
}

function table({ name, owners, others }: InferredConcept): string {
  const all = [...owners, ...others];
  const rows = all.slice(0, SHOWN).map((one, index) => [
    index < owners.length ? '*' : '',
    String(index + 1),
    one.file,
    Object.entries(one.exports)
      .map(([role, exported]) => `${role} ${exported}`)
      .join(', ') || '-',
    one.classes.join(', ') || '-',
    String(one.creations),
    String(one.importers),
  ]);
  const head = ['', '#', 'file', 'exports', 'classes', 'creations', 'importers'];
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  const more = all.length - rows.length;
  const verdict =
    owners.length === 0
      ? 'no owner: nothing hands it out'
      : `${plural(others.length, 'competitor')} of the likely owner`;
  return [
    `${name}: ${verdict}`,
    line(head),
    ...rows.map(line),
    ...(more > 0 ? [`  … and ${plural(more, 'more file')}`] : []),
  ].join('\n');
}

/**
 * The sources to guard: the likeliest owners, or those that a person names.
 *
 * @param questions null to ask nobody.
 */
export async function chooseSources(
  { concepts }: Inference,
  questions: Questions | null,
): Promise<readonly ChosenSource[]> {
  const chosen: ChosenSource[] = [];
  for (const concept of concepts) {
    const owners = questions ? await askOwners(concept, questions) : concept.owners;
    if (owners.length > 0) {
      chosen.push({ name: concept.name, owners, input: sourceInput(owners) });
    }
  }
  return chosen;
}

async function askOwners(
  { name, owners, others }: InferredConcept,
  questions: Questions,
): Promise<readonly Contender[]> {
  const all = [...owners, ...others];
  for (;;) {
    const proposal = owners.length === 0 ? 'none' : owners.map(({ file }) => file).join(' and ');
    const answer = await questions.ask(
      `Who owns ${name}? A number, "none", or Enter for ${proposal}: `,
    );
    if (answer === null || answer === '') return owners;
    if (answer === 'none') return [];
    const picked = all[Number(answer) - 1];
    if (picked) return [picked, ...owners.filter(({ language }) => language !== picked.language)];
  }
}
