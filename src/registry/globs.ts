import path from 'node:path';
import picomatch from 'picomatch';
import type { KeyPath, ProblemSink } from './problems.ts';

const matchers = new Map<string, (file: string) => boolean>();

/**
 * Whether any of the globs matches a POSIX path that is relative to the registry's folder. Names with
 * a leading dot are like others.
 */
export function matchesGlobs(globs: readonly string[], file: string): boolean {
  return globs.some((glob) => matcher(glob)(file));
}

// Keyed by the glob's text, which says all about it; as many entries as registries have globs.
function matcher(glob: string): (file: string) => boolean {
  let match = matchers.get(glob);
  if (match === undefined) {
    // A name may hold a line break; without the flag `**` would pass over such a file.
    match = picomatch(glob, { dot: true, nonegate: true, windows: false, flags: 's' });
    matchers.set(glob, match);
  }
  return match;
}

const MOST_WILDCARDS_IN_A_SEGMENT = 3;
const MOST_GLOBSTARS = 3;
const MOST_WILDCARDS = 6;

/**
 * Normalises a list of globs: no leading `./`, no absolute start, `folder/` means all below it.
 * Reports globs that leave the registry's folder, that negate, and that could take very long: a glob
 * becomes a regular expression, whose time grows with a power of its wildcards.
 */
export function readGlobs(
  globs: readonly string[],
  key: KeyPath,
  root: string,
  problems: ProblemSink,
): readonly string[] {
  return globs.map((written, index) => {
    const report = (message: string, remedy: string) =>
      problems.report([...key, index], written, message, remedy);
    let glob = written;
    if (path.isAbsolute(glob)) {
      const inside = path.relative(root, glob).replaceAll(path.sep, '/');
      if (inside.startsWith('..') || path.isAbsolute(inside)) {
        report("This path lies outside the registry's folder.", `Write a glob from ${root}.`);
        return glob;
      }
      glob = glob.endsWith('/') ? `${inside}/` : inside;
    }
    while (glob.startsWith('./')) glob = glob.slice(2);
    if (glob.endsWith('/')) glob += '**';
    if (glob.startsWith('!')) {
      report('A glob cannot be negated.', 'List in "exclude" or "allow" what is to be left out.');
    } else if (glob.split('/').includes('..')) {
      report(
        "This glob leaves the registry's folder.",
        'Write it from the folder of ssot.config, or move ssot.config up.',
      );
    } else if (process.platform === 'win32' && glob.includes('\\')) {
      report('A glob has forward slashes.', `Write ${JSON.stringify(glob.replaceAll('\\', '/'))}.`);
    } else if (isSlow(glob)) {
      report(
        'This glob has so many wildcards that matching it could take very long.',
        `Split it into several globs with at most ${MOST_WILDCARDS_IN_A_SEGMENT} "*" between two slashes, ${MOST_GLOBSTARS} "**" and ${MOST_WILDCARDS} in all, without "+(…)" and "*(…)".`,
      );
    }
    return glob;
  });
}

function isSlow(glob: string): boolean {
  if (glob.includes('+(') || glob.includes('*(')) return true;
  const segments = glob.split('/').map((segment) => ({
    globstar: segment.includes('**'),
    wildcards: segment.replaceAll(/\*+|!\(/g, '\0').split('\0').length - 1,
  }));
  return (
    segments.some(({ wildcards }) => wildcards > MOST_WILDCARDS_IN_A_SEGMENT) ||
    segments.filter(({ globstar }) => globstar).length > MOST_GLOBSTARS ||
    segments.reduce((sum, { wildcards }) => sum + wildcards, 0) > MOST_WILDCARDS
  );
}
