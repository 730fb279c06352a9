import { describe, expect, it } from 'vitest';
import { EditorServer } from './one-verdict/editor-server.ts';
import { FixtureCopy, SAMPLED_PROJECTS } from './one-verdict/fixture-projects.ts';
import { describeEditors } from './one-verdict/in-editor.ts';

const INSTANTIATION = 'ssot/no-direct-redis-instantiation';
/** Milliseconds; far more than it takes. */
const PATIENT = { interval: 100, timeout: 30_000 };

describeEditors(SAMPLED_PROJECTS);

describe('an editor', () => {
  it('tells what a buffer becomes with each key, and what other files become on disk', async () => {
    const project = new FixtureCopy('tests/projects/guarded-chat');
    const editor = await EditorServer.start(project.root);
    const rules = async (): Promise<readonly unknown[]> =>
      (await editor.diagnostics('src/new.ts')).map(({ code }) => code);
    try {
      const declared = `import { KeyClient } from './clients';\n\nexport const client = `;
      await editor.show('src/new.ts', declared);
      expect(await rules()).toEqual([undefined]);
      await editor.show('src/new.ts', `${declared}new KeyClient();\n`);
      expect(await rules()).toEqual([]);
      // Somebody else saves: a class becomes a subclass of the client. Files that named nothing of the
      // registry are looked at once a second.
      await project.while(
        'src/clients/key-client.ts',
        `import Redis from 'ioredis';\n\nexport class KeyClient extends Redis {}\n`,
        () => expect.poll(rules, PATIENT).toEqual([INSTANTIATION]),
      );
      await expect.poll(rules, PATIENT).toEqual([]);
      await editor.show('src/new.ts', `import Redis from 'ioredis';\n\nnew Redis(`);
      expect(await rules()).toEqual([undefined]);
      await editor.show('src/new.ts', `import Redis from 'ioredis';\n\nnew Redis();\n`);
      expect(await rules()).toEqual([INSTANTIATION]);
    } finally {
      await editor.stop();
      project.dispose();
    }
  });
});
