import type { MessageData } from './finding.ts';

/**
 * Fills `{{ name }}` placeholders as ESLint does; a placeholder without a value stays as it is.
 *
 * @see https://eslint.org/docs/latest/extend/custom-rules#using-message-placeholders
 */
export function interpolate(template: string, data: MessageData): string {
  return template.replaceAll(/\{\{\s*([^{}]+?)\s*\}\}/gu, (placeholder, name: string) =>
    Object.hasOwn(data, name) ? (data[name] ?? placeholder) : placeholder,
  );
}
