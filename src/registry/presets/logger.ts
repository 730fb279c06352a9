import { exportsOf } from './preset.ts';
import type { Preset } from './preset.ts';

/** Python's `logging.getLogger` is not among them: one logger a module is the custom there. */
export const logger: Preset = {
  name: 'logger',
  aliases: ['logging', 'log'],
  guards: 'pino and winston loggers',
  constructors: {
    ecmascript: [
      ...exportsOf('pino', 'default', 'pino'),
      // `Logger` is what version 2 constructs.
      ...exportsOf('winston', 'createLogger', 'Logger'),
    ],
  },
  classes: [],
};
