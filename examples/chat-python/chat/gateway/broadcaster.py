"""Sends one message to many users."""

from chat.websocket.manager import get_websocket_manager


def broadcast(user_ids, text):
    manager = get_websocket_manager()
    for user_id in user_ids:
        manager.send(user_id, "broadcast", text=text)
