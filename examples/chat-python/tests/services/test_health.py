import unittest
from unittest.mock import patch

from chat.services.health import is_healthy


class HealthTest(unittest.TestCase):
    def test_is_healthy_while_redis_answers(self):
        self.assertTrue(is_healthy())

    def test_is_not_when_redis_does_not_answer(self):
        with patch("redis.Redis.ping", return_value=False):
            self.assertFalse(is_healthy())
