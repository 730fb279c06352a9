import fc from 'fast-check';
import type { RegistryInput } from '../../src/registry/types.ts';

/** How a module takes a name from another one. */
const TAKES = [
  'named',
  'escaped-name',
  'escaped-specifier',
  'namespace',
  'default-and-namespace',
  'commented-namespace',
  'require',
  'require-whole',
  'dynamic',
  'template',
  'computed',
] as const;

/** How it hands that on. */
const HANDS = [
  'alias',
  'whole',
  'rename',
  'star',
  'star-as',
  'default',
  'subclass',
  'nothing',
] as const;

interface Link {
  /** The module to take from: a number of an earlier one, counted back; beyond the first, the package. */
  readonly back: number;
  readonly take: (typeof TAKES)[number];
  readonly hand: (typeof HANDS)[number];
  /** Where the module lies. */
  readonly place: 'file' | 'index' | 'deep';
  readonly specifier: 'relative' | 'extension' | 'alias';
  /** Whether it also makes an instance: then it writes the name. JavaScript only. */
  readonly isUsed: boolean;
}

/** What needs no import. */
const FROM_ELSEWHERE: ReadonlySet<Link['hand']> = new Set(['rename', 'star', 'star-as']);

export const links: fc.Arbitrary<readonly Link[]> = fc.array(
  fc.record({
    back: fc.integer({ min: 1, max: 4 }),
    take: fc.constantFrom(...TAKES),
    hand: fc.constantFrom(...HANDS),
    place: fc.constantFrom('file', 'index', 'deep'),
    specifier: fc.constantFrom('relative', 'extension', 'alias'),
    isUsed: fc.boolean(),
  }),
  { minLength: 3, maxLength: 12 },
);

export const REGISTRY: RegistryInput = {
  sources: {
    redis: {
      module: ['src/infra/owner.ts', 'py/owner.py'],
      exports: { instance: 'client' },
      deprecated: { 'src/old/legacy.ts#Client': '#client' },
    },
  },
};

const FIXED: Readonly<Record<string, string>> = {
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n',
  'src/infra/owner.ts': `import Redis from 'ioredis';\n\nexport const client = new Redis();\n`,
  'src/old/legacy.ts': `import { Redis } from 'ioredis';\n\nexport class Client extends Redis {}\n`,
  'py/__init__.py': '',
  'py/owner.py': 'import redis\n\nclient = redis.Redis()\n',
};

/** What a module exports: a name, and the members that lead from there to the thing. */
interface Handed {
  readonly file: string;
  readonly name: string;
  readonly members: string;
}

/** A project of modules that pass a guarded class to each other; no name says what it is. */
export function ecmascriptProject(chain: readonly Link[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = { ...FIXED };
  const handed: Handed[] = [
    { file: 'ioredis', name: 'Redis', members: '' },
    { file: 'src/old/legacy.ts', name: 'Client', members: '' },
  ];
  for (const [at, link] of chain.entries()) {
    const from = handed[Math.max(0, handed.length - link.back)];
    if (!from) continue;
    const file = placeOf(link, at);
    const specifier = specifierOf(file, from.file, link);
    const taken = takeFrom(from, specifier, link, at);
    const given = handOn(from, specifier, taken.local, link, at);
    const use = `export const used = new ${taken.local}();\n`;
    files[file] = [
      ...(link.isUsed || !FROM_ELSEWHERE.has(link.hand) ? [taken.code] : []),
      given.code,
      ...(link.isUsed ? [use] : []),
    ].join('\n');
    if (given.name !== null) handed.push({ file, name: given.name, members: given.members });
  }
  return files;
}

function placeOf({ place }: Link, at: number): string {
  switch (place) {
    case 'file':
      return `src/m${String(at)}.ts`;
    case 'index':
      return `src/d${String(at)}/index.ts`;
    case 'deep':
      return `src/deep/er/m${String(at)}.ts`;
  }
}

function specifierOf(from: string, to: string, { specifier }: Link): string {
  if (to === 'ioredis') return to;
  const module = to.replace(/\.ts$/u, '').replace(/\/index$/u, '');
  if (specifier === 'alias') return module.replace(/^src/u, '@');
  const up = from.split('/').length - 2;
  const relative = `${up === 0 ? './' : '../'.repeat(up)}${module.replace(/^src\//u, '')}`;
  return specifier === 'extension' && !to.endsWith('/index.ts') ? `${relative}.js` : relative;
}

/** The last letter of a text by its code. */
function escapeLast(text: string): string {
  const code = text
    .charCodeAt(text.length - 1)
    .toString(16)
    .padStart(4, '0');
  return `${text.slice(0, -1)}\\u${code}`;
}

function ownName(at: number): string {
  return `taken${String(at)}`;
}

function takeFrom(
  { name, members }: Handed,
  specifier: string,
  { take }: Link,
  at: number,
): { readonly code: string; readonly local: string } {
  const own = ownName(at);
  const local = `${own}${members}`;
  const member = `${own}.${name}${members}`;
  const quoted = `'${specifier}'`;
  switch (take) {
    case 'named':
      return { code: `import { ${name} as ${own} } from ${quoted};`, local };
    case 'escaped-name': {
      const escaped = name === 'default' ? name : escapeLast(name);
      return { code: `import { ${escaped} as ${own} } from ${quoted};`, local };
    }
    case 'escaped-specifier':
      return { code: `import { ${name} as ${own} } from '${escapeLast(specifier)}';`, local };
    case 'namespace':
      return { code: `import * as ${own} from ${quoted};`, local: member };
    case 'default-and-namespace':
      return { code: `import unused, * as ${own} from ${quoted};`, local: member };
    case 'commented-namespace':
      return { code: `import * as ${own} // in\nfrom /* here */ ${quoted};`, local: member };
    case 'require':
      return { code: `const { ${name}: ${own} } = require(${quoted});`, local };
    case 'require-whole':
      return { code: `const ${own} = require(${quoted});`, local: member };
    case 'dynamic':
      return { code: `const ${own} = await import(${quoted});`, local: member };
    case 'template':
      return { code: `const ${own} = await import(\`${specifier}\`);`, local: member };
    case 'computed':
      return {
        code: `const start = '${specifier.slice(0, 2)}';\nconst ${own} = await import(start + '${specifier.slice(2)}');`,
        local: member,
      };
  }
}

function handOn(
  { name, members }: Handed,
  specifier: string,
  local: string,
  { hand }: Link,
  at: number,
): { readonly code: string; readonly name: string | null; readonly members: string } {
  const out = `given${String(at)}`;
  switch (hand) {
    case 'alias':
      return { code: `export const ${out} = ${local};`, name: out, members: '' };
    case 'whole': {
      const own = ownName(at);
      return { code: `export { ${own} as ${out} };`, name: out, members: local.slice(own.length) };
    }
    case 'rename':
      return { code: `export { ${name} as ${out} } from '${specifier}';`, name: out, members };
    case 'star':
      return {
        code: `export * from '${specifier}';`,
        name: name === 'default' ? null : name,
        members,
      };
    case 'star-as':
      return {
        code: `export * as ${out} from '${specifier}';`,
        name: out,
        members: `.${name}${members}`,
      };
    case 'default':
      return { code: `export default ${local};`, name: 'default', members: '' };
    case 'subclass':
      return { code: `export class ${out} extends ${local} {}`, name: out, members: '' };
    case 'nothing':
      return { code: '', name: null, members: '' };
  }
}

/** The same in Python. */
export function pythonProject(chain: readonly Link[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = { ...FIXED };
  const handed: Handed[] = [{ file: 'redis', name: 'Redis', members: '' }];
  for (const [at, link] of chain.entries()) {
    const from = handed[Math.max(0, handed.length - link.back)];
    if (!from) continue;
    const module = `m${String(at)}`;
    const own = `taken${String(at)}`;
    const taken = takeInPython(from, link, own);
    const out = `given${String(at)}`;
    const given =
      link.hand === 'subclass'
        ? `class ${out}(${taken.local}):\n    pass`
        : `${out} = ${taken.local}`;
    files[`py/${module}.py`] = `${taken.code}\n\n${given}\nused = ${taken.local}()\n`;
    if (link.hand === 'star') handed.push({ file: module, name: taken.local, members: '' });
    else if (link.hand !== 'nothing') handed.push({ file: module, name: out, members: '' });
  }
  return files;
}

function takeInPython(
  { file, name }: Handed,
  { take, specifier }: Link,
  own: string,
): { readonly code: string; readonly local: string } {
  const isPackage = file === 'redis';
  const module = isPackage ? file : specifier === 'relative' ? `.${file}` : `py.${file}`;
  const whole = `${own}.${name}`;
  switch (take) {
    case 'namespace':
    case 'default-and-namespace':
    case 'commented-namespace':
    case 'template':
      return {
        code: `import ${isPackage ? file : `py.${file}`} as ${own}`,
        local: whole,
      };
    case 'require':
      return isPackage
        ? { code: `import ${file} as ${own}`, local: whole }
        : { code: `from . import ${file} as ${own}`, local: whole };
    case 'require-whole':
    case 'dynamic':
      return {
        code: `import importlib\n${own} = importlib.import_module('${isPackage ? file : `py.${file}`}')`,
        local: whole,
      };
    case 'escaped-specifier':
      return { code: `from ${module} import *`, local: name.split('.')[0] ?? name };
    default:
      return name.includes('.')
        ? { code: `import ${isPackage ? file : `py.${file}`} as ${own}`, local: whole }
        : { code: `from ${module} import ${name} as ${own}`, local: own };
  }
}
