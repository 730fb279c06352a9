import { plural } from '../../../reporters/report.ts';
import { SINGLE_CONCEPTS } from './infer-registry.ts';
import type { Contender, Inference, InferredConcept } from './infer-registry.ts';

/** Competitors that are named; the report lists them all. */
const SHOWN = 5;

/** How a registry was inferred, with the evidence, for the person who has written none. */
export function explainInference({ registry, concepts }: Inference): string {
  const head = `No ssot.config file in ${registry.root} or above.`;
  if (registry.sources.length === 0) {
    return [
      `${head} None could be inferred: no module hands out a client or manager of ${SINGLE_CONCEPTS.join(', ')}.`,
      ...concepts.flatMap(explainConcept),
    ].join('\n');
  }
  return [
    `${head} Inferred from the code; write a registry to decide it yourself:`,
    ...concepts.flatMap(explainConcept),
  ].join('\n');
}

function explainConcept({ name, owners, others }: InferredConcept): readonly string[] {
  const shown = others.slice(0, SHOWN).map((one) => `    besides: ${describe(one)}`);
  const left = others.length - shown.length;
  return [
    ...(owners.length === 0
      ? [`  ${name}: no owner found, so it is not judged`]
      : owners.map((owner) => `  ${name}: owned by ${describe(owner)}`)),
    ...shown,
    ...(left > 0 ? [`    … and ${plural(left, 'more file')}`] : []),
  ];
}

function describe(contender: Contender): string {
  return `${contender.file} (${signsOf(contender).join(', ')})`;
}

/** What speaks for a file to be an owner, in words. */
export function signsOf({ exports, creations, classes, importers }: Contender): readonly string[] {
  return [
    ...Object.entries(exports).map(([role, exported]) => `exports ${role} ${exported}`),
    ...(exports.class === undefined ? classes.map((one) => `declares class ${one}`) : []),
    ...(creations > 0 ? [plural(creations, 'creation')] : []),
    ...(Object.keys(exports).length > 0 ? [`imported by ${plural(importers, 'file')}`] : []),
  ];
}
