"""Opens and closes sockets."""

from chat.websocket.websocket_manager_factory import create_websocket_manager


class ConnectionHandler:
    def __init__(self):
        self._manager = create_websocket_manager()

    def connect(self, user_id, socket):
        self._manager.add(user_id, socket)
        self._manager.send(user_id, "welcome")

    def disconnect(self, user_id, socket):
        self._manager.remove(user_id, socket)
