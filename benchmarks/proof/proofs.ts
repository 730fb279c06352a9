import { bundle } from './code.ts';
import { measure, type Figures } from './measure.ts';
import { measurePython, servingPython } from './python/measure.ts';
import { PYTHON_STEPS } from './python/steps.ts';
import { STEPS, type Step } from './steps.ts';

/** One example, how it is repaired, and how it is run. */
export interface Proof {
  readonly name: string;
  /** The folder in `examples/`. */
  readonly example: string;
  readonly steps: readonly Step[];
  /** What the page calls the steps after which a user of the tool stops. */
  readonly states: Readonly<Record<string, string>>;
  readonly make: (folder: string) => void;
  readonly measure: (folder: string, users: number) => Promise<Figures>;
  /** Why it cannot be run here; null where it can. */
  readonly missing: () => string | null;
}

const python = servingPython();

export const PROOFS: readonly Proof[] = [
  {
    name: 'typescript',
    example: 'chat',
    steps: STEPS,
    states: {
      before: 'before',
      fix: 'after `--fix`',
      'suggestions: keys': 'and suggestions',
      'by hand': 'and by hand',
    },
    make: bundle,
    measure: (folder, users) => measure(folder, users, { coldStart: true }),
    missing: () => null,
  },
  {
    name: 'python',
    example: 'chat-python',
    steps: PYTHON_STEPS,
    states: { before: 'before', fix: 'after `--fix`', suggestions: 'and suggestions' },
    make: () => undefined,
    measure: (folder, users) => measurePython(python ?? '', folder, users),
    missing: () => (python === null ? 'apt-get install python3-redis python3-websockets' : null),
  },
];
