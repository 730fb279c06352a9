import { chmodSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Repositories, type Repository } from './migrated-repository.ts';
import { FIXED, SMALL_PROJECT } from './small-project.ts';

const repositories = new Repositories();
afterAll(() => repositories.remove());

const smallProject = (files: Readonly<Record<string, string>> = {}): Repository =>
  repositories.with({ ...SMALL_PROJECT, ...files });

const read = (repository: Repository, files: readonly string[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file, repository.read(file)]));

const isFixed = (repository: Repository): void => {
  expect(read(repository, Object.keys(FIXED))).toEqual(FIXED);
};

describe('ssot migrate', () => {
  it('fixes everything in the order of the zones, and says what was there and what is left', () => {
    const repository = smallProject();
    chmodSync(repository.path('src/other.ts'), 0o755);
    repository.commitAll();
    const { status, stdout, stderr } = repository.migrate();
    expect(stderr).toBe('');
    isFixed(repository);
    expect(statSync(repository.path('src/other.ts')).mode & 0o777).toBe(0o755);
    expect(stdout).toMatch(/Plan: \d fixes in 3 files\./u);
    expect(stdout).toContain('For a person: 1 finding in 1 file, 1 with a suggestion.');
    expect(stdout.indexOf('Core (priority 1)')).toBeLessThan(
      stdout.indexOf('Services (priority 2)'),
    );
    expect(stdout.match(/^written .*$/gmu)).toEqual([
      'written  Core: 1 file',
      'written  Services: 1 file',
      'written  No zone: 1 file',
    ]);
    expect(stdout).toContain('src/services/raw.ts:3:23  ssot/no-direct-redis-instantiation');
    expect(stdout).toContain('5 findings before, 1 after; 3 files changed.');
    // What is left is a finding.
    expect(status).toBe(1);
    const again = repository.migrate('--allow-dirty');
    expect(again.stdout).toContain('Plan: nothing to fix.');
    isFixed(repository);
  });

  it('moves a mock together with the file whose import it mocks', () => {
    const mock = `import { vi } from 'vitest';

import { read } from '../src/core/reader';

vi.mock('../src/db/redis-manager', () => ({ redisManager: { read: () => 'double' } }));

export const value = read('key');
`;
    const other = mock.replace('../src/db/redis-manager', '../src/unrelated');
    const repository = smallProject({
      'tests/reader.test.ts': mock,
      'tests/other.test.ts': other,
      'src/unrelated.ts': 'export const unrelated = 1;\n',
    });
    const { stdout } = repository.migrate();
    const [, core = ''] = /\n(Core[^]*?)\n\n/u.exec(stdout) ?? [];
    expect(core.match(/\S+\.ts/gu)).toEqual(['src/core/reader.ts', 'tests/reader.test.ts']);
    expect(repository.read('tests/reader.test.ts')).toBe(
      mock.replace('../src/db/redis-manager', '../src/infra/redis-manager'),
    );
    expect(repository.read('tests/other.test.ts')).toBe(other);
  });

  it('ends with 0 where nothing is left', () => {
    const repository = smallProject({ 'src/services/raw.ts': 'export const nothing = 1;\n' });
    expect(repository.migrate('--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    isFixed(repository);
  });

  it('prints a patch that git applies to the same end, and writes nothing', () => {
    const repository = smallProject();
    const before = repository.contents();
    const { status, stdout, stderr } = repository.migrate('--dry-run');
    expect(status).toBe(1);
    expect(stderr).toContain('Plan: ');
    expect(repository.contents()).toEqual(before);
    expect(repository.git('status', '--porcelain')).toBe('');
    const applied = repository.run('git', ['apply', '-'], { input: stdout });
    expect(applied).toMatchObject({ status: 0, stderr: '' });
    isFixed(repository);
  });

  it('refuses a work tree with changes, and untracked source files, unless told', () => {
    const repository = smallProject();
    repository.write('src/new.ts', 'export const added = 1;\n');
    const before = repository.contents();
    expect(repository.migrate()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not committed: "src/new.ts"') as string,
    });
    repository.git('add', '.');
    expect(repository.migrate().status).toBe(2);
    expect(repository.contents()).toEqual(before);
    expect(repository.migrate('--allow-dirty').status).toBe(1);
    isFixed(repository);
  });

  it('does not care about untracked files that are no source', () => {
    const repository = smallProject();
    repository.write('notes.txt', 'mine\n');
    expect(repository.migrate().status).toBe(1);
  });

  it('takes back the zone whose check fails, and no other', () => {
    const repository = smallProject();
    const before = repository.contents();
    const { status, stdout } = repository.migrate(
      '--check',
      'if grep -q "new RedisManager" src/services/cache.ts; then exit 0; fi; echo "cache is broken"; exit 1',
    );
    expect(status).toBe(1);
    expect(read(repository, ['src/core/reader.ts', 'src/other.ts'])).toEqual({
      'src/core/reader.ts': FIXED['src/core/reader.ts'],
      'src/other.ts': FIXED['src/other.ts'],
    });
    expect(repository.read('src/services/cache.ts')).toBe(SMALL_PROJECT['src/services/cache.ts']);
    expect(stdout).toContain('checked  Core: 1 file');
    expect(stdout).toMatch(/undone {3}Services: 1 file.*\n\s+cache is broken\n/u);
    expect(stdout).toContain('checked  No zone: 1 file');
    expect(stdout).toContain('Undone: Services.');
    expect(repository.migrate('--rollback').status).toBe(0);
    expect(repository.contents()).toEqual(before);
  });

  it('changes nothing where the check fails from the start', () => {
    const repository = smallProject();
    const before = repository.contents();
    const { status, stderr } = repository.migrate('--check', 'echo no tests here; exit 3');
    expect(status).toBe(2);
    expect(stderr).toContain('The check fails before anything is changed:\nno tests here');
    expect(repository.contents()).toEqual(before);
    expect(repository.migrate('--rollback').status).toBe(2);
  });

  it('rolls back what the check itself has changed in migrated files', () => {
    const repository = smallProject();
    const before = repository.contents();
    const check = 'for f in src/core/*.ts; do grep -q checked $f || echo "// checked" >> $f; done';
    // At first the check changes the file too: what a migration starts from is what it finds then.
    expect(
      repository.migrate('--check', `grep -q db/ src/core/reader.ts || { ${check}; }`),
    ).toMatchObject({ status: 1 });
    expect(repository.read('src/core/reader.ts')).toContain('// checked');
    expect(repository.migrate('--rollback').status).toBe(0);
    expect(repository.contents()).toEqual(before);
  });

  it('does not roll back over later work unless told, and keeps that as a blob', () => {
    const repository = smallProject();
    const before = repository.contents();
    repository.migrate();
    repository.write('src/other.ts', 'export const mine = 1;\n');
    const refused = repository.migrate('--rollback');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toContain('changed since the migration: "src/other.ts"');
    isFixedButOther(repository);
    const { status, stderr } = repository.migrate('--rollback', '--allow-dirty');
    expect(status).toBe(0);
    const blob = /git cat-file -p ([\da-f]{40})/u.exec(stderr)?.[1] ?? '';
    expect(repository.git('cat-file', '-p', blob)).toBe('export const mine = 1;\n');
    expect(repository.contents()).toEqual(before);
  });

  it('makes chosen suggestions by rule or message id, and knows what it cannot choose', () => {
    const repository = smallProject();
    expect(repository.migrate('--suggestions', 'useCanonicl')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean "useCanonical"?') as string,
    });
    expect(repository.migrate('--suggestions', 'useReplacement').status).toBe(1);
    expect(repository.read('src/services/raw.ts')).toBe(SMALL_PROJECT['src/services/raw.ts']);
    expect(
      repository.migrate('--allow-dirty', '--suggestions', 'ssot/no-direct-redis-instantiation')
        .status,
    ).toBe(0);
    expect(repository.read('src/services/raw.ts')).toBe(
      "import { redisManager } from '../infra/redis-manager';\n\nexport const client = redisManager;\nexport const limit = 10;\n",
    );
  });

  it('asks about each finding, and keeps to the answers in later passes', () => {
    const repository = smallProject();
    // reader: yes; cache: the first no, the second yes; raw: the suggestion; other: no.
    const { stderr } = repository.run(
      process.execPath,
      [`${import.meta.dirname}/../../../dist/cli.js`, 'migrate', '--interactive'],
      { input: 'y\nn\nwhat\ny\n1\nn\n' },
    );
    expect(stderr.match(/Make it\?/gu)).toHaveLength(5);
    expect(stderr).toContain('make that suggestion');
    expect(repository.read('src/core/reader.ts')).toBe(FIXED['src/core/reader.ts']);
    expect(repository.read('src/services/cache.ts')).toBe(
      `import { RedisManager, redisManager } from '../infra/redis-manager';

export const both = [new RedisManager(), redisManager];
`,
    );
    expect(repository.read('src/services/raw.ts')).toContain('client = redisManager;');
    expect(repository.read('src/other.ts')).toBe(SMALL_PROJECT['src/other.ts']);
  });

  it('leaves everything where the answers end', () => {
    const repository = smallProject();
    const before = repository.contents();
    expect(repository.migrate('--interactive').status).toBe(1);
    expect(repository.contents()).toEqual(before);
  });

  it('does not touch links, read-only files, and what is not UTF-8 or does not parse', () => {
    const creation =
      "import { RedisManager } from './infra/redis-manager';\nexport const own = new RedisManager();\n";
    const latin1 = Buffer.from(`${creation}// caf\u00E9\n`, 'latin1');
    const repository = repositories.with({
      ...SMALL_PROJECT,
      'src/latin1.ts': latin1,
      'src/broken.ts': `${creation}const = ;\n`,
      'src/locked.ts': creation,
    });
    chmodSync(repository.path('src/locked.ts'), 0o444);
    symlinkSync('other.ts', repository.path('src/link.ts'));
    repository.commitAll();
    const before = repository.contents();
    const { status, stdout } = repository.migrate();
    expect(status).toBe(1);
    isFixed(repository);
    const after = repository.contents();
    for (const file of ['src/latin1.ts', 'src/broken.ts', 'src/locked.ts', 'src/link.ts']) {
      expect(after[file], file).toBe(before[file]);
    }
    expect(stdout).toContain('src/link.ts: a symbolic link');
    expect(stdout).toContain('src/locked.ts: read-only');
    expect(stdout).toMatch(/src\/broken\.ts {2}\S/u);
  });

  it('says what to do after one that was cut off, and of two at a time stops the second', () => {
    const repository = smallProject();
    expect(repository.migrateKilledAt(40, '').signal).toBe('SIGKILL');
    expect(repository.migrate()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('An earlier migration was cut off.') as string,
    });
    expect(repository.migrate('--resume').status).toBe(1);
    isFixed(repository);
    repository.write('.git/ssot-migrate.lock', String(process.pid));
    expect(repository.migrate('--rollback')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Another migration of this work tree is running') as string,
    });
    isFixed(repository);
  });

  it('rolls back past a damaged journal only with what it is sure of', () => {
    const repository = smallProject();
    repository.migrate();
    const originals = repository
      .run('ls', ['.git/ssot-migrate/originals'])
      .stdout.trim()
      .split('\n');
    for (const one of originals) repository.write(`.git/ssot-migrate/originals/${one}`, 'flipped');
    const { status, stderr } = repository.migrate('--rollback');
    expect(status).toBe(2);
    expect(stderr).toContain('is damaged');
    isFixed(repository);
  });

  it('keeps what Prettier has laid out in its layout, and leaves other files as they are', () => {
    const names = ['alphaBravo', 'deltaEcho', 'golfHotel', 'indigo'];
    // Too long for one line with the creation, and not without it.
    const long = `import { RedisManager } from '../infra/redis-manager';
import { ${names.join(', ')} } from '../wide';

export const all = [
${names.map((name) => `  ${name},\n`).join('')}  new RedisManager(),
];
`;
    const repository = smallProject({
      '.prettierrc.json': '{ "singleQuote": true }\n',
      'src/wide.ts': names.map((name) => `export const ${name} = 1;\n`).join(''),
      'src/services/formatted.ts': long,
      'src/services/loose.ts': long.replace('all = [', 'all  = ['),
    });
    repository.migrate();
    expect(repository.read('src/services/formatted.ts')).toContain(
      `export const all = [${names.join(', ')}, redisManager];\n`,
    );
    expect(repository.read('src/services/loose.ts')).toContain(
      `all  = [\n  ${names.join(',\n  ')},\n  redisManager,\n];\n`,
    );
    expect(
      repository.node('prettier/bin/prettier.cjs', '--check', 'src/services/formatted.ts').status,
    ).toBe(0);
  });

  it('asks the formatter of the virtual environment for Python, and says where it cannot', () => {
    const creation = `from infra.manager import RedisManager\n\nLIMIT = 10\nfirst = RedisManager()\n`;
    const files = {
      'ssot.config.json': JSON.stringify({
        sources: {
          redis: {
            module: 'infra/manager.py',
            exports: { instance: 'redis_manager', class: 'RedisManager' },
            prefer: 'instance',
          },
        },
      }),
      'infra/manager.py': 'class RedisManager:\n    pass\n\n\nredis_manager = RedisManager()\n',
      'formatted.py': creation,
      'loose.py': `${creation}second =  1\n`,
      'pyproject.toml': '[tool.ruff]\n',
      // In place of Ruff, which is not here: it cares for one space and marks what it has seen.
      '.venv/bin/ruff':
        "#!/bin/sh\nsed -e 's/=  */= /' -e 's/= redis_manager$/= redis_manager  # formatted/'\n",
    };
    const repository = repositories.with(files);
    chmodSync(repository.path('.venv/bin/ruff'), 0o755);
    repository.commitAll();
    expect(repository.migrate()).toMatchObject({ status: 0, stderr: '' });
    expect(repository.read('formatted.py')).toBe(
      'from infra.manager import redis_manager\n\nLIMIT = 10\nfirst = redis_manager  # formatted\n',
    );
    expect(repository.read('loose.py')).toBe(
      'from infra.manager import redis_manager\n\nLIMIT = 10\nfirst = redis_manager\nsecond =  1\n',
    );
    const broken = repositories.with({ ...files, '.venv/bin/ruff': '#!/bin/sh\nexit 7\n' });
    chmodSync(broken.path('.venv/bin/ruff'), 0o755);
    broken.commitAll();
    const { status, stderr } = broken.migrate();
    expect(status).toBe(0);
    expect(
      stderr.match(/Ruff is configured but could not format: ruff ended with 7/gu),
    ).toHaveLength(1);
    expect(broken.read('formatted.py')).toContain('first = redis_manager\n');
  });

  it('needs git and a registry, and takes no flags that exclude each other', () => {
    const repository = smallProject();
    expect(repository.migrate('--resume', '--check', 'true').status).toBe(2);
    expect(repository.migrate('--dry-run', '--rollback').status).toBe(2);
    expect(repository.migrate('--resume').stderr).toContain('There is no migration to go on with.');
    rmSync(repository.path('ssot.config.json'));
    expect(repository.migrate().stderr).toContain('There is no ssot.config file');
    rmSync(repository.path('.git'), { recursive: true });
    expect(repository.migrate()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('A migration needs git') as string,
    });
  });
});

function isFixedButOther(repository: Repository): void {
  expect(repository.read('src/core/reader.ts')).toBe(FIXED['src/core/reader.ts']);
  expect(repository.read('src/other.ts')).toBe('export const mine = 1;\n');
}

describe('ssot migrate on the examples', () => {
  it('keeps the tests of the one in Python passing after each zone', { timeout: 120_000 }, () => {
    const repository = repositories.of('examples/chat-python');
    const before = repository.contents();
    const check = 'PYTHONDONTWRITEBYTECODE=1 python3 -m unittest discover -s tests -t .';
    const { stdout } = repository.migrate('--check', check);
    expect(stdout.match(/^(?:checked|undone) .*(?=:)/gmu)).toEqual([
      'checked  WebSocket core',
      'checked  Agent execution',
      'checked  Service start-up',
      'checked  Test infrastructure',
      'checked  No zone',
    ]);
    expect(repository.migrate('--rollback').status).toBe(0);
    expect(repository.contents()).toEqual(before);
  });
});
