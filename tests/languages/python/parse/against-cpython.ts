import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parsePython } from '../../../../src/languages/python/parse/parse-python.ts';

/** A node as `dump_ast.py` prints it. */
interface CPythonNode {
  readonly node: string;
  readonly range?: readonly [number, number];
  readonly fields: Readonly<Record<string, unknown>>;
}

interface CPythonFile {
  readonly path: string;
  readonly tree?: CPythonNode;
  readonly comments?: readonly (readonly [number, number])[] | null;
  readonly error?: string;
  readonly line?: number | null;
  readonly skipped?: string;
}

/** What CPython says of some files. */
export interface CPythonFiles {
  readonly version: readonly [major: number, minor: number];
  readonly files: readonly CPythonFile[];
}

/** How `parsePython` differs from CPython on one file. */
export interface Difference {
  readonly path: string;
  readonly kind: 'wrongly rejected' | 'wrongly accepted' | 'other tree' | 'other comments';
  readonly detail: string;
}

export interface Comparison {
  /** Files that CPython accepts and files that it rejects. */
  readonly accepted: number;
  readonly rejected: number;
  /** Files that are not UTF-8, which are not compared. */
  readonly skipped: number;
  /** Files in which the only difference is a `\N{…}` escape, marked `exact: false`. */
  readonly inexact: number;
  readonly differences: readonly Difference[];
}

/** An interpreter to compare with. */
export interface Python {
  readonly command: string;
  readonly version: CPythonFiles['version'];
  /** Folder of the standard library. */
  readonly library: string;
}

/** The interpreter `SSOT_PYTHON`, or `python3`; null where there is none of version 3.9 or newer. */
export function findPython(): Python | null {
  const command = process.env['SSOT_PYTHON'] ?? 'python3';
  const code =
    'import json, sys, sysconfig; ' +
    'print(json.dumps([list(sys.version_info[:2]), sysconfig.get_path("stdlib")]))';
  const { status, stdout } = spawnSync(command, ['-c', code], { encoding: 'utf8' });
  if (status !== 0) return null;
  const [version, library] = JSON.parse(stdout) as [Python['version'], string];
  return isAtLeast(version, 9) ? { command, version, library } : null;
}

/** Whether a Python 3 is 3.`minor` or newer. */
export function isAtLeast([, ours]: Python['version'], minor: number): boolean {
  return ours >= minor;
}

/** @throws Error where the interpreter fails. */
export function readWithCPython(command: string, paths: readonly string[]): CPythonFiles {
  const script = new URL('dump_ast.py', import.meta.url).pathname;
  const { stdout, stderr, status, error } = spawnSync(command, [script], {
    input: paths.map((path) => `${path}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  if (status !== 0) throw error ?? new Error(stderr);
  const lines = stdout.trimEnd().split('\n');
  const { version } = JSON.parse(lines[0] ?? '') as Pick<CPythonFiles, 'version'>;
  return { version, files: lines.slice(1).map((line) => JSON.parse(line) as CPythonFile) };
}

/**
 * Compares the trees of all files that CPython accepts, their comments, and what is rejected. Facts are
 * a function of the tree, the comments and the text (`factsOfTree`), so that files in which nothing
 * differs have the facts that CPython's own tree would give.
 */
export function compareWithCPython({ version, files }: CPythonFiles): Comparison {
  const differences: Difference[] = [];
  let [accepted, rejected, skipped, inexact] = [0, 0, 0, 0];
  for (const { path, tree, comments, error, line, skipped: reason } of files) {
    if (reason !== undefined) {
      skipped++;
      continue;
    }
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
    const { module, comments: ourComments, errors } = parsePython(text);
    const ours = errors[0];
    if (tree === undefined) {
      rejected++;
      // An older Python also rejects what is new.
      if (ours === undefined && isAtLeast(version, 13)) {
        differences.push({ path, kind: 'wrongly accepted', detail: `${error} (line ${line})` });
      }
    } else {
      accepted++;
      if (ours !== undefined) {
        const detail = `${ours.message} at ${ours.range[0]}`;
        differences.push({ path, kind: 'wrongly rejected', detail });
        continue;
      }
      const comparer = new Comparer(version);
      comparer.compare(tree, module, '');
      if (comparer.inexact) inexact++;
      const detail = comparer.difference;
      if (detail !== null) differences.push({ path, kind: 'other tree', detail });
      const found = JSON.stringify(ourComments.map(({ range }) => range));
      if (comments && JSON.stringify(comments) !== found) {
        differences.push({ path, kind: 'other comments', detail: found.slice(0, 90) });
      }
    }
  }
  return { accepted, rejected, skipped, inexact, differences };
}

type Fields = Readonly<Record<string, unknown>>;

/** Finds the first difference between CPython's tree and ours: types, fields, values and ranges. */
class Comparer {
  difference: string | null = null;
  inexact = false;
  readonly #placesInStrings: boolean;
  #inString = false;

  constructor(version: CPythonFiles['version']) {
    // Before 3.12 nodes in an f-string had wrong places.
    this.#placesInStrings = isAtLeast(version, 12);
  }

  compare(theirs: unknown, ours: unknown, path: string): void {
    if (this.difference !== null) return;
    if (Array.isArray(theirs)) this.#compareLists(theirs, ours, path);
    else if (isCPythonNode(theirs)) this.#compareNodes(theirs, ours, path);
    else if (theirs !== ours) this.#differ(path, theirs, ours);
  }

  #differ(path: string, theirs: unknown, ours: unknown): void {
    this.difference = `${path}: ${show(theirs)} is here ${show(ours)}`;
  }

  #compareLists(theirs: readonly unknown[], ours: unknown, path: string): void {
    if (!Array.isArray(ours) || ours.length !== theirs.length) {
      this.#differ(`${path}.length`, theirs.length, Array.isArray(ours) ? ours.length : ours);
      return;
    }
    for (const [index, item] of theirs.entries()) {
      this.compare(item, ours[index], `${path}[${index}]`);
    }
  }

  #compareNodes(theirs: CPythonNode, ours: unknown, path: string): void {
    if (typeof ours === 'string') {
      if (ours !== theirs.node) this.#differ(path, theirs.node, ours);
      return;
    }
    const node = ours as (Fields & { readonly type: string }) | null | undefined;
    if (node?.type !== theirs.node) {
      this.#differ(path, theirs.node, node?.type);
      return;
    }
    const checkPlace = this.#placesInStrings || !this.#inString;
    const wasInString = this.#inString;
    if (theirs.node === 'JoinedStr') this.#inString = true;
    if (theirs.range !== undefined && checkPlace) {
      this.compare(theirs.range, node['range'], `${path}<${theirs.node}>`);
    }
    if (theirs.node === 'Constant') this.#compareConstants(theirs.fields, node, path);
    else {
      for (const [field, value] of Object.entries(theirs.fields)) {
        const ourField = theirs.node === 'ExceptHandler' && field === 'type' ? 'exception' : field;
        this.compare(value, node[ourField], `${path}.${field}`);
      }
    }
    this.#inString = wasInString;
  }

  #compareConstants(theirs: Fields, ours: Fields, path: string): void {
    const { literal, value } = theirs['value'] as Fields;
    this.compare(literal, ours['literal'], `${path}.literal`);
    this.compare(theirs['kind'], ours['kind'], `${path}.kind`);
    if (ours['exact'] === false) {
      this.inexact = true;
      return;
    }
    if (literal === 'int') {
      this.compare(
        BigInt(value as string),
        BigInt(ours['value'] as number | bigint),
        `${path}.value`,
      );
    } else if (literal === 'float' || literal === 'complex') {
      this.compare(toNumber(value as string), ours['value'], `${path}.value`);
    } else this.compare(value, ours['value'], `${path}.value`);
  }
}

function isCPythonNode(value: unknown): value is CPythonNode {
  return typeof value === 'object' && value !== null && 'node' in value;
}

function toNumber(repr: string): number {
  return repr === 'inf' ? Number.POSITIVE_INFINITY : Number(repr);
}

function show(value: unknown): string {
  return typeof value === 'bigint'
    ? `${value}n`
    : (JSON.stringify(value) ?? 'undefined').slice(0, 90);
}
