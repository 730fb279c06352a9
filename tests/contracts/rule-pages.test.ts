import { join } from 'node:path';
import { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import type { RegistryInput } from '../../src/registry/types.ts';
import { rules } from '../../src/rules/index.ts';
import { folderOf } from '../rules/fixture-project.ts';
import { rulePage, type Example } from './rule-pages/page.ts';
import { inPython, SURROUNDINGS } from './rule-pages/surroundings.ts';

const ENDINGS = { ts: '.ts', python: '.py' } as const;

describe.each(rules.map(({ name, meta }) => [name, meta] as const))(
  'docs/rules/%s.md',
  (name, meta) => {
    const page = rulePage(name);
    const registry = page.registry as RegistryInput;
    const roots = {
      ts: folderOf({ registry, files: withEnding('.ts', SURROUNDINGS[name]) }),
      python: folderOf({
        registry: inPython(registry),
        files: withEnding('.py', SURROUNDINGS[name]),
      }),
    };
    const config: Linter.Config[] = [
      { files: ['**/*.ts'], languageOptions: { parser }, plugins: { ssot: plugin } },
      { files: ['**/*.py'], language: 'ssot/python', plugins: { ssot: plugin } },
      { rules: { [`ssot/${name}`]: 'error' } },
    ];
    const fileOf = ({ language, code }: Example): string =>
      join(
        roots[language],
        /^(?:\/\/|#) (src\/\S+)$/mu.exec(code)?.[1] ?? `src/feature${ENDINGS[language]}`,
      );
    const lint = (example: Example) => {
      const linter = new Linter({ configType: 'flat', cwd: '/' });
      const options = { filename: fileOf(example) };
      return {
        messages: linter.verify(example.code, config, options),
        fixed: linter.verifyAndFix(example.code, config, options),
      };
    };

    it('has examples of both kinds in each language of the rule', () => {
      const languages = meta.languages.length;
      for (const examples of [page.incorrect, page.correct]) {
        expect(new Set(examples.map(({ language }) => language)).size).toBe(languages);
      }
    });

    it.each(page.incorrect)('is right to call this incorrect: $code', (example) => {
      const { messages } = lint(example);
      expect(messages.map(({ ruleId }) => ruleId)).toEqual([`ssot/${name}`]);
    });

    it.each(page.correct)('is right to call this correct: $code', (example) => {
      expect(lint(example).messages).toEqual([]);
    });

    it.runIf(meta.fixable).each(page.incorrect)('shows what the fix makes of: $code', (example) => {
      const { fixed } = lint(example);
      expect(fixed.fixed).toBe(true);
      const shown = page.correct.filter(({ language }) => language === example.language);
      expect(shown.map(({ code }) => code)).toContain(fixed.output);
    });
  },
);

function withEnding(ending: string, files: (typeof SURROUNDINGS)[string] = {}) {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith(ending)));
}
