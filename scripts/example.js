// Runs the main job on copies of the bundled examples: scan, fix, compile, test, scan again.
// `npm run example -- chat-python` takes one of them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
let copy = '';

/** What each example is held to after the fix. */
const examples = {
  chat() {
    step('tsc');
    expect(node('typescript/bin/tsc', ['--noEmit', '-p', '.']), 'It does not compile.');
    step('vitest run');
    expect(node('vitest/vitest.mjs', ['run', '--reporter=dot']), 'Its tests fail.');
  },
  'chat-python'() {
    if (spawnSync('python3', ['--version']).error) {
      console.log('\nThere is no python3 here: not compiled, and not tested.');
      return;
    }
    step('python3 -m compileall');
    expect(run('python3', ['-m', 'compileall', '-q', '.']), 'It does not compile.');
    step('python3 -m unittest');
    const tests = ['-m', 'unittest', 'discover', '-s', 'tests', '-t', '.'];
    expect(run('python3', tests), 'Its tests fail.');
  },
};

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(examples)) example(name);

function example(name) {
  if (!Object.hasOwn(examples, name)) throw new Error(`There is no example ${name}.`);
  console.log(`\n=== examples/${name}`);
  copyOf(name);
  const before = report('before');
  step('eslint --fix');
  // Twice, because a use of what the first run has made a re-export is found by the second.
  for (let run = 0; run < 2; run++) node('eslint/bin/eslint.js', ['--fix', '.'], { quiet: true });
  examples[name]();
  const after = report('after');
  const fixed = before.total_violations - after.total_violations;
  console.log(
    `\n${String(before.total_violations)} findings, ${String(fixed)} fixed, ` +
      `${String(after.total_violations)} left for a person.\n` +
      `Score: ${score(before)} before, ${score(after)} after. The fixed copy is in ${path.relative(process.cwd(), copy)}.`,
  );
}

/** Makes a fresh copy, in which the steps run. */
function copyOf(name) {
  copy = path.join(root, '.example', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(path.join(root, 'examples', name), copy, {
    recursive: true,
    filter: (from) =>
      !['node_modules', 'dist', '.git', '__pycache__'].includes(path.basename(from)),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  // The copy lies in an ignored folder: a repository of its own makes its files count.
  run('git', ['init', '--quiet', '.']);
}

/** Prints what a person reads, and answers what a program reads. */
function report(when) {
  step(`ssot scan, ${when}`);
  ssot(['scan']);
  const { stdout } = ssot(['scan', '--json'], { quiet: true });
  return JSON.parse(stdout);
}

function score({ score: { value, compliant, total } }) {
  return `${String(value)} (${String(compliant)} of ${String(total)} sites)`;
}

function step(name) {
  console.log(`\n--- ${name}`);
}

function ssot(parameters, options) {
  return run(process.execPath, [path.join(root, 'dist', 'cli.js'), ...parameters], options);
}

function node(script, parameters, options) {
  return run(process.execPath, [path.join(root, 'node_modules', script), ...parameters], options);
}

function run(command, parameters, { quiet = false } = {}) {
  const result = spawnSync(command, parameters, {
    cwd: copy,
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    maxBuffer: 2 ** 28,
  });
  if (result.error) throw result.error;
  // 1 says that there are findings, which is what the example is for.
  if (result.status !== 0 && result.status !== 1) {
    throw new Error(
      `${path.basename(command)} ended with ${String(result.status)}: ${result.stderr ?? ''}`,
    );
  }
  return result;
}

function expect(result, complaint) {
  if (result.status !== 0) throw new Error(complaint);
}
