class WebSocketManager:
    def __init__(self):
        self._sockets = []

    def broadcast(self, text):
        for socket in self._sockets:
            socket.send(text)


_manager = WebSocketManager()


def get_websocket_manager() -> WebSocketManager:
    return _manager
