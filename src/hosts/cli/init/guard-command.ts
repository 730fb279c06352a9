import { version } from '../version.ts';
import type { Survey } from './survey.ts';

/** What a repository without a manifest takes from the npm registry. */
export const NODE_PACKAGES = [`eslint-plugin-ssot@${version}`, 'eslint@10'] as const;

/** `ssot` as the repository's hooks and CI run it. */
export function ssotCommand({ manifest, manager }: Survey): string {
  if (manifest !== null) return `${manager.run} ssot`;
  return `npx --yes ${NODE_PACKAGES.map((name) => `--package ${name}`).join(' ')} ssot`;
}

export function guardCommand(survey: Survey): string {
  return `${ssotCommand(survey)} guard`;
}
