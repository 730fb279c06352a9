import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixtureCopy } from '../contracts/one-verdict/fixture-projects.ts';

const ESLINT = 'node_modules/eslint/bin/eslint.js';
const PROFILE = 'src/services/profile-key.ts';
const NAMES = 'src/names.ts';

/** Names nothing that the registry knows: it is looked at because of who takes a key from it. */
const SCOPED = 'export const place = (userId: string) => `user:${userId}:place`;\n';
const SHARED = "export const place = (userId: string) => 'place';\n";

let project: FixtureCopy;
beforeAll(() => {
  project = new FixtureCopy('tests/projects/small-chat');
  const registry = JSON.parse(project.read('ssot.config.json')) as {
    sources: Record<string, Record<string, unknown>>;
  };
  Object.assign(registry.sources['redis'] ?? {}, {
    keys: { scope: 'user:{userId}:', methods: ['get', 'set'] },
  });
  project.write('ssot.config.json', JSON.stringify(registry));
  project.write(NAMES, SCOPED);
  project.write(
    PROFILE,
    `import { redisManager } from '../infra/redis-manager';
import { place } from '../names';

export const read = (userId: string) => redisManager.get(place(userId));
`,
  );
  project.write(
    'without-digest.config.mjs',
    `import configuration from './eslint.config.mjs';

export default configuration.map(({ settings: _, ...others }) => others);
`,
  );
});
afterAll(() => project.dispose());

/** What `eslint --cache`, in a process of its own, says of the file that takes the key. */
async function rulesFor(configuration: string): Promise<readonly (string | null)[]> {
  const output = await project.run(ESLINT, [
    ...['--cache', '--cache-strategy', 'content', '--cache-location', `.cache-${configuration}`],
    ...['--config', configuration, '--format', 'json', PROFILE],
  ]);
  const results = JSON.parse(output) as { messages: { ruleId: string | null }[] }[];
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

describe('eslint --cache, of a fact that is looked up on demand', () => {
  it('lints the file again whose finding the fact decides', async () => {
    const rule = 'ssot/require-scoped-key';
    const [digest, none] = ['eslint.config.mjs', 'without-digest.config.mjs'];
    expect(await rulesFor(digest)).not.toContain(rule);
    expect(await rulesFor(none)).not.toContain(rule);

    project.write(NAMES, SHARED);
    expect(await rulesFor(digest)).toContain(rule);
    // What the digest is for: by the file's own text, the cache holds.
    expect(await rulesFor(none)).not.toContain(rule);

    project.write(NAMES, SCOPED);
    expect(await rulesFor(digest)).not.toContain(rule);
  });
});
