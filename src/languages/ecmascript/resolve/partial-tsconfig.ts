import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TsConfigResult } from 'get-tsconfig';
import type jsonc from 'jsonc-parser';

interface Read {
  readonly extends?: unknown;
  readonly compilerOptions?: TsConfigResult['config']['compilerOptions'];
}

/**
 * What a configuration and those files that it extends say, where another that it extends is not there:
 * the package may not be installed, as in a CI job that only lints. TypeScript refuses such a
 * configuration as a whole, but an alias that stands in it means the same with the rest.
 *
 * @param file absolute path.
 */
export function partialTsconfig(file: string): TsConfigResult | null {
  return read(file, new Set());
}

function read(file: string, above: ReadonlySet<string>): TsConfigResult | null {
  const config = above.has(file) ? null : parsed(file);
  if (!config) return null;
  const bases = [config.extends ?? []]
    .flat()
    .filter((base): base is string => typeof base === 'string')
    .filter((base) => base.startsWith('.') || path.isAbsolute(base))
    .map((base) => fileOf(path.resolve(path.dirname(file), base)))
    .flatMap((base) => read(base, new Set([...above, file])) ?? []);
  const own = config.compilerOptions ?? {};
  const baseUrl = own.baseUrl === undefined ? {} : { baseUrl: absolute(file, own.baseUrl) };
  const compilerOptions = Object.assign(
    {},
    ...bases.map((base) => base.config.compilerOptions),
    own,
    baseUrl,
  ) as NonNullable<typeof own>;
  // Paths without `baseUrl` start at the file that they stand in.
  const origin = own.paths
    ? undefined
    : bases.findLast((base) => base.config.compilerOptions?.paths);
  return { path: origin?.path ?? file, config: { compilerOptions } };
}

function parsed(file: string): Read | null {
  try {
    // Few configurations need it, and every start would pay for it.
    const { parse } = createRequire(import.meta.url)('jsonc-parser') as typeof jsonc;
    const value: unknown = parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

const absolute = (file: string, folder: string): string => path.resolve(path.dirname(file), folder);

const fileOf = (base: string): string => (base.endsWith('.json') ? base : `${base}.json`);
