import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecmascriptProject, links, pythonProject, REGISTRY } from './generated-project.ts';
import { findingsIn, ProjectFolder } from './project-folder.ts';

describe.each([
  ['JavaScript', ecmascriptProject],
  ['Python', pythonProject],
])('the candidates of generated %s', (_, projectOf) => {
  it('give the findings that a parse of all files gives', () => {
    let found = 0;
    let passedOver = 0;
    fc.assert(
      fc.property(links, (chain) => {
        const folder = new ProjectFolder(REGISTRY, projectOf(chain));
        try {
          const project = folder.open().snapshot();
          const truth = findingsIn(folder.parsedInFull());
          expect(findingsIn(project)).toEqual(truth);
          found += truth.length;
          passedOver += project.files.length - project.candidates.length;
        } finally {
          folder.dispose();
        }
      }),
      { numRuns: 40, seed: 20_261_126 },
    );
    // The question is put: there is much to find, and not simply every file is taken.
    expect(found).toBeGreaterThan(100);
    expect(passedOver).toBeGreaterThan(40);
  }, 60_000);
});
