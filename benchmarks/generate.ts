import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a generated project is written in. */
export type Kind = 'typescript' | 'python';

/** The same numbers for the same seed: Mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SEED = 20_261_126;

/** Of so many files one has to do with the guarded thing. */
const ONE_IN = 300;

const REGISTRY = (kind: Kind): string =>
  JSON.stringify({
    sources: {
      redis: {
        module: kind === 'python' ? 'src/infra/redis_manager.py' : 'src/infra/redis-manager.ts',
        exports: { instance: 'redisManager' },
      },
    },
  });

/** Writes the project once and answers its folder: a git repository with everything committed. */
export function generatedProject(kind: Kind, files: number): string {
  const root = path.join(tmpdir(), `ssot-bench-${kind}-${files}-${SEED}-${ONE_IN}`);
  if (existsSync(root)) return root;
  const folder = mkdtempSync(`${root}-`);
  const random = randomFrom(SEED);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('ssot.config.json', REGISTRY(kind));
  if (kind === 'typescript') {
    write('package.json', '{ "name": "generated", "type": "module" }\n');
    write('tsconfig.json', '{ "compilerOptions": { "module": "preserve", "strict": true } }\n');
    write(
      'src/infra/redis-manager.ts',
      `import Redis from 'ioredis';\n\nexport const redisManager = new Redis();\n`,
    );
  } else {
    write(
      'src/infra/redis_manager.py',
      'import redis\n\nredis_manager = redis.Redis()\nredisManager = redis_manager\n',
    );
  }
  for (let at = 0; at < files; at += 1) {
    const extension = kind === 'python' ? 'py' : 'ts';
    const file = `src/area${String(Math.floor(at / 50))}/module${String(at)}.${extension}`;
    write(file, kind === 'python' ? pythonModule(at, random) : typescriptModule(at, random));
  }
  for (const command of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=b', '-c', 'user.email=b@example.org', 'commit', '-qm', 'Generated'],
  ]) {
    spawnSync('git', command, { cwd: folder, stdio: 'inherit' });
  }
  renameSync(folder, root);
  return root;
}

function typescriptModule(at: number, random: (below: number) => number): string {
  const imports = Array.from({ length: at === 0 ? 0 : 3 }, (_, index) => {
    const other = random(at);
    return `import { work${String(other)} as other${String(index)} } from '../area${String(Math.floor(other / 50))}/module${String(other)}';`;
  });
  const guarded =
    at % ONE_IN === 0
      ? [`import Redis from 'ioredis';`, `const client = new Redis();`, `void client.ping();`]
      : [];
  const bodies = Array.from(
    { length: 8 + random(16) },
    (_, index) => `
/** Adds up what belongs to part ${String(index)} of module ${String(at)}. */
export function part${String(at)}x${String(index)}(items: readonly { price: number; count: number }[]): number {
  let sum = ${String(random(1000))};
  for (const { price, count } of items) {
    if (price > ${String(random(100))}) sum += price * count;
    else sum -= count;
  }
  return sum;
}
`,
  );
  return `${[...imports, ...guarded].join('\n')}
export const work${String(at)} = [${imports.map((_, index) => `other${String(index)}`).join(', ')}];
${bodies.join('')}`;
}

function pythonModule(at: number, random: (below: number) => number): string {
  const other = at === 0 ? null : random(at);
  const imports =
    other === null
      ? []
      : [
          `from src.area${String(Math.floor(other / 50))}.module${String(other)} import work${String(other)}`,
        ];
  const guarded =
    at % ONE_IN === 0 ? ['import redis', `def ping():\n    return redis.Redis().ping()\n`] : [];
  const bodies = Array.from(
    { length: 8 + random(16) },
    (_, index) => `
def part_${String(at)}_${String(index)}(items):
    """Adds up what belongs to part ${String(index)} of module ${String(at)}."""
    total = ${String(random(1000))}
    for item in items:
        if item["price"] > ${String(random(100))}:
            total += item["price"] * item["count"]
        else:
            total -= item["count"]
    return total
`,
  );
  return `${[...imports, ...guarded].join('\n')}\nwork${String(at)} = ${String(at)}\n${bodies.join('\n')}`;
}
