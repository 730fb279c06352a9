import { findRegistry, rootForSettings } from '../../registry/find-registry.ts';
import { loadRegistry } from '../../registry/load/load-registry.ts';
import { parseRegistry } from '../../registry/parse-registry.ts';
import type { RegistryResult } from '../../registry/types.ts';

/** Registries from ESLint settings by root and content: one object for one content, also under oxlint. */
const parsed = new Map<string, RegistryResult>();
const texts = new WeakMap<object, string>();

/**
 * The registry that a file is held to: `settings.ssot` where the configuration has one, else the
 * nearest `ssot.config.*` above the file. Null where there is neither. Never throws.
 *
 * @param fromFile absolute path of the linted file, whatever the working directory.
 */
export function registryOf(fromFile: string, setting: unknown): RegistryResult | null {
  if (setting === undefined || setting === null) {
    const found = findRegistry(fromFile);
    return found && loadRegistry(found.path);
  }
  const root = rootForSettings(fromFile);
  const key = `${root}\n${textOf(setting)}`;
  let result = parsed.get(key);
  if (!result) parsed.set(key, (result = parseRegistry(setting, { root, origin: null })));
  return result;
}

/** A setting as text. What is no plain data (and so no registry) is told apart well enough. */
function textOf(setting: unknown): string {
  if (typeof setting !== 'object' || setting === null) return String(setting);
  let text = texts.get(setting);
  if (text === undefined) {
    try {
      text = JSON.stringify(setting);
    } catch {
      text = '(circular)';
    }
    texts.set(setting, text);
  }
  return text;
}
