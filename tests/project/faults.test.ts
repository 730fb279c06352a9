import { execFileSync } from 'node:child_process';
import { chmodSync, lchownSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WorkingTree } from '../../src/project/working-tree.ts';
import { REGISTRY } from './generated-project.ts';
import { findingsIn, ProjectFolder } from './project-folder.ts';

const CREATION = `import { Redis } from 'ioredis';\nexport const a = new Redis();\n`;
const FINDING = /^src\/good\.ts:\d+ no-direct-redis-instantiation/u;

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): ProjectFolder {
  const folder = new ProjectFolder(REGISTRY, { 'src/good.ts': CREATION });
  onTestFinished(() => {
    folder.dispose();
  });
  for (const [file, content] of Object.entries(files)) folder.write(file, content);
  return folder;
}

/** Without what git sets where this runs in a hook. */
const withoutGit = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

/** Of Linux: a user who owns nothing. */
const NOBODY = 65_534;

/** Gives the folder to a user for whom modes count, and becomes that user: root may read everything. */
function asOrdinaryUser<T>(root: string, act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  for (const entry of ['.', ...readdirSync(root, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(path.join(root, entry), NOBODY, NOBODY);
  }
  // Git gives up where the home of its user may not be read.
  vi.stubEnv('HOME', root);
  process.seteuid?.(NOBODY);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
    vi.unstubAllEnvs();
  }
}

/** What a session says: the findings of the good file, and the problems of others. */
function said(folder: ProjectFolder): { good: number; others: string[]; problems: string[] } {
  const session = folder.open();
  const findings = findingsIn(session.snapshot());
  return {
    good: findings.filter((line) => FINDING.test(line)).length,
    others: findings.filter((line) => !FINDING.test(line)),
    problems: session.problems().map(({ file, reason }) => `${file}: ${reason}`),
  };
}

describe('what cannot be read as source', () => {
  it('is named, and the rest is judged: binary, of five megabytes', () => {
    const binary = Buffer.concat([Buffer.from(CREATION), Buffer.from([0, 1, 2, 0])]);
    const large = `${CREATION}// ${'x'.repeat(5 * 1024 * 1024)}\n`;
    expect(said(folderWith({ 'src/binary.ts': binary, 'src/large.ts': large }))).toEqual({
      good: 1,
      others: [],
      problems: ['src/binary.ts: binary', 'src/large.ts: too-large'],
    });
  });

  it('is judged but not rewritten where it is not UTF-8', () => {
    const latin1 = Buffer.from(`// caf\u00E9\n${CREATION}`, 'latin1');
    const result = said(folderWith({ 'src/latin1.ts': latin1 }));
    expect(result.problems).toEqual(['src/latin1.ts: not-utf-8']);
    expect(result.others).toHaveLength(1);
    expect(result.others[0]).toMatch(/^src\/latin1\.ts:\d+ no-direct-redis-instantiation .* $/u);
  });

  it('ends in no circle: links to themselves, to their folder and to nothing', () => {
    const folder = folderWith({});
    symlinkSync('self.ts', path.join(folder.root, 'src/self.ts'));
    symlinkSync('..', path.join(folder.root, 'src/up'));
    symlinkSync('nowhere.ts', path.join(folder.root, 'src/dangling.ts'));
    const { good, others } = said(folder);
    expect({ good, others }).toEqual({ good: 1, others: [] });
  });

  it('is named in a folder that may not be entered', () => {
    const folder = folderWith({ 'src/locked/bad.ts': CREATION });
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', args, { cwd: folder.root, env: withoutGit });
    git('init', '--quiet');
    git('add', '--all');
    const locked = path.join(folder.root, 'src/locked');
    onTestFinished(() => chmodSync(locked, 0o700));
    const { good, problems } = asOrdinaryUser(folder.root, () => {
      chmodSync(locked, 0);
      return said(folder);
    });
    expect({ good, problems }).toEqual({ good: 1, problems: ['src/locked/bad.ts: unreadable'] });
  });
});

/** A tree in which something happens at the moment that one file is read. */
class DisturbedTree extends WorkingTree {
  readonly #file: string;
  #happens: (() => void) | null;

  constructor(root: string, file: string, happens: () => void) {
    super(root);
    this.#file = file;
    this.#happens = happens;
  }

  override readStamped(file: string): ReturnType<WorkingTree['readStamped']> {
    if (file !== this.#file) return super.readStamped(file);
    const before = super.readStamped(file);
    this.#happens?.();
    const happened = this.#happens !== null;
    this.#happens = null;
    // What was opened before is read to its end; what is gone cannot be opened.
    return happened ? before : super.readStamped(file);
  }
}

describe('a file that is touched while it is read', () => {
  it('is read again when it has changed since', () => {
    const folder = folderWith({ 'src/moving.ts': 'export const a = 1;\n' });
    const store = new DisturbedTree(folder.root, 'src/moving.ts', () => {
      folder.write('src/moving.ts', CREATION);
    });
    const session = folder.open({ store });
    session.snapshot();
    const findings = findingsIn(session.freshSnapshot());
    expect(findings.filter((line) => line.startsWith('src/moving.ts'))).toHaveLength(1);
  });

  it('is no file of the project when it is gone', () => {
    const folder = folderWith({ 'src/leaving.ts': CREATION });
    const store = new DisturbedTree(folder.root, 'src/leaving.ts', () => {
      folder.remove('src/leaving.ts');
    });
    const session = folder.open({ store });
    session.snapshot();
    const project = session.freshSnapshot();
    expect(project.files).not.toContain('src/leaving.ts');
    expect(findingsIn(project)).toHaveLength(1);
    expect(session.problems()).toEqual([]);
  });

  it('is left out when it vanishes between the list and the reading', () => {
    const folder = folderWith({ 'src/leaving.ts': CREATION });
    const store = new WorkingTree(folder.root);
    const list = store.list();
    folder.remove('src/leaving.ts');
    store.list = () => list;
    const session = folder.open({ store });
    expect(session.snapshot().files).toEqual(list.filter((file) => file !== 'src/leaving.ts'));
    expect(session.problems()).toEqual([]);
  });
});
