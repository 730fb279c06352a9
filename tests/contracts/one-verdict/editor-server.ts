import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type ProtocolConnection,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../../src/core/source-text.ts';
import { applyEdits } from '../../../src/core/text-edit.ts';
import { REPOSITORY } from './fixture-projects.ts';

const SERVER = path.join(
  REPOSITORY,
  'node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server',
);

/** What a person gets offered for a problem: a text for the list, and the file that comes of it. */
export interface QuickFix {
  readonly title: string;
  readonly isPreferred: boolean;
  readonly fixed: string;
}

/** The server of VS Code's ESLint extension, as an editor speaks to it. */
export class EditorServer {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #folder: string;
  readonly #texts = new Map<string, { text: string; version: number }>();
  #applied: WorkspaceEdit | null = null;

  private constructor(folder: string) {
    this.#folder = folder;
    const server = spawn(process.execPath, [SERVER, '--stdio'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#process = server;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
  }

  static async start(folder: string): Promise<EditorServer> {
    const editor = new EditorServer(folder);
    await editor.#initialize();
    return editor;
  }

  async #initialize(): Promise<void> {
    const connection = this.#connection;
    const workspaceFolder = { name: 'project', uri: pathToFileURL(this.#folder).href };
    // What the extension answers with nothing configured.
    const configuration = {
      validate: 'on',
      packageManager: 'npm',
      useESLintClass: true,
      experimental: {},
      codeAction: {
        disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
        showDocumentation: { enable: true },
      },
      codeActionOnSave: { mode: 'all' },
      format: false,
      quiet: false,
      onIgnoredFiles: 'off',
      options: {},
      rulesCustomizations: [],
      run: 'onType',
      problems: { shortenToSingleLine: false },
      nodePath: null,
      workspaceFolder,
    };
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => configuration));
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      this.#applied = edit;
      return { applied: true };
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- its type still asks for it
      rootUri: null,
      workspaceFolders: [workspaceFolder],
      capabilities: {
        workspace: { configuration: true, applyEdit: true, workspaceFolders: true },
        textDocument: {
          diagnostic: {},
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  /** Opens a buffer, or types over all of it. */
  async show(file: string, text: string): Promise<void> {
    const uri = this.#uri(file);
    const open = this.#texts.get(file);
    const version = (open?.version ?? 0) + 1;
    this.#texts.set(file, { text, version });
    await (open
      ? this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        })
      : this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, version, text, languageId: languageOf(file) },
        }));
  }

  async close(file: string): Promise<void> {
    this.#texts.delete(file);
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.#uri(file) },
    });
  }

  /** The squiggles of a buffer. */
  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.#uri(file) },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /** What the light bulb offers for one problem, comments that switch the rule off left out. */
  async quickFixes(file: string, diagnostic: Diagnostic): Promise<readonly QuickFix[]> {
    const actions = await this.#actions(file, diagnostic, 'quickfix');
    const fixes: QuickFix[] = [];
    for (const { title, command, isPreferred = false, diagnostics = [] } of actions) {
      if (!command || diagnostics.length === 0) continue;
      this.#applied = null;
      await this.#connection.sendRequest(ExecuteCommandRequest.type, {
        command: command.command,
        arguments: command.arguments ?? [],
      });
      fixes.push({ title, isPreferred, fixed: this.#after(file, this.#applied) });
    }
    return fixes;
  }

  /** The buffer as it is saved with `source.fixAll.eslint`. */
  async fixOnSave(file: string): Promise<string> {
    const [action] = await this.#actions(file, null, 'source.fixAll.eslint');
    return this.#after(file, action?.edit ?? null);
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendNotification(ExitNotification.type);
    await ended;
    this.#connection.dispose();
  }

  async #actions(
    file: string,
    diagnostic: Diagnostic | null,
    kind: string,
  ): Promise<readonly CodeAction[]> {
    const start = { line: 0, character: 0 };
    const answer = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.#uri(file) },
      range: diagnostic?.range ?? { start, end: start },
      context: { diagnostics: diagnostic ? [diagnostic] : [], only: [kind] },
    });
    return (answer ?? []).filter((action): action is CodeAction => 'kind' in action);
  }

  #after(file: string, edit: WorkspaceEdit | null): string {
    const text = this.#texts.get(file)?.text ?? '';
    const edits = (edit?.documentChanges ?? []).flatMap((change) =>
      'edits' in change ? (change.edits as TextEdit[]) : [],
    );
    const lines = new LineIndex(text);
    return applyEdits(
      text,
      edits.map(({ range, newText }) => ({
        start: lines.startOf(range.start.line + 1) + range.start.character,
        end: lines.startOf(range.end.line + 1) + range.end.character,
        text: newText,
      })),
    );
  }

  #uri(file: string): string {
    return pathToFileURL(path.join(this.#folder, file)).href;
  }
}

const LANGUAGES: Readonly<Record<string, string>> = {
  '.js': 'javascript',
  '.cjs': 'javascript',
  '.mjs': 'javascript',
  '.jsx': 'javascriptreact',
  '.tsx': 'typescriptreact',
  '.py': 'python',
};

function languageOf(file: string): string {
  return LANGUAGES[path.extname(file)] ?? 'typescript';
}
