'use strict';

// The entry for `require`. It hands on the ES module instead of being a second bundle: a process that
// loads the plugin both ways has one plugin object, as ESLint demands of one namespace.
const { default: plugin, defineRegistry, projectSettings, zoneConfigs } = require('./index.js');

module.exports = Object.assign(plugin, { defineRegistry, projectSettings, zoneConfigs });
