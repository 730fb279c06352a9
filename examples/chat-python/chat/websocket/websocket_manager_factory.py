"""Deprecated: there is one manager, and chat.websocket.manager hands it out."""

from .manager import WebSocketManager, get_websocket_manager

VERSION = 2


def create_websocket_manager() -> WebSocketManager:
    return get_websocket_manager()
