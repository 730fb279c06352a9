import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/reporters/json.ts';

const REPOSITORY = path.join(import.meta.dirname, '../..');
const SSOT = path.join(REPOSITORY, 'dist/cli.js');
const ESCAPE = '\u001B[';

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let scratch = '';
let project = '';

beforeAll(() => {
  scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-scan-')));
  project = copyOf('small-chat', 'project');
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A copy of a fixture project that is a git repository of its own. */
function copyOf(fixture: string, name: string): string {
  const target = path.join(scratch, name);
  cpSync(path.join(REPOSITORY, 'tests/projects', fixture), target, { recursive: true });
  spawnSync('git', ['init', '--quiet'], { cwd: target });
  return target;
}

function ssot(
  args: readonly string[],
  { cwd = project, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Outcome {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawnSync(process.execPath, [SSOT, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, ...env },
  });
}

function scanJson(args: readonly string[] = [], cwd = project): JsonReport {
  return JSON.parse(ssot(['scan', '--json', ...args], { cwd }).stdout) as JsonReport;
}

const placesIn = ({ violations }: JsonReport): readonly string[] =>
  violations.map(
    ({ file_path, line_number, column, violation_type }) =>
      `${file_path}:${String(line_number)}:${String(column)} ${violation_type}`,
  );

const ALL = [
  'src/db/redis-manager.ts:3:14 duplicate_class',
  'src/db/redis-manager.ts:4:29 direct_instantiation',
  'src/db/redis-manager.ts:11:29 direct_instantiation',
  'src/services/cache.ts:3:22 direct_instantiation',
  'src/services/session.ts:1:30 deprecated_import',
  'src/ws/old-manager.ts:1:14 duplicate_class',
];

describe('ssot scan', () => {
  it('finds what breaks the registry, and nothing else', () => {
    expect(placesIn(scanJson())).toEqual(ALL);
  });

  it('sums up in its JSON', () => {
    const report = scanJson();
    expect(report).toMatchObject({
      total_violations: 6,
      files_affected: 4,
      by_type: { direct_instantiation: 3, duplicate_class: 2, deprecated_import: 1 },
      unparsed: [],
    });
    expect(Math.abs(Date.now() - Date.parse(report.scan_timestamp))).toBeLessThan(60_000);
    expect(report.managers).toEqual([
      { source: 'redis', file: 'src/db/redis-manager.ts', class: 'RedisManager', importers: 1 },
      { source: 'redis', file: 'src/services/cache.ts', class: 'Redis', importers: 0 },
      {
        source: 'websocket',
        file: 'src/ws/old-manager.ts',
        class: 'WebSocketManager',
        importers: 0,
      },
    ]);
    expect(
      report.violations.find(({ file_path }) => file_path === 'src/services/cache.ts'),
    ).toMatchObject({
      line_number: 3,
      column: 22,
      end_line: 3,
      end_column: 33,
      rule_id: 'ssot/no-direct-redis-instantiation',
      source: 'redis',
      pattern_matched: 'new Redis()',
      line_content: 'export const cache = new Redis();',
      zone: 'Services',
      priority: 2,
      baseline: false,
    });
  });

  it('scores compliant sites over all sites, by the weight of their zones', () => {
    // Compliant: in the owner of Redis (no zone, weight 1) two creations and the class; one import of
    // it in Services (2); in the owner of WebSocket (3) the class and its creation; in the route (3) one
    // import and one call of the factory. Violating: three in no zone, two in Services, one in the core.
    const compliant = 3 * 1 + 1 * 2 + 2 * 3 + 2 * 3;
    const violating = 3 * 1 + 2 * 2 + 1 * 3;
    const { score } = scanJson();
    expect(score).toEqual({
      value: Math.round((1000 * compliant) / (compliant + violating)) / 10,
      compliant,
      total: compliant + violating,
    });
  });

  it('gives the script that reads the JSON what it reads', () => {
    const script = `
ssot scan --json > redis_violations_baseline.json

# Validate violation types
python -c "
import json
with open('redis_violations_baseline.json') as f:
    data = json.load(f)
print(f'Total: {data[\\"total_violations\\"]}')
print('By type:', {v['violation_type']: len([vv for vv in data['violations'] if vv['violation_type'] == v['violation_type']]) for v in data['violations']})
"`;
    const wrapper = `ssot() { "${process.execPath}" "${SSOT}" "$@"; }\npython() { python3 "$@"; }\n`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', wrapper + script], {
      cwd: copyOf('small-chat', 'scripted'),
      encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual({
      stdout: `Total: 6\nBy type: {'duplicate_class': 2, 'direct_instantiation': 3, 'deprecated_import': 1}\n`,
      stderr: '',
      status: 0,
    });
  });

  it('exits with 1 for findings, and prints them as ESLint does', () => {
    const { status, stdout, stderr } = ssot(['scan']);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('\nsrc/services/cache.ts\n  3:22  error  ');
    expect(stdout).toContain('6 findings in 4 files');
    expect(stdout).toMatch(
      /\nScore: \d+(\.\d)?\/100 \(\d+ of \d+ compliant, sites weighted by zone\)\n$/,
    );
  });

  it('exits with 0 for a clean part of the project', () => {
    const { status, stdout } = ssot(['scan', 'src/infra', 'src/plain.ts']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No findings in 2 files\.\n/);
  });

  it('narrows the report to paths, but not what is known', () => {
    expect(placesIn(scanJson(['src/services']))).toEqual(ALL.slice(3, 5));
    expect(placesIn(scanJson(['src/**/old-*.ts']))).toEqual(ALL.slice(5));
  });

  it('works from any subfolder, with paths from there', () => {
    const cwd = path.join(project, 'src/services');
    expect(placesIn(scanJson([], cwd))).toEqual(ALL);
    expect(placesIn(scanJson(['cache.ts'], cwd))).toEqual([ALL[3]]);
    const { stdout } = ssot(['scan', '..'], { cwd });
    expect(stdout).toContain('\ncache.ts\n');
    expect(stdout).toContain('../db/redis-manager.ts\n');
  });

  it('shows code, carets, reason and fix in detail', () => {
    const { stdout } = ssot(['scan', '--detailed', 'src/services/cache.ts']);
    expect(stdout).toContain(
      '    3 | export const cache = new Redis();\n      |                      ^^^^^^^^^^^\n',
    );
    expect(stdout).toMatch(/\n {4}why +\S/);
    expect(stdout).toContain('    zone     Services (priority 2)\n');
  });

  it.each(['sarif', 'markdown', 'html', 'github', 'json'])('writes %s to a file', (format) => {
    const file = path.join(scratch, `reports/${format}.txt`);
    const toFile = ssot(['scan', '--format', format, '--output-file', file], {
      env: { FORCE_COLOR: '1' },
    });
    expect(toFile).toMatchObject({ status: 1, stdout: '', stderr: '' });
    const withoutTime = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
    const printed = ssot(['scan', '--format', format]).stdout;
    expect(withoutTime(readFileSync(file, 'utf8'))).toBe(withoutTime(printed));
    expect(printed).toContain('src/services/cache.ts');
  });

  it('colours a pipe only when forced to', () => {
    expect(ssot(['scan']).stdout).not.toContain(ESCAPE);
    expect(ssot(['scan'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(ESCAPE);
    expect(ssot(['scan', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(
      ESCAPE,
    );
  });

  it('names a file that does not parse, and is not clean', () => {
    const broken = copyOf('small-chat', 'broken');
    writeFileSync(path.join(broken, 'src/plain.ts'), "import Redis from 'ioredis';\nconst = ;\n");
    const { status, stdout } = ssot(['scan', 'src/plain.ts'], { cwd: broken });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^1 file not judged in full:\n {2}src\/plain\.ts:2:7 {2}\S/);
    expect(scanJson([], broken).unparsed).toMatchObject([
      { file_path: 'src/plain.ts', reason: 'syntax-error', line_number: 2, column: 7 },
    ]);
  });
});

describe('ssot scan of files that are no source text', () => {
  function spoiled(name: string): string {
    const cwd = copyOf('small-chat', name);
    const client = "import Redis from 'ioredis';\nexport const client = new Redis();\n";
    const write = (file: string, content: string | Buffer): void => {
      writeFileSync(path.join(cwd, 'src', file), content);
    };
    write('binary.ts', `\0${client}`);
    write('huge.ts', client + '//'.padEnd(6_000_000, ' '));
    write('latin.ts', Buffer.from(`// caf\u00e9\n${client}`, 'latin1'));
    write('deleted.ts', client);
    mkdirSync(path.join(cwd, 'src/folder.ts'));
    symlinkSync('circle.ts', path.join(cwd, 'src/circle.ts'));
    symlinkSync('.', path.join(cwd, 'src/itself'));
    spawnSync('git', ['add', '--all'], { cwd });
    rmSync(path.join(cwd, 'src/deleted.ts'));
    return cwd;
  }

  it('goes on, and names and counts each file that was not judged', () => {
    const cwd = spoiled('spoiled');
    const report = scanJson([], cwd);
    expect(report.unparsed.map(({ file_path, reason }) => [file_path, reason])).toEqual([
      ['src/binary.ts', 'binary'],
      ['src/circle.ts', 'unreadable'],
      ['src/huge.ts', 'too-large'],
      ['src/latin.ts', 'not-utf-8'],
    ]);
    expect(placesIn(report)).toEqual([
      ...ALL.slice(0, 3),
      'src/latin.ts:3:23 direct_instantiation',
      ...ALL.slice(3),
    ]);
    expect(report.violations.find(({ file_path }) => file_path === 'src/latin.ts')?.fixable).toBe(
      false,
    );
    const { stdout, status } = ssot(['scan', '--quiet', 'src/*.ts'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('4 files not judged in full:\n  src/binary.ts  ');
  });

  it('is not clean where something could hide, and is where the registry excludes it', () => {
    const cwd = spoiled('excluded');
    expect(ssot(['scan', 'src/huge.ts'], { cwd }).status).toBe(1);
    const file = path.join(cwd, 'ssot.config.json');
    const exclude = ['src/{binary,circle,huge,latin}.ts', 'src/{db,services}/**', 'src/ws/old-*'];
    const registry = JSON.parse(readFileSync(file, 'utf8')) as {
      sources: { redis: { deprecated?: unknown } };
      zones?: unknown;
    };
    delete registry.zones;
    delete registry.sources.redis.deprecated;
    writeFileSync(file, JSON.stringify({ ...registry, exclude }));
    const { status, stdout, stderr } = ssot(['scan'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^No findings in \d+ files\./);
  });
});

describe('ssot scan in a subfolder of a repository', () => {
  it('gives code hosts paths from the root of the repository', () => {
    const root = path.join(scratch, 'monorepo');
    cpSync(project, path.join(root, 'packages/chat'), { recursive: true });
    rmSync(path.join(root, 'packages/chat/.git'), { recursive: true });
    spawnSync('git', ['init', '--quiet'], { cwd: root });
    const cwd = path.join(root, 'packages/chat/src');
    expect(ssot(['scan', '--format', 'github'], { cwd }).stdout).toContain(
      '::error file=packages/chat/src/services/cache.ts,line=3,',
    );
    expect(placesIn(scanJson([], cwd))).toEqual(ALL);
  });
});

describe('ssot scan without a registry', () => {
  it('finds the owners of the chat example', () => {
    const cwd = path.join(scratch, 'chat');
    cpSync(path.join(REPOSITORY, 'examples/chat/src'), path.join(cwd, 'src'), { recursive: true });
    cpSync(path.join(REPOSITORY, 'examples/chat/tsconfig.json'), path.join(cwd, 'tsconfig.json'));
    const { stderr } = ssot(['scan', '--format', 'json'], { cwd });
    expect(stderr).toContain(
      'redis: owned by src/infra/redis-manager.ts (exports instance redisManager, exports factory getRedisManager, exports class RedisManager,',
    );
    expect(stderr).toContain(
      'websocket: owned by src/websocket/manager.ts (exports factory getWebSocketManager, exports class WebSocketManager,',
    );
  });

  it('infers one and says on what evidence', () => {
    const cwd = copyOf('small-chat', 'undeclared');
    rmSync(path.join(cwd, 'ssot.config.json'));
    const { status, stdout, stderr } = ssot(['scan', '--json'], { cwd });
    expect(stderr).toMatch(/^No ssot\.config file in .* Inferred from the code/);
    expect(stderr).toContain('websocket: owned by src/ws/manager.ts (');
    expect(stderr).toMatch(
      /redis: owned by src\/(infra|db)\/redis-manager\.ts \(exports instance redisManager, /,
    );
    expect(status).toBe(1);
    expect(placesIn(JSON.parse(stdout) as JsonReport)).toContain(
      'src/ws/old-manager.ts:1:14 duplicate_class',
    );
  });

  it('finds nothing to hold a project to that has no known concept', () => {
    const cwd = path.join(scratch, 'plain');
    cpSync(path.join(project, 'src/plain.ts'), path.join(cwd, 'plain.ts'));
    const { status, stderr, stdout } = ssot(['scan'], { cwd });
    expect(stderr).toContain('None could be inferred');
    expect(stdout).toContain('No findings in 1 file.');
    expect(status).toBe(0);
  });
});

describe('wrong use of ssot', () => {
  it.each([
    [['scan', '--detaled'], 'ssot scan has no option --detaled.\nDid you mean --detailed?'],
    [['scna'], 'There is no command "scna".\nDid you mean "ssot scan"?'],
    [['scan', 'scr'], 'No file of the project matches "scr".'],
    [['scan', '--json', '--format', 'html'], '--json and --format html exclude each other.'],
    [['scan', '--config', 'nowhere.json'], 'nowhere.json'],
    [['scan', '--output-file', 'src/plain.ts/x'], 'The report cannot be written'],
    [[], 'A command is missing.\n\nUsage: ssot <command> [options]'],
  ])('exits with 2 for %j', (args, message) => {
    const { status, stdout, stderr } = ssot(args);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('exits with 2 for a wrong registry, with key, value and remedy', () => {
    const cwd = copyOf('small-chat', 'wrong');
    const file = path.join(cwd, 'ssot.config.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"instance"', '"instanse"'));
    const { status, stdout, stderr } = ssot(['scan'], { cwd });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('sources.redis.exports.instanse');
    expect(stderr).toContain('instance');
  });

  it('exits with 2 for a registry that names what is not there', () => {
    const cwd = copyOf('small-chat', 'missing');
    const file = path.join(cwd, 'ssot.config.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('src/ws/manager.ts', 'src/ws/managr.ts'),
    );
    const { status, stderr } = ssot(['scan'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('sources.websocket.module');
    expect(stderr).toContain('src/ws/managr.ts');
  });

  it('takes another registry with --config', () => {
    const cwd = copyOf('small-chat', 'other');
    const text = readFileSync(path.join(cwd, 'ssot.config.json'), 'utf8');
    const { websocket } = (JSON.parse(text) as { sources: Record<string, unknown> }).sources;
    writeFileSync(path.join(cwd, 'only.json'), JSON.stringify({ sources: { websocket } }));
    expect(placesIn(scanJson(['--config', 'only.json'], cwd))).toEqual(ALL.slice(5));
  });
});

describe('ssot', () => {
  it('helps and tells its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(ssot(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(ssot(['scan', '--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(ssot(['--help']).stdout).toMatch(/^Usage: ssot <command>/);
  });

  it('says nothing when its reader has seen enough', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `for i in 1 2 3; do "${process.execPath}" "${SSOT}" scan --json | true; done`],
      { cwd: project, encoding: 'utf8' },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });

  /** A project whose registry interrupts whoever reads it, as Ctrl-C would. */
  function interrupting(name: string): string {
    const cwd = copyOf('small-chat', name);
    const json = readFileSync(path.join(cwd, 'ssot.config.json'), 'utf8');
    rmSync(path.join(cwd, 'ssot.config.json'));
    writeFileSync(
      path.join(cwd, 'ssot.config.mjs'),
      `process.kill(process.pid, 'SIGINT');\nexport default ${json};\n`,
    );
    return cwd;
  }

  it('exits with 130 when it is interrupted', () => {
    expect(ssot(['scan'], { cwd: interrupting('interrupted') })).toMatchObject({
      status: 130,
      stdout: '',
      stderr: '',
    });
  });

  it('shows progress on a terminal and leaves a clean line when interrupted', () => {
    const pseudoTerminal = `
import os, pty, sys
os.environ.pop("CI", None)
os.environ["TERM"] = "xterm"
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))`;
    const { status, stdout } = spawnSync(
      'python3',
      ['-c', pseudoTerminal, process.execPath, SSOT, 'scan'],
      { cwd: interrupting('watched'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect(status).toBe(130);
    // eslint-disable-next-line no-control-regex -- what erases the line
    expect(stdout).toMatch(/^(?:\r\u001B\[2K[^\r\n]+)+\r\u001B\[2K$/);
    expect(stdout).toContain('Reading the registry and the files');
  });
});

describe('ssot registry', () => {
  it('writes a file, and fails when that is not up to date', () => {
    const target = copyOf('small-chat', 'registry');
    const args = ['registry', '--output-file', 'docs/imports.md'];
    expect(ssot([...args, '--check'], { cwd: target })).toMatchObject({ status: 1 });
    expect(ssot(args, { cwd: target })).toMatchObject({ status: 0, stdout: '' });
    expect(ssot([...args, '--check'], { cwd: target })).toMatchObject({ status: 0, stdout: '' });
    writeFileSync(path.join(target, 'docs/imports.md'), 'edited\n');
    expect(ssot([...args, '--check'], { cwd: target }).stdout).toContain('docs/imports.md');
    expect(ssot(['registry', '--check'], { cwd: target }).status).toBe(2);
  });
});
