import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../../rules/fixture-project.ts';
import { socketProject } from '../../rules/websocket-project.ts';

const CONFIG_OF = {
  projectSettings: (registry: string) => `
    import ssot, { projectSettings } from 'eslint-plugin-ssot';
    export default [{ ...ssot.configs.recommended, settings: projectSettings(import.meta.dirname, ${registry}) }];
  `,
  settings: (registry: string) => `
    import ssot from 'eslint-plugin-ssot';
    export default [{ ...ssot.configs.recommended, settings: { ssot: ${registry} } }];
  `,
};

/** A project of many users, one of which has a finding that only the file behind it explains. */
function projectWith(config: keyof typeof CONFIG_OF): string {
  const users = Array.from({ length: 40 }, (_, at): [string, string] => [
    `src/users/user-${String(at)}.js`,
    `import { createWebSocketManager } from '../shim.js';\n\nexport const manager = createWebSocketManager();\n`,
  ]);
  return folderOf({
    ...socketProject,
    files: {
      ...socketProject.files,
      ...Object.fromEntries(users),
      'src/shim.js': `export { createWebSocketManager } from './websocket/websocket-manager-factory';\n`,
      'package.json': '{ "type": "module" }\n',
      'eslint.config.js': CONFIG_OF[config](JSON.stringify(socketProject.registry)),
    },
  });
}

interface Run {
  readonly findings: readonly string[];
  readonly built: number;
  readonly tookOver: number;
}

function lint(folder: string, ...options: readonly string[]): Run {
  const eslint = join(process.cwd(), 'node_modules/eslint/bin/eslint.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [eslint, '--format', 'json', ...options, 'src/**/*.js'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_DEBUG: 'ssot' } },
  );
  const results = JSON.parse(stdout) as {
    filePath: string;
    messages: { ruleId: string | null; line: number; message: string }[];
  }[];
  return {
    findings: results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ ruleId, line, message }) =>
          `${filePath.slice(folder.length + 1)}:${String(line)} ${String(ruleId)} ${message}`,
      ),
    ),
    built: stderr.split('built the index').length - 1,
    tookOver: stderr.split('took over the index').length - 1,
  };
}

describe('eslint --concurrency 2', () => {
  it('builds the index once with projectSettings, and finds the same', () => {
    const folder = projectWith('projectSettings');
    const alone = lint(folder);
    expect(alone).toMatchObject({ built: 1, tookOver: 0 });
    expect(alone.findings.length).toBeGreaterThanOrEqual(40);
    const together = lint(folder, '--concurrency', '2');
    expect(together.findings).toEqual(alone.findings);
    expect(together).toMatchObject({ built: 1, tookOver: 2 });
  });

  it('builds it in each thread where only settings.ssot is given, and finds the same', () => {
    const folder = projectWith('settings');
    const together = lint(folder, '--concurrency', '2');
    expect(together.findings).toEqual(lint(folder).findings);
    expect(together.findings.length).toBeGreaterThanOrEqual(40);
    expect(together).toMatchObject({ built: 2, tookOver: 0 });
  });
});
