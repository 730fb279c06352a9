import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { marked } from 'marked';
import ts from 'typescript';
import { REPOSITORY } from '../one-verdict/fixture-projects.ts';

/** A fenced block of a page. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The paragraph or heading before it, and before the blocks that it shares that with. */
  readonly lead: string;
  readonly heading: string;
}

/** An example of a rule's page. */
export interface Example {
  readonly language: 'ts' | 'python';
  readonly code: string;
}

/** What a rule's page shows. */
export interface RulePage {
  /** As the page writes it; of `defineRegistry` only the argument. */
  readonly registry: unknown;
  readonly incorrect: readonly Example[];
  readonly correct: readonly Example[];
}

/** The fenced blocks of a Markdown file, from the repository's root. */
export function codeBlocks(file: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let lead = '';
  let heading = '';
  for (const token of marked.lexer(readFileSync(join(REPOSITORY, file), 'utf8'))) {
    if (token.type === 'paragraph' || token.type === 'heading') lead = token.raw.trim();
    if (token.type === 'heading') heading = lead;
    if (token.type !== 'code') continue;
    const { lang, text } = token as { lang?: string; text: string };
    blocks.push({ language: lang ?? '', code: `${text}\n`, lead, heading });
  }
  return blocks;
}

export function rulePage(rule: string): RulePage {
  const blocks = codeBlocks(`docs/rules/${rule}.md`);
  const [registry, ...others] = blocks.filter(({ code }) => code.includes('defineRegistry('));
  if (!registry || others.length > 0) throw new Error(`${rule}: one registry is expected`);
  const under = (lead: string): Example[] =>
    blocks.flatMap(({ language, code, lead: own }) => {
      if (own !== lead) return [];
      if (language !== 'ts' && language !== 'python') throw new Error(`${rule}: ${language}`);
      return [{ language, code }];
    });
  return {
    registry: registryIn(registry.code),
    incorrect: under('Incorrect:'),
    correct: under('Correct:'),
  };
}

/** What a block gives to `defineRegistry`. */
export function registryIn(code: string): unknown {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const defineRegistry = (input: unknown): unknown => input;
  const context = { exports: {}, defineRegistry, require: () => ({ defineRegistry }) };
  // A registry is data, and as text it comes out of the other realm as plain objects of this one.
  const json = runInNewContext(
    `${outputText}\nJSON.stringify(exports.default);`,
    context,
  ) as string;
  return JSON.parse(json);
}
