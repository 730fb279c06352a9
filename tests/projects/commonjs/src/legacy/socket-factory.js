'use strict';

const { getWebSocketManager } = require('../infra/sockets');

module.exports.getWebSocketManager = getWebSocketManager;
