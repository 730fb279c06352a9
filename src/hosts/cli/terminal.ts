/** The world outside a command: where it runs, and whom it talks to. */
export interface Terminal {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Where answers to questions come from; without it nobody is asked. */
  readonly stdin?: NodeJS.ReadableStream;
}

export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Whether to colour what goes to a stream: `--no-color`, then FORCE_COLOR (0 or false for no), then
 * NO_COLOR, then whether somebody looks at it.
 *
 * @see https://no-color.org and https://nodejs.org/api/cli.html#force_color1-2-3
 */
export function wantsColours(
  noColour: boolean,
  env: Terminal['env'],
  stream: Pick<OutputStream, 'isTTY'>,
): boolean {
  if (noColour) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
