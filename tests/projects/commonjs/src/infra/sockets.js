'use strict';

class WebSocketManager {
  add(user) {
    return user;
  }
}

const manager = new WebSocketManager();

exports.WebSocketManager = WebSocketManager;
exports.getWebSocketManager = () => manager;
