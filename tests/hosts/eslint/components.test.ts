import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import * as typescript from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import plugin from '../../../src/index.ts';
import { folderOf } from '../../rules/fixture-project.ts';
import { clientProject } from '../../rules/redis-project.ts';

/** As parsers of components do it: a tree of the script, with places in the whole text. */
const componentParser: Linter.Parser = {
  parseForESLint(text: string, options: object) {
    const [, before = '', script = ''] = /^(.*<script[^>]*>)(.*)<\/script>/su.exec(text) ?? [];
    const blank = before.replaceAll(/[^\n]/gu, ' ');
    return typescript.parseForESLint(blank + script, {
      ...options,
      filePath: 'script.ts',
    }) as unknown as Linter.ESLintParseResult;
  },
};

const component = (script: string) =>
  `<template>\n  <p>new Redis()</p>\n</template>\n\n<script setup lang="ts">\n${script}</script>\n`;

async function messagesOf(files: Readonly<Record<string, string>>, file: string) {
  const folder = folderOf({
    registry: clientProject.registry,
    files: { ...clientProject.files, ...files },
  });
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{vue,svelte}'], languageOptions: { parser: componentParser } },
      plugin.configs.recommended,
    ],
  });
  const [result] = await eslint.lintFiles([join(folder, file)]);
  return result?.messages;
}

describe('a component', () => {
  it.each(['vue', 'svelte'])('of .%s is judged by its script', async (extension) => {
    const file = `src/Status.${extension}`;
    const script = `import Redis from 'ioredis';\nconst cache = new Redis();\n`;
    const messages = await messagesOf({ [file]: component(script) }, file);
    expect(messages).toMatchObject([
      {
        ruleId: 'ssot/no-direct-redis-instantiation',
        line: 7,
        column: 15,
        endColumn: 26,
      },
    ]);
    expect(messages?.[0]?.message).toContain('import `redis` from there instead');
  });

  it('is told by what its specifiers mean', async () => {
    const script = `import { Client } from './clients';\nimport { Redis } from './local';\nconst a = new Client();\nconst b = new Redis();\n`;
    const messages = await messagesOf(
      {
        'src/Status.vue': component(script),
        'src/clients.ts': `export { default as Client } from 'ioredis';\n`,
        'src/local.ts': 'export class Redis {}\n',
      },
      'src/Status.vue',
    );
    expect(messages).toMatchObject([{ ruleId: 'ssot/no-direct-redis-instantiation', line: 8 }]);
  });

  it('is clean where its script is', async () => {
    const script = `import { redis } from './infra/redis';\nvoid redis;\n`;
    expect(await messagesOf({ 'src/Status.vue': component(script) }, 'src/Status.vue')).toEqual([]);
  });
});
