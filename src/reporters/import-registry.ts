import { plural } from './report.ts';

/** What of each source to import from where. Plain data. */
export type ImportRegistry = readonly ImportRegistrySource[];

export interface ImportRegistrySource {
  readonly name: string;
  readonly owners: readonly {
    readonly module: string;
    /** For the highlighting of the code. */
    readonly language: 'ts' | 'python';
    /** Import lines to copy; none where the registry names no export. */
    readonly lines: readonly string[];
    readonly importers: number;
  }[];
  readonly deprecated: readonly {
    /** `module` or `module#export`. */
    readonly name: string;
    readonly instead: string;
    readonly importers: number;
  }[];
}

/** The import registry as Markdown. Lists instead of tables, so that formatters leave it alone. */
export function importRegistryMarkdown(registry: ImportRegistry): string {
  const sections = registry.flatMap((source) => [`## ${source.name}`, ...section(source)]);
  const note = '<!-- Written by `ssot registry` from the registry. Do not edit. -->';
  return `${['# Import registry', note, ...sections].join('\n\n')}\n`;
}

function section({ owners, deprecated }: ImportRegistrySource): readonly string[] {
  return [
    ...owners.flatMap(({ module, language, lines, importers }) => [
      `Owned by \`${module}\`, imported by ${plural(importers, 'file')}:`,
      ...(lines.length === 0 ? [] : [['```' + language, ...lines, '```'].join('\n')]),
    ]),
    ...(deprecated.length === 0
      ? []
      : [
          'Deprecated:',
          deprecated
            .map(
              ({ name, instead, importers }) =>
                `- \`${name}\`, imported by ${plural(importers, 'file')}: ${instead}`,
            )
            .join('\n'),
        ]),
  ];
}
