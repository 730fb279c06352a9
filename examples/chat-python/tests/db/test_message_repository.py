import unittest
from unittest.mock import patch

from chat.db.message_repository import MessageRepository
from chat.db.thread_repository import ThreadRepository


class FakeRedisManager:
    def __init__(self):
        self.values = {}

    def get(self, key):
        return self.values.get(key)

    def set(self, key, value):
        self.values[key] = value


class MessageRepositoryTest(unittest.TestCase):
    @patch("chat.db.message_repository.redis_manager", FakeRedisManager())
    def test_keeps_messages_apart(self):
        repository = MessageRepository()
        repository.add("ada", 1, "hello")
        repository.add("bob", 1, "goodbye")
        self.assertEqual(repository.all("ada", 1), ["hello"])

    def test_counts_threads(self):
        threads = ThreadRepository()
        before = threads.count("cleo")
        threads.start("cleo")
        self.assertEqual(threads.count("cleo"), before + 1)
