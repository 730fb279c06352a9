import { defineConfig } from 'eslint/config';
import ssot from 'eslint-plugin-ssot';

// The registry itself is ssot.config.json beside this file: the plugin finds it from each linted file.
export default defineConfig(ssot.configs.python);
