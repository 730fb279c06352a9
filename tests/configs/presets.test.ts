import { describe, expect, it } from 'vitest';
import { presetsOf } from '../../src/configs/presets.ts';
import { rules } from '../../src/rules/index.ts';

const plugin = {};
const presets = presetsOf(rules, plugin);

const names = (preset: 'recommended' | 'strict') =>
  rules.filter(({ meta }) => meta.presets.includes(preset)).map(({ name }) => `ssot/${name}`);

const isText = (part: unknown): boolean => typeof part === 'string';

describe('presets', () => {
  it('all holds every rule', () => {
    expect(Object.keys(presets.all.rules)).toEqual(rules.map(({ name }) => `ssot/${name}`));
  });

  it.each(['recommended', 'strict'] as const)('%s holds what the meta says', (preset) => {
    const own = Object.keys(presets[preset].rules).filter((name) => name.startsWith('ssot/'));
    expect(own).toEqual(names(preset));
    expect(names(preset).length).toBeGreaterThan(0);
  });

  it('strict holds all that recommended holds', () => {
    expect(Object.keys(presets.strict.rules)).toEqual(
      expect.arrayContaining(Object.keys(presets.recommended.rules)),
    );
  });

  it('name the plugin under its namespace', () => {
    for (const preset of Object.values(presets)) {
      expect(preset.plugins.ssot).toBe(plugin);
      expect(preset.name).toMatch(/^ssot\//u);
    }
  });

  it('python holds the recommended rules that speak it, for its files', () => {
    const { python } = presets;
    expect(python).toMatchObject({ files: ['**/*.py', '**/*.pyi'], language: 'ssot/python' });
    expect(python.ignores).toEqual(expect.arrayContaining(['**/.venv/**', '**/site-packages/**']));
    expect(Object.keys(python.rules)).toEqual(
      rules
        .filter(({ meta }) => meta.languages.includes('python'))
        .filter(({ meta }) => meta.presets.includes('recommended'))
        .map(({ name }) => `ssot/${name}`),
    );
  });

  it('python switches off what does not speak it', () => {
    const [first] = rules;
    const foreign = first && { ...first, meta: { ...first.meta, languages: [] } };
    expect(presetsOf(foreign ? [foreign] : [], plugin).python.rules).toEqual({
      [`ssot/${first?.name ?? ''}`]: 'off',
    });
  });

  it('report as errors', () => {
    for (const { rules: severities } of Object.values(presets)) {
      expect(new Set(Object.values(severities).flat(1).filter(isText))).toEqual(new Set(['error']));
    }
  });
});

describe('rules', () => {
  it('are sorted and named once', () => {
    const list = rules.map(({ name }) => name);
    expect(list).toEqual([...new Set(list)].sort());
  });

  it('cover each source once between headline and general rule', () => {
    const recommended = Object.keys(presets.recommended.rules);
    for (const pair of [
      ['no-direct-redis-instantiation', 'no-direct-instantiation'],
      ['no-deprecated-factory-import', 'no-deprecated-import'],
      ['single-websocket-manager-class', 'single-class'],
    ]) {
      expect(recommended).toEqual(expect.arrayContaining(pair.map((name) => `ssot/${name}`)));
    }
  });
});
