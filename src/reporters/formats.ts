import type { Reporter } from './report.ts';

/** The formats of `--format`, each loaded when it is asked for. */
export const FORMATS = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type FormatName = keyof typeof FORMATS;
