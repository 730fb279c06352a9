import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { folderOf } from '../rules/fixture-project.ts';

const root = folderOf({
  registry: {
    sources: {
      redis: { module: ['src/redis.ts', 'src/client.py'], exports: { instance: 'client' } },
    },
  },
  files: {
    'src/redis.ts': `import Redis from 'ioredis';\nexport const client = new Redis();\n`,
    'src/client.py': 'import redis\n\nclient = redis.Redis()\n',
  },
});
const { recommended, strict, python } = plugin.configs;
const UNREASONED = '@eslint-community/eslint-comments/require-description';
const RULE = 'ssot/no-direct-redis-instantiation';
const creating = (directive: string): string =>
  `import Redis from 'ioredis';\n\n${directive}\nexport const other = new Redis();\n`;

async function reported(
  text: string,
  file: string,
  configs: ESLint.Options['overrideConfig'],
): Promise<readonly (string | null)[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: configs ?? null,
  });
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('the preset strict', () => {
  const inStrict = (text: string, file = 'src/other.js') => reported(text, file, [strict, python]);

  it.each([
    `// eslint-disable-next-line ${RULE}`,
    `/* eslint-disable ${RULE} */`,
    `/* eslint-disable-next-line */`,
  ])('wants to know why: %s', async (directive) => {
    expect(await inStrict(creating(directive))).toEqual([UNREASONED]);
  });

  it.each([
    `// eslint-disable-next-line ${RULE} -- subscribes, and a subscriber can do nothing else`,
    `/* eslint-disable ${RULE} -- measures a cold connection */`,
    `/* eslint-disable ${RULE} -- below */\n/* global process */\n/* eslint eqeqeq: "off" */`,
  ])('is content with: %s', async (directive) => {
    expect(await inStrict(creating(directive))).toEqual([]);
  });

  it('wants reasons in Python, too', async () => {
    const python = (comment: string): string =>
      `import redis\n\nother = redis.Redis()  # ${comment}\n`;
    const directive = `eslint-disable-line ${RULE}`;
    expect(await inStrict(python(directive), 'src/other.py')).toEqual([UNREASONED]);
    expect(await inStrict(python(`${directive} -- blocks`), 'src/other.py')).toEqual([]);
  });

  it('goes with a configuration that has the plugin itself', async () => {
    const comments = await import('@eslint-community/eslint-plugin-eslint-comments');
    const own = { plugins: { '@eslint-community/eslint-comments': comments.default } };
    const text = creating(`// eslint-disable-next-line ${RULE}`);
    expect(await reported(text, 'src/other.js', [own, strict])).toEqual([UNREASONED]);
  });
});

describe('the preset recommended', () => {
  it('asks for no reasons', async () => {
    const text = creating(`// eslint-disable-next-line ${RULE}`);
    expect(await reported(text, 'src/other.js', [recommended])).toEqual([]);
  });
});
