/** One option of the command line. The table of these gives the parser, the help and the reference. */
export interface Flag {
  /** Without dashes. */
  readonly name: string;
  /** One letter, without its dash. */
  readonly short?: string;
  /** What stands for the value in the help; a flag without is a switch. */
  readonly value?: string;
  /** The only values that are allowed. */
  readonly choices?: readonly string[];
  /** One sentence. */
  readonly description: string;
}

/** What can follow a command that is no flag. */
interface Operand {
  /** As the usage line shows it: `[paths...]`. */
  readonly usage: string;
  readonly description: string;
}

/** One command with all that a person has to know of it. */
export interface CommandSpec {
  /** One sentence. */
  readonly summary: string;
  /** More sentences for the command's own help and the reference. */
  readonly description: string;
  readonly operand: Operand | null;
  readonly flags: readonly Flag[];
  /** It finds or writes the registry itself, and refuses to be given one. */
  readonly choosesRegistry?: true;
  readonly examples: readonly { readonly command: string; readonly what: string }[];
}

/** The values of flags by name: text, one of the choices, or whether a switch is on. */
export type FlagValues<Flags extends readonly Flag[]> = {
  readonly [One in Flags[number] as One['name']]: One extends { readonly value: string }
    ? (One extends { readonly choices: readonly (infer Choice)[] } ? Choice : string) | undefined
    : boolean;
};
