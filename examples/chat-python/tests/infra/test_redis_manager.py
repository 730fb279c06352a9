import unittest

import redis

from chat.infra.redis_manager import RedisManager, get_redis_manager, redis_manager


class RedisManagerTest(unittest.TestCase):
    def test_opens_one_pool_however_often_it_is_asked(self):
        manager = RedisManager()
        before = len(redis.pools)
        manager.set("a", "1")
        manager.get("a")
        self.assertEqual(len(redis.pools), before + 1)

    def test_hands_out_one(self):
        self.assertIs(get_redis_manager(), redis_manager)
