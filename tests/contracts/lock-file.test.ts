import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as { packages: Readonly<Record<string, LockedPackage>> };

it('locks the binaries of every platform, without which `npm ci` refuses to install on any', () => {
  const locked = new Set(
    Object.entries(packages).map(
      ([place, { version = '' }]) => `${place.split('node_modules/').at(-1) ?? ''}@${version}`,
    ),
  );
  const exact = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(([, version]) => /^\d/u.test(version))
    .map(([name, version]) => `${name}@${version}`);

  expect(exact.length).toBeGreaterThan(0);
  expect(exact.filter((name) => !locked.has(name))).toEqual([]);
});

it('names no host to install from', () => {
  const elsewhere = Object.entries(packages).filter(([, { resolved = '' }]) => resolved !== '');

  expect(elsewhere.map(([place]) => place)).toEqual([]);
});
