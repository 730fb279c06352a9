import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/project/watch.ts';
import { REGISTRY } from './generated-project.ts';
import { findingsIn, ProjectFolder } from './project-folder.ts';

/** Texts of equal length among them, so that a size tells nothing. */
const TEXTS = [
  `import { Redis } from 'ioredis';\nexport const a = new Redis();\n`,
  `import { Radis } from 'ioredis';\nexport const a = new Radis();\n`,
  `export { Redis as a } from 'ioredis';\n`,
  `export { a } from './one.ts';\n`,
  `export * from './two';\n`,
  `import { a } from '@/one';\nexport const b = new a();\n`,
  `import { a } from '../one';\nexport default new a();\n`,
  `export const nothing = 1;\n`,
  `export const broken = ;\n`,
];
const FILES = ['src/one.ts', 'src/two.ts', 'src/deep/three.ts', 'src/deep/index.ts'];
const PATHS = [
  '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n',
  '{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }\n',
];

const edits = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...FILES), fc.constantFrom(...TEXTS)) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...FILES), fc.constant(null)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant('tsconfig.json'), fc.constantFrom(...PATHS, null)),
    },
  ),
  { minLength: 1, maxLength: 3 },
);

/** A person's pace: time goes by, and the process rests, between two questions. */
class EditorClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  idle(): number {
    return this.#now;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

describe('a session that lives on', () => {
  it('answers after any edits what a new one answers', () => {
    const answers = new Set<string>();
    fc.assert(
      fc.property(fc.array(edits, { minLength: 2, maxLength: 6 }), (rounds) => {
        const folder = new ProjectFolder(REGISTRY, {
          'tsconfig.json': PATHS[0] ?? '',
          'src/infra/owner.ts': `import Redis from 'ioredis';\nexport const client = new Redis();\n`,
        });
        const clock = new EditorClock();
        const session = folder.open({ clock });
        try {
          for (const round of rounds) {
            for (const [file, text] of round) {
              if (text === null) folder.remove(file);
              else folder.write(file, text);
            }
            clock.pass(1000);
            const project = session.snapshot();
            const fresh = folder.open().snapshot();
            expect(project.files).toEqual(fresh.files);
            expect(project.candidates).toEqual(fresh.candidates);
            expect(findingsIn(project)).toEqual(findingsIn(fresh));
            answers.add(findingsIn(fresh).join('\n'));
          }
        } finally {
          folder.dispose();
        }
      }),
      { numRuns: 40, seed: 20_261_126 },
    );
    expect(answers.size).toBeGreaterThan(5);
  }, 60_000);

  it('sees a changed candidate at the next question, without a look at all files', () => {
    const folder = new ProjectFolder(REGISTRY, { 'src/one.ts': TEXTS[0] ?? '' });
    const clock = new EditorClock();
    const session = folder.open({ clock });
    const before = findingsIn(session.snapshot());
    clock.pass(10);
    folder.write('src/one.ts', TEXTS[1] ?? '');
    folder.write('src/two.ts', TEXTS[0] ?? '');
    const after = session.snapshot();
    expect(after.textOf('src/one.ts')).toBe(TEXTS[1]);
    expect(findingsIn(after)).not.toEqual(before);
    folder.dispose();
  });

  it('keeps its snapshot while nothing changes', () => {
    const folder = new ProjectFolder(REGISTRY, { 'src/one.ts': TEXTS[0] ?? '' });
    const clock = new EditorClock();
    const session = folder.open({ clock });
    const first = session.snapshot();
    clock.pass(5000);
    expect(session.snapshot()).toBe(first);
    folder.dispose();
  });

  it('takes over the index of another thread, but trusts no file that has changed since', () => {
    const folder = new ProjectFolder(REGISTRY, {
      'src/one.ts': TEXTS[0] ?? '',
      'src/two.ts': TEXTS[7] ?? '',
    });
    const main = folder.open();
    const findings = findingsIn(main.snapshot());
    const record = structuredClone(main.record());
    expect(findingsIn(folder.open({ record }).snapshot())).toEqual(findings);
    folder.write('src/two.ts', TEXTS[0] ?? '');
    const later = findingsIn(folder.open({ record }).snapshot());
    expect(later).toEqual(findingsIn(folder.open().snapshot()));
    expect(later.length).toBeGreaterThan(findings.length);
    folder.dispose();
  });
});
