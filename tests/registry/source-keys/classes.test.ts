import { describe, expect, it } from 'vitest';
import { sourceOf, sourceTexts } from '../read.ts';

describe('classes', () => {
  it('are taken as stated', () => {
    expect(sourceOf({ classes: ['A', '*B'], exports: { class: 'C' } }).classes).toEqual([
      'A',
      '*B',
    ]);
  });

  it('default to the canonical class', () => {
    expect(sourceOf({ exports: { class: 'Thing' } }).classes).toEqual(['Thing']);
  });

  it('do not take "default" for a class name', () => {
    expect(sourceOf({ exports: { class: 'default' } }).classes).toEqual([]);
  });

  it('default to those of the preset, and the canonical class where they leave it out', () => {
    expect(sourceOf({ exports: { class: 'RedisManager' } }, 'redis').classes).toEqual([
      '*RedisManager',
    ]);
    expect(sourceOf({ exports: { class: 'Cache' } }, 'redis').classes).toEqual([
      '*RedisManager',
      'Cache',
    ]);
  });

  it.each([
    ['**', 'This pattern fits every class.'],
    ['src/redis.ts', 'This is neither a class name nor a pattern of class names.'],
    ['', 'This text is empty.'],
  ])('refuse %j', (pattern, message) => {
    expect(sourceTexts({ classes: [pattern] })).toEqual([
      expect.stringContaining(`classes[0]: ${message}`),
    ]);
  });
});
