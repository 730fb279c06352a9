'use strict';

const sockets = require('../legacy/socket-factory');

module.exports = (user) => sockets.getWebSocketManager().add(user);
