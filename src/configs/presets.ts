import type { Rule } from '../rules/rule.ts';

export const PRESETS = ['recommended', 'strict', 'all'] as const;

export type PresetName = (typeof PRESETS)[number];

/** A preset as a flat-config object; it names the plugin itself, so that `extends` needs nothing else. */
export interface Preset<Plugin> {
  readonly name: string;
  readonly plugins: { readonly ssot: Plugin };
  readonly rules: Readonly<Record<string, 'error'>>;
}

/** The presets, computed from the meta of the rules: `all` holds every rule, the others what names them. */
export function presetsOf<Plugin>(
  rules: readonly Rule[],
  plugin: Plugin,
): Record<PresetName, Preset<Plugin>> {
  const preset = (name: PresetName): Preset<Plugin> => ({
    name: `ssot/${name}`,
    plugins: { ssot: plugin },
    rules: Object.fromEntries(
      rules
        .filter(({ meta }) => name === 'all' || meta.presets.includes(name))
        .map((rule) => [`ssot/${rule.name}`, 'error' as const]),
    ),
  });
  return { recommended: preset('recommended'), strict: preset('strict'), all: preset('all') };
}
