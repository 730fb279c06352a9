import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A file of a fixture project before and after its fixes. */
export interface FixedFile {
  readonly folder: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The errors that TypeScript reports after the fixes and not before, as text. Both versions of every
 * file are checked in one program for each project, as siblings under other names.
 */
export function newTypeErrors(files: readonly FixedFile[]): readonly string[] {
  const byFolder = new Map<string, FixedFile[]>();
  for (const file of files.filter((one) => /\.[cm]?tsx?$/u.test(one.file))) {
    byFolder.set(file.folder, [...(byFolder.get(file.folder) ?? []), file]);
  }
  return [...byFolder].flatMap(([folder, list]) => newErrorsIn(folder, list));
}

function newErrorsIn(folder: string, files: readonly FixedFile[]): readonly string[] {
  const texts = new Map<string, string>();
  const pairs = files.map((file, at) => {
    const place = (state: string): string =>
      join(folder, dirname(file.file), `${state}-${String(at)}${extensionOf(file.file)}`);
    texts.set(place('before'), file.before);
    texts.set(place('after'), file.after);
    return { file, before: place('before'), after: place('after') };
  });
  const program = ts.createProgram([...texts.keys()], optionsOf(folder), hostOf(folder, texts));
  const errors = (path: string): readonly string[] => {
    const source = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ code, messageText }) =>
        `TS${String(code)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  };
  return pairs.flatMap(({ file, before, after }) => {
    const old = errors(before);
    return errors(after)
      .filter((error) => !old.includes(error))
      .map((error) => `${file.file}: ${error}\n${file.after}`);
  });
}

function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf('.'));
}

function optionsOf(folder: string): ts.CompilerOptions {
  const path = join(folder, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).options;
}

// Source files of the library and of packages are the same for every program.
const parsed = new Map<string, ts.SourceFile | undefined>();

function hostOf(folder: string, texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const options = optionsOf(folder);
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    getSourceFile: (file, ...rest) => {
      const text = texts.get(file);
      if (text !== undefined) return ts.createSourceFile(file, text, options.target ?? 99, true);
      if (!file.includes('/node_modules/')) return host.getSourceFile(file, ...rest);
      if (!parsed.has(file)) parsed.set(file, host.getSourceFile(file, ...rest));
      return parsed.get(file);
    },
  };
}
