import type { TrendReporter } from './report.ts';

/** The formats of `ssot trend`, each loaded when it is asked for. */
export const TREND_FORMATS = {
  markdown: async () => (await import('./markdown.ts')).trendMarkdown,
  json: async () => (await import('./json.ts')).trendJson,
  html: async () => (await import('./html.ts')).trendHtml,
} as const satisfies Record<string, () => Promise<TrendReporter>>;

export type TrendFormatName = keyof typeof TREND_FORMATS;
