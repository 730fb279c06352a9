import fc from 'fast-check';

/** What the modules of the generated programs export; types in upper case with `T` before them. */
const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  ioredis: ['Redis', 'Cluster', 'TOptions', 'default'],
  './db/redis': ['RedisManager', 'createRedis', 'legacyPool', 'TLegacySettings', 'default'],
  './infra/redis': [
    'RedisManager',
    'redisManager',
    'getRedis',
    'redisPool',
    'TSettings',
    'default',
  ],
  './other': ['other', 'another', 'default'],
};

const isType = (name: string): boolean => /^T[A-Z]/u.test(name);

/** Names that collide with what the remedies bring in, and some that do not. */
const NAMES = [
  'a',
  'b',
  'redisManager',
  'getRedis',
  'canonicalRedisManager',
  'redisPool',
  'shared',
];

interface Style {
  readonly quote: string;
  readonly semicolon: string;
  readonly lineBreak: string;
  readonly space: string;
}

interface Binding {
  readonly local: string;
  readonly typeOnly: boolean;
  /** Members, for a namespace. */
  readonly members: readonly string[];
}

const style: fc.Arbitrary<Style> = fc.record({
  quote: fc.constantFrom("'", '"'),
  semicolon: fc.constantFrom(';', ''),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  space: fc.constantFrom(' ', ''),
});

const importShape = fc.record({
  module: fc.constantFrom(...Object.keys(EXPORTS)),
  form: fc.constantFrom('named', 'named', 'named', 'type', 'namespace', 'side-effect'),
  withDefault: fc.boolean(),
  names: fc.array(
    fc.record({
      pick: fc.nat(9),
      alias: fc.option(fc.constantFrom(...NAMES), { nil: null }),
      marked: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  layout: fc.constantFrom('line', 'line', 'lines', 'lines,', 'remarks', 'inner comment'),
  before: fc.constantFrom('', '', '// about the import', '/* about */'),
  behind: fc.constantFrom('', '', ' // behind', ' /* behind */'),
});

const useShape = fc.record({
  pick: fc.nat(20),
  shape: fc.nat(15),
  name: fc.constantFrom(...NAMES),
  member: fc.nat(5),
  before: fc.constantFrom('', '', '', '// about the use'),
});

/** A module that imports things in many ways and uses them in many places. */
export const program: fc.Arbitrary<string> = fc
  .record({
    style,
    prologue: fc.constantFrom(
      '',
      '',
      '#!/usr/bin/env node',
      "'use client'",
      '/* Copyright */',
      '// first',
    ),
    imports: fc.array(importShape, { maxLength: 5 }),
    uses: fc.array(useShape, { minLength: 1, maxLength: 8 }),
  })
  .map(({ style: chosen, prologue, imports, uses }) => {
    const bindings: Binding[] = [];
    const lines = [
      ...(prologue === '' ? [] : [prologue]),
      ...imports.flatMap((shape) => renderImport(shape, chosen, bindings)),
      '',
      ...uses.flatMap((use, index) => renderUse(use, index, chosen, bindings)),
      `export {}${chosen.semicolon}`,
      '',
    ];
    return lines.join(chosen.lineBreak);
  });

type ImportShape = typeof importShape extends fc.Arbitrary<infer T> ? T : never;
type UseShape = typeof useShape extends fc.Arbitrary<infer T> ? T : never;

function renderImport(
  shape: ImportShape,
  { quote, semicolon, space }: Style,
  bindings: Binding[],
): string[] {
  const exported = EXPORTS[shape.module] ?? [];
  const source = quote + shape.module + quote;
  const end = semicolon + shape.behind;
  const before = shape.before === '' ? [] : [shape.before];
  const bind = (local: string, typeOnly: boolean, members: readonly string[] = []): boolean => {
    if (bindings.some((other) => other.local === local)) return false;
    bindings.push({ local, typeOnly, members });
    return true;
  };
  if (shape.form === 'side-effect') return [...before, `import ${source}${end}`];
  const head: string[] = [];
  const takesDefault = shape.withDefault && (shape.form !== 'type' || shape.names.length === 0);
  const defaultName = `default${String(bindings.length)}`;
  if (takesDefault && bind(defaultName, shape.form === 'type')) head.push(defaultName);
  if (shape.form === 'namespace') {
    const local = `ns${String(bindings.length)}`;
    bind(local, false, exported);
    return [...before, `import ${[...head, `* as ${local}`].join(', ')} from ${source}${end}`];
  }
  const names = shape.names.flatMap(({ pick, alias, marked }) => {
    const name = exported[pick % exported.length] ?? 'default';
    const local = alias ?? (name === 'default' ? `default${String(bindings.length)}` : name);
    const typeOnly = shape.form === 'type' || isType(name) || marked;
    if (!bind(local, typeOnly)) return [];
    const modifier = typeOnly && shape.form !== 'type' ? 'type ' : '';
    return [`${modifier}${name}${local === name ? '' : ` as ${local}`}`];
  });
  const keyword = shape.form === 'type' ? 'import type' : 'import';
  if (names.length === 0) {
    const clause = head.length > 0 ? `${head.join(', ')} from ` : '{} from ';
    return [...before, `${keyword} ${clause}${source}${end}`];
  }
  const prefix = `${keyword} ${head.map((name) => `${name}, `).join('')}`;
  switch (shape.layout) {
    case 'lines':
    case 'lines,':
    case 'remarks': {
      const remark = (index: number): string =>
        shape.layout === 'remarks' ? ` // remark ${String(index)}` : '';
      const trailing = shape.layout === 'lines' ? '' : ',';
      const items = names.map((name, index) => {
        const comma = index < names.length - 1 ? ',' : trailing;
        return `  ${name}${comma}${remark(index)}`;
      });
      return [...before, `${prefix}{`, ...items, `} from ${source}${end}`];
    }
    case 'inner comment':
      return [
        ...before,
        `${prefix}{${space}/* inner */ ${names.join(', ')}${space}} from ${source}${end}`,
      ];
    default:
      return [...before, `${prefix}{${space}${names.join(', ')}${space}} from ${source}${end}`];
  }
}

function renderUse(
  { pick, shape, name, member, before }: UseShape,
  index: number,
  { semicolon: s }: Style,
  bindings: readonly Binding[],
): string[] {
  const comment = before === '' ? [] : [before];
  const binding = bindings[pick % Math.max(1, bindings.length)];
  const n = String(index);
  if (!binding) return [...comment, `const ${name}${n} = 1${s}`];
  const { local, typeOnly, members } = binding;
  const read = members.length > 0 && member > 0 ? members[member % members.length] : undefined;
  const it = read && read !== 'default' ? `${local}.${read}` : local;
  if (typeOnly || (read !== undefined && isType(read))) {
    return [
      ...comment,
      `export let t${n}: ${typeOnly && shape % 2 === 0 ? `typeof ${local}` : it}${s}`,
    ];
  }
  const shadow = name === local ? 'z' : name;
  const shapes: readonly (readonly string[])[] = [
    [`export const v${n} = ${it}${s}`],
    [`export const v${n} = { ${local} }${s}`],
    [`export const v${n} = new ${it}()${s}`],
    [`export const v${n} = [new ${it}(), new ${it}()]${s}`],
    [`export { ${local} as e${n} }${s}`],
    [`export { ${local} }${s}`],
    [`export const v${n} = (${shadow}: unknown) => [${shadow}, ${it}]${s}`],
    [`export function f${n}(${shadow}: unknown) {`, `  return [${shadow}, new ${it}()]${s}`, '}'],
    [
      `export function g${n}() {`,
      `  const ${shadow} = new ${it}()${s}`,
      `  return ${shadow}${s}`,
      '}',
    ],
    [`const ${shadow === 'z' ? `z${n}` : shadow} = new ${it}()${s}`],
    [
      `export const ${shadow === 'z' ? `z${n}` : shadow} = new ${it}() // made${s === '' ? '' : ''}`,
    ],
    [`new ${it}()${s}`],
    [`export class C${n} extends ${it} {`, `  field = new ${it}()${s}`, '}'],
    [`export let u${n}: typeof ${it}${s}`],
    [`class Copy${n} {`, `  held = ${it}${s} // held`, '}', `export { Copy${n} }${s}`],
    [`export class Copied${n} {`, `  held: unknown = ${it}${s}`, '}'],
  ];
  return [...comment, ...(shapes[shape % shapes.length] ?? [])];
}
