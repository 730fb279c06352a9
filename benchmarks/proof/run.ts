import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { chart } from './chart.ts';
import { Code } from './code.ts';
import { MAX_CLIENTS, type Figures } from './measure.ts';
import { withMeasured } from './page.ts';
import { PROOFS, type Proof } from './proofs.ts';
import { redisVersion } from './redis-server.ts';
import type { Results } from './results.ts';
import { asMarkdown } from './table.ts';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '5' },
    /** One proof alone, by its name. */
    only: { type: 'string' },
    /** Writes the figures into docs/, instead of the terminal alone. */
    write: { type: 'boolean', default: false },
    /** Measures nothing: writes the page and the charts from the figures that docs/ has. */
    render: { type: 'boolean', default: false },
  },
});
const docs = path.join(import.meta.dirname, '../../docs');
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const redis = redisVersion();
if (redis === null && !values.render) {
  say('redis-server is not installed: apt-get install redis-server');
  process.exit(2);
}
for (const proof of PROOFS) {
  if (values.only !== undefined && values.only !== proof.name) continue;
  if (values.render) {
    await write(proof, JSON.parse(readFileSync(figuresOf(proof), 'utf8')) as Results);
    continue;
  }
  const missing = proof.missing();
  if (missing !== null) {
    say(`left out  ${proof.name}: ${missing}`);
    continue;
  }
  const results = await prove(proof);
  process.stdout.write(`${asMarkdown(results, proof.states)}\n`);
  if (values.write) await write(proof, results);
}

async function prove(proof: Proof): Promise<Results> {
  const code = new Code(proof.example, proof.make);
  try {
    const states = [];
    for (const step of proof.steps) {
      say(`applying  ${step.name}`);
      const change = await code.takeAndCompare(step);
      states.push({ change, folder: code.build(), rounds: [] as Figures[] });
    }
    // In turns, so that a busy machine does not slow down one state alone.
    for (let round = 1; round <= Number(values.rounds); round += 1) {
      for (const { change, folder, rounds } of states) {
        say(`round ${String(round)}  ${change.name}`);
        rounds.push(await proof.measure(folder, Number(values.users)));
      }
    }
    return {
      machine: `${os.cpus()[0]?.model ?? 'unknown'}, ${String(os.cpus().length)} cores`,
      node: process.version,
      redis: redis ?? '',
      maxClients: MAX_CLIENTS,
      users: Number(values.users),
      steps: states.map(({ change, rounds }) => ({ change, rounds })),
    };
  } finally {
    code.dispose();
  }
}

async function write(proof: Proof, results: Results): Promise<void> {
  const page = path.join(docs, 'proof.md');
  const tables = asMarkdown(results, proof.states);
  writeFileSync(figuresOf(proof), await format(JSON.stringify(results), { parser: 'json' }));
  writeFileSync(path.join(docs, `proof/${proof.name}.svg`), chart(results));
  writeFileSync(page, withMeasured(readFileSync(page, 'utf8'), proof.name, tables));
  say(`written: docs/proof.md, docs/proof/${proof.name}.json, docs/proof/${proof.name}.svg`);
}

function figuresOf({ name }: Proof): string {
  return path.join(docs, `proof/${name}.json`);
}
