from importlib import import_module

from chat_api.ws.factory import create_websocket_manager


driver = import_module("redis")


def announce(text):
    create_websocket_manager().broadcast(text)
    driver.Redis().publish("all", text)
