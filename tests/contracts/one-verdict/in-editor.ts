import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { EditorServer } from './editor-server.ts';
import { FixtureCopy } from './fixture-projects.ts';
import { acceptEverySecond, scan } from './scan.ts';
import { inOrder, rangeOf, toldByEslint, type Told } from './told.ts';

/** Holds the server of VS Code's ESLint extension against ESLint. */
export function describeEditors(fixtures: readonly string[]): void {
  describe.each(fixtures)('one verdict in an editor on %s', (fixture) => {
    let project: FixtureCopy;
    let editor: EditorServer;
    let truth: readonly Told[];
    let files: readonly string[];

    beforeAll(async () => {
      project = new FixtureCopy(fixture);
      const eslint = new ESLint({ cwd: project.root });
      truth = toldByEslint(project.root, await eslint.lintFiles('.'), (file) => project.read(file));
      files = [...new Set(truth.map(({ file }) => file))];
      editor = await EditorServer.start(project.root);
    });
    afterAll(async () => {
      await editor.stop();
      project.dispose();
    });

    /** Runs something while the right text was typed into a buffer, and another one is on disk. */
    async function unsaved<T>(file: string, run: () => Promise<T>): Promise<T> {
      const text = project.read(file);
      return project.while(file, `\n\n${text}`, async () => {
        await editor.show(file, `${text}\n`);
        await editor.show(file, text);
        try {
          return await run();
        } finally {
          await editor.close(file);
        }
      });
    }

    async function squiggles(file: string): Promise<readonly Diagnostic[]> {
      const all = await editor.diagnostics(file);
      return all.filter(({ code }) => String(code).startsWith('ssot/'));
    }

    async function told(file: string): Promise<readonly Told[]> {
      const found: Told[] = [];
      for (const diagnostic of await squiggles(file)) {
        const offers = await editor.quickFixes(file, diagnostic);
        const fix = offers.find(({ isPreferred }) => isPreferred);
        found.push({
          ...inShort(file, diagnostic),
          fixed: fix?.fixed ?? null,
          suggestions: fix
            ? []
            : offers.map(({ title, fixed }) => ({
                message: title.replace(/ \(ssot\/[\w-]+\)$/u, ''),
                fixed,
              })),
        });
      }
      return inOrder(found);
    }

    it('holds while somebody types, with quick fixes', async () => {
      for (const file of files) {
        const expected = truth.filter((one) => one.file === file);
        expect(await unsaved(file, () => told(file))).toEqual(expected);
      }
    });

    it('holds for fix on save', async () => {
      const eslint = new ESLint({ cwd: project.root, fix: true });
      for (const file of new Set(
        truth.filter(({ fixed }) => fixed !== null).map(({ file }) => file),
      )) {
        const text = project.read(file);
        const [result] = await eslint.lintText(text, { filePath: project.path(file) });
        const saved = await unsaved(file, async () => {
          // The server fixes what it has shown.
          await editor.diagnostics(file);
          return editor.fixOnSave(file);
        });
        expect(saved).toBe(result?.output ?? text);
      }
    });

    it('holds with every second finding accepted by its fingerprint', async () => {
      const left = acceptEverySecond(project, await scan(project));
      for (const file of files) {
        const found = await unsaved(file, () => squiggles(file));
        expect(inOrder(found.map((one) => inShort(file, one)))).toEqual(
          left
            .filter((one) => one.file === file)
            .map(({ range, rule, message, severity }) => ({
              file,
              range,
              rule,
              message,
              severity,
            })),
        );
      }
    });
  });
}

function inShort(file: string, { range, code, message, severity }: Diagnostic) {
  const { start, end } = range;
  return {
    file,
    range: rangeOf(start.line + 1, start.character + 1, end.line + 1, end.character + 1),
    rule: String(code),
    message: typeof message === 'string' ? message : message.value,
    severity: severity === DiagnosticSeverity.Warning ? ('warn' as const) : ('error' as const),
  };
}
