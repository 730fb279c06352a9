import type { Choice } from './apply.ts';
import { BY_HAND, type Edit } from './by-hand.ts';

/** One step from the code as it is to the code as it should be. Each builds on the one before. */
export interface Step {
  readonly name: string;
  readonly what: string;
  /** One after the other: what comes first may leave nothing to the next. */
  readonly suggestions?: readonly Choice[];
  /** Made after the suggestions, which may have made more of them possible. */
  readonly fixes?: Choice;
  /** The folder that is fixed, where it is not all of them. */
  readonly fixedFolder?: string;
  readonly byHand?: readonly Edit[];
}

/** Findings about Redis, by where they are: elsewhere the same rules speak about the WebSocket manager. */
const ABOUT_WEBSOCKETS =
  /^(?:src\/(?:gateway|legacy|websocket\/websocket-manager-factory)|tests\/websocket\/connection)/;

/** It mocks a module that is gone; with the suggestion it would mock the manager. */
const NOT_TAKEN = 'tests/agents/supervisor.test.ts';

const CREATIONS = 'no-direct-redis-instantiation';
const REDIS = new Set([CREATIONS, 'no-deprecated-factory-import', 'single-class']);
const ALL: Choice = () => true;
const PER_REQUEST = 'src/http/handlers/';

export const STEPS: readonly Step[] = [
  { name: 'before', what: 'the code as it is' },
  {
    name: 'fix: Redis, per request',
    what: '`--fix` of `no-direct-redis-instantiation` in `src/http/handlers`',
    fixes: ({ rule }) => rule === CREATIONS,
    fixedFolder: PER_REQUEST,
  },
  {
    name: 'fix: Redis, the rest',
    what: '`--fix` of `no-direct-redis-instantiation` everywhere else',
    fixes: ({ rule }) => rule === CREATIONS,
  },
  {
    name: 'fix: events',
    what: '`--fix` of `required-events`',
    fixes: ({ rule }) => rule === 'required-events',
  },
  { name: 'fix', what: 'all of `--fix`: imports and classes, too', fixes: ALL },
  {
    name: 'suggestions: Redis, per request',
    what: 'suggestions of `no-direct-redis-instantiation` in `src/http/handlers`',
    suggestions: [({ rule, file }) => rule === CREATIONS && file.startsWith(PER_REQUEST)],
    fixes: ALL,
  },
  {
    name: 'suggestions: Redis, the rest',
    what: 'suggestions of the rules about Redis everywhere else',
    // An import of a class that is created is redirected by what replaces the creation.
    suggestions: [
      ({ rule }) => rule === CREATIONS,
      ({ rule, file }) => REDIS.has(rule) && !ABOUT_WEBSOCKETS.test(file) && file !== NOT_TAKEN,
    ],
    fixes: ALL,
  },
  {
    name: 'suggestions: readiness',
    what: 'the suggestion of `require-ready-before-accept`',
    suggestions: [({ rule }) => rule === 'require-ready-before-accept'],
  },
  {
    name: 'suggestions: keys',
    what: 'the suggestions of `require-scoped-key`',
    suggestions: [({ rule }) => rule === 'require-scoped-key'],
  },
  {
    name: 'by hand',
    what: 'what the compiler and `require-user-context` say is left',
    byHand: BY_HAND,
  },
];
