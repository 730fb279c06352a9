import unittest
from unittest.mock import patch

from chat.cache.memory_cache import MemoryCacheManager
from chat.cache.response_cache import cached


class ResponseCacheTest(unittest.TestCase):
    def test_makes_an_answer_once(self):
        with patch("chat.cache.response_cache.cache", MemoryCacheManager()):
            made = []
            make = lambda question: made.append(question) or question.upper()
            self.assertEqual(cached("why", make), "WHY")
            self.assertEqual(cached("why", make), "WHY")
            self.assertEqual(made, ["why"])
