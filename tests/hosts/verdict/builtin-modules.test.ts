import { describe, expect, it } from 'vitest';
import { findingsOf, withDefaults } from '../../../src/hosts/verdict/findings.ts';
import { rules } from '../../../src/rules/index.ts';
import { opened } from '../cli/opened.ts';

const FILES = {
  'src/processes.ts': `import { execFileSync } from 'node:child_process';\nexport const run = () => execFileSync('git');\n`,
  'src/named.ts': `import { execFileSync } from 'node:child_process';\nexecFileSync('ls');\n`,
  'src/plain.ts': `import { execFileSync } from 'child_process';\nexecFileSync('ls');\n`,
  'src/required.cjs': `const { execFileSync } = require('child_process');\nexecFileSync('ls');\n`,
  'src/namespace.ts': `import * as cp from 'node:child_process';\ncp.execFileSync('ls');\n`,
  'src/old.ts': `import { exec } from 'node:child_process';\nexec('ls');\n`,
  'src/old-plain.ts': `import { exec } from 'child_process';\nexec('ls');\n`,
  'src/other.ts': `import { execFileSync } from './child_process.js';\nexecFileSync('ls');\n`,
  'src/child_process.ts': `export const execFileSync = (name: string) => name;\n`,
};

/** What is found, by file, when the registry names the module in this way. */
function findings(declared: string): string[] {
  const project = opened(FILES, {
    sources: {
      processes: {
        module: 'src/processes.ts',
        exports: { factory: 'run' },
        constructors: [`${declared}#execFileSync`],
        deprecated: { [`${declared}#exec`]: '#run' },
      },
    },
  });
  return project.candidates
    .flatMap((file) => findingsOf(project, file, rules.map(withDefaults)))
    .map(({ file, rule }) => `${file} ${rule}`)
    .sort();
}

describe('a module of Node in the registry', () => {
  it.each(['child_process', 'node:child_process'])('%s is found under both names', (declared) => {
    expect(findings(declared)).toEqual([
      'src/named.ts no-direct-instantiation',
      'src/namespace.ts no-direct-instantiation',
      'src/old-plain.ts no-deprecated-import',
      'src/old.ts no-deprecated-import',
      'src/plain.ts no-direct-instantiation',
      'src/required.cjs no-direct-instantiation',
    ]);
  });
});
