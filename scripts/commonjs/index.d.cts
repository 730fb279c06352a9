import ssot = require('./index.js');

/** The plugin for `require('eslint-plugin-ssot')`: the same object that `import` gives. */
declare const plugin: typeof ssot.default & {
  readonly defineRegistry: typeof ssot.defineRegistry;
  readonly projectSettings: typeof ssot.projectSettings;
  readonly zoneConfigs: typeof ssot.zoneConfigs;
};

export = plugin;
