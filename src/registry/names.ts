import type { ClassPattern } from './types.ts';

/**
 * Whether a name fits a pattern in which `*` stands for any number of characters. Takes time linear
 * in pattern times name, whatever the pattern: a registry cannot hang a run.
 */
export function matchesName(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let starName = 0;
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++;
      starName = n;
    } else if (p < pattern.length && pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++starName;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Whether any of the class-name patterns fits. */
export function matchesClassName(patterns: readonly ClassPattern[], name: string): boolean {
  return patterns.some((pattern) => matchesName(pattern, name));
}
