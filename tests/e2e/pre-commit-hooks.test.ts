import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { FixtureCopy, REPOSITORY } from '../contracts/one-verdict/fixture-projects.ts';
import { SSOT } from '../contracts/one-verdict/scan.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly text: string;
}

/** What stands behind a key of a hook. */
const valueOf = (text: string, key: string): string =>
  new RegExp(`^[- ] ${key}: (.*)$`, 'mu').exec(text)?.[1] ?? '';

const hooks = readFileSync(path.join(REPOSITORY, '.pre-commit-hooks.yaml'), 'utf8')
  .split(/^(?=- )/mu)
  .filter((text) => text.startsWith('- '))
  .map((text): Hook => ({ id: valueOf(text, 'id'), entry: valueOf(text, 'entry'), text }));

describe('hooks of the pre-commit framework', () => {
  let project: FixtureCopy;
  beforeAll(() => {
    project = new FixtureCopy('tests/projects/mixed-chat');
  });
  afterAll(() => project.dispose());

  it('are a guard at every way to a commit, and a scan that is asked for', () => {
    expect(hooks.map(({ id, text }) => [id, valueOf(text, 'stages')])).toEqual([
      ['ssot-guard', '[pre-commit, pre-merge-commit]'],
      ['ssot-scan', '[manual]'],
    ]);
  });

  it.each(hooks)(
    '$id starts what the package installs, and it judges Python',
    async ({ entry, text }) => {
      const [command = '', ...args] = entry.split(' ');
      expect(valueOf(text, 'language')).toBe('node');
      expect(valueOf(text, 'pass_filenames')).toBe('false');
      expect(packageJson.bin).toHaveProperty(command, `./${SSOT}`);
      const output = await project.run(SSOT, args);
      expect(output).toContain('services/api/src/chat_api/presence.py');
      expect(output).toContain('`AsyncRedis(…)` opens its own connection pool.');
    },
  );
});
