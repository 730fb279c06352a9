"""What runs when the process starts."""

from chat.cache.response_cache import cached
from chat.db.message_repository import MessageRepository
from chat.infra.redis_manager import RedisManager
from chat.websocket.connection_handler import ConnectionHandler


class Services:
    def __init__(self):
        self.redis = RedisManager()
        self.messages = MessageRepository()
        self.connections = ConnectionHandler()

    def answer(self, question, make):
        return cached(question, make)
