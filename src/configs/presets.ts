import type { ESLint } from 'eslint';
import { FOREIGN_FOLDERS } from '../core/foreign-folders.ts';
import type { Rule } from '../rules/rule.ts';
import { reasons } from './reasons.ts';

export const PRESETS = ['recommended', 'strict', 'all'] as const;

export type PresetName = (typeof PRESETS)[number];

/** A preset as a flat-config object; it names the plugin itself, so that `extends` needs nothing else. */
export interface Preset<Plugin> {
  readonly name: string;
  readonly plugins: { readonly ssot: Plugin };
  readonly rules: Readonly<Record<string, 'error'>>;
}

/** The strict preset, which asks for reasons by another plugin's rule. */
export interface StrictPreset<Plugin> {
  readonly name: 'ssot/strict';
  readonly plugins: Preset<Plugin>['plugins'] & Readonly<Record<string, Plugin | ESLint.Plugin>>;
  readonly rules: Readonly<Record<string, 'error' | (typeof reasons.rules)[string]>>;
}

/** The preset for Python files: the language, and the recommended rules that speak it. */
export interface PythonPreset<Plugin> {
  readonly name: 'ssot/python';
  readonly files: string[];
  readonly ignores: string[];
  readonly language: 'ssot/python';
  readonly plugins: { readonly ssot: Plugin };
  readonly rules: Readonly<Record<string, 'error' | 'off'>>;
}

export type Presets<Plugin> = Readonly<Record<Exclude<PresetName, 'strict'>, Preset<Plugin>>> & {
  readonly strict: StrictPreset<Plugin>;
  readonly python: PythonPreset<Plugin>;
};

/** The presets, computed from the meta of the rules: `all` holds every rule, the others what names them. */
export function presetsOf<Plugin>(rules: readonly Rule[], plugin: Plugin): Presets<Plugin> {
  const preset = (name: PresetName): Preset<Plugin> => ({
    name: `ssot/${name}`,
    plugins: { ssot: plugin },
    rules: Object.fromEntries(
      rules
        .filter(({ meta }) => name === 'all' || meta.presets.includes(name))
        .map((rule) => [`ssot/${rule.name}`, 'error' as const]),
    ),
  });
  return {
    recommended: preset('recommended'),
    strict: strictPreset(preset('strict')),
    all: preset('all'),
    python: pythonPreset(rules, plugin),
  };
}

function strictPreset<Plugin>({ plugins, rules }: Preset<Plugin>): StrictPreset<Plugin> {
  return {
    name: 'ssot/strict',
    plugins: { ...plugins, ...reasons.plugins },
    rules: { ...rules, ...reasons.rules },
  };
}

/** A rule that does not speak Python is switched off, in case that another preset holds it for all files. */
function pythonPreset<Plugin>(rules: readonly Rule[], plugin: Plugin): PythonPreset<Plugin> {
  const severities = rules.flatMap(({ name, meta }): [string, 'error' | 'off'][] => {
    if (!meta.languages.includes('python')) return [[`ssot/${name}`, 'off']];
    return meta.presets.includes('recommended') ? [[`ssot/${name}`, 'error']] : [];
  });
  return {
    name: 'ssot/python',
    files: ['**/*.py', '**/*.pyi'],
    ignores: FOREIGN_FOLDERS.map((folder) => `**/${folder}/**`),
    language: 'ssot/python',
    plugins: { ssot: plugin },
    rules: Object.fromEntries(severities),
  };
}
