/** A formatter that a project may have. */
export interface FormatterKind {
  readonly name: string;
  /**
   * How it formats one file; null where it is not configured for it.
   *
   * @param file absolute path.
   * @throws where it is configured, but cannot be used.
   */
  open(file: string, place: FormatterPlace): Promise<FormatText | null>;
}

/** Where configurations and programs of formatters are looked for: from the file's folder up to the top. */
export interface FormatterPlace {
  /** Absolute path of the top of the work tree. */
  readonly top: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The text in the layout of the project; null where the formatter leaves this file alone. */
export type FormatText = (text: string) => Promise<string | null>;
