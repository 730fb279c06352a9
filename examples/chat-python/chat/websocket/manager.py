"""The one owner of open sockets."""

import json


class WebSocketManager:
    def __init__(self):
        self._sockets = {}

    def add(self, user_id, socket):
        self._sockets.setdefault(user_id, []).append(socket)

    def remove(self, user_id, socket):
        self._sockets.get(user_id, []).remove(socket)

    def send(self, user_id, event, **data):
        for socket in self._sockets.get(user_id, []):
            socket.send(json.dumps({"event": event, **data}))


_manager = WebSocketManager()


def get_websocket_manager() -> WebSocketManager:
    return _manager
