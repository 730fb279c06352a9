from .manager import WebSocketManager, get_websocket_manager


def create_websocket_manager() -> WebSocketManager:
    return get_websocket_manager()
