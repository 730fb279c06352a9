import { exportsOf } from './preset.ts';
import type { Preset } from './preset.ts';

/** `axios.get` and its like use the shared default instance and are not guarded. */
export const http: Preset = {
  name: 'http',
  aliases: ['axios', 'httpx', 'http-client'],
  guards: 'axios instances and httpx clients',
  constructors: {
    ecmascript: exportsOf('axios', 'create', 'Axios'),
    python: exportsOf('httpx', 'Client', 'AsyncClient'),
  },
  classes: [],
};
