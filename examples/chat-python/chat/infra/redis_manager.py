"""The one owner of the connection to Redis."""

import redis

from chat.config import REDIS_URL


class RedisManager:
    """Opens its pool when it is used first."""

    def __init__(self):
        self._client = None

    def client(self):
        if self._client is None:
            self._client = redis.Redis.from_url(REDIS_URL)
        return self._client

    def get(self, key):
        return self.client().get(key)

    def set(self, key, value):
        self.client().set(key, value)

    def delete(self, key):
        self.client().delete(key)

    def increment(self, key):
        return self.client().incr(key)

    def ping(self):
        return self.client().ping()


redis_manager = RedisManager()


def get_redis_manager() -> RedisManager:
    return redis_manager
