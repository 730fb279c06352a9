"""A name of its own for the gateway."""

from chat.websocket.manager import WebSocketManager


class GatewayWebSocketManager(WebSocketManager):
    """Adds nothing."""
