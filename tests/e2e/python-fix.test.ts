import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';
import { afterAll, describe, expect, it } from 'vitest';
import { FixtureCopy } from '../contracts/one-verdict/fixture-projects.ts';
import { expectCompiled } from '../languages/python/compiled.ts';
import { findPython } from '../languages/python/parse/against-cpython.ts';

const python = findPython();

/** Prints what the modules of the fixture's own packages import and no module of them has. */
const LOST_IMPORTS = `
import ast, json, pathlib, re

ROOTS = [pathlib.Path("services/api/src"), pathlib.Path("services/worker/src")]
LOCAL = {folder.name for root in ROOTS for folder in root.iterdir()}

def module(name):
    for root in ROOTS:
        base = root.joinpath(*name.split("."))
        for file in (base / "__init__.py", base.with_suffix(".py")):
            if file.exists():
                return file
    return None

def origin(node, file):
    if node.level == 0:
        return node.module
    package = next(file.parent.relative_to(root) for root in ROOTS if root in file.parents).parts
    return ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])

seen, lost = 0, []
for file in pathlib.Path("services").rglob("*.py"):
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            wanted = [(alias.name, None) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            wanted = [(origin(node, file), alias.name) for alias in node.names]
        else:
            continue
        for name, member in wanted:
            if name.split(".")[0] not in LOCAL:
                continue
            seen += 1
            found = module(name)
            has = found is not None and (
                member in (None, "*")
                or module(f"{name}.{member}") is not None
                or re.search(rf"\\b{member}\\b", found.read_text())
            )
            if not has:
                lost.append([str(file), name, member])
print(json.dumps({"seen": seen, "lost": lost}))
`;

let project: FixtureCopy | null = null;
afterAll(() => project?.dispose());

describe('eslint --fix on the Python of a mixed repository', () => {
  it('comes to rest, and leaves modules that compile and import what is there', async () => {
    const copy = (project = new FixtureCopy('tests/projects/mixed-chat'));
    const files = globSync('services/**/*.py', { cwd: copy.root });
    const texts = (): string[] => files.map((file) => Buffer.from(copy.bytes(file)).toString());
    const fix = (): Promise<string> =>
      copy.run('node_modules/eslint/bin/eslint.js', ['--fix', '.']);
    const before = texts();
    await fix();
    const once = texts();
    expect(once).not.toEqual(before);
    await fix();
    expect(texts()).toEqual(once);
    expectCompiled(once);
    if (python === null) return;
    const { stdout, stderr } = spawnSync(python.command, ['-c', LOST_IMPORTS], {
      cwd: copy.root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { seen, lost } = JSON.parse(stdout) as { seen: number; lost: unknown };
    expect(seen).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });
});
