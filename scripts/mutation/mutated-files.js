import { globSync } from 'tinyglobby';

/** The rules and the writers of remedies, by their paths from the root. */
export const mutatedFiles = (root) =>
  globSync(['src/rules/**/*.ts', 'src/languages/*/write/**/*.ts'], { cwd: root }).sort();
