import unittest
from unittest.mock import patch

from chat.services.notification_service import NotificationService
from chat.services.rate_limiter import may_ask


class NotificationServiceTest(unittest.TestCase):
    def test_remembers_the_last_one(self):
        service = NotificationService()
        service.notify("ada", "Bob wrote to you.")
        self.assertEqual(service.last("ada"), "Bob wrote to you.")

    def test_takes_it_from_the_manager(self):
        with patch("chat.db.redis_manager.RedisManager.get", return_value="patched"):
            self.assertEqual(NotificationService().last("ada"), "patched")

    def test_lets_a_user_ask(self):
        self.assertTrue(may_ask("dora"))
