"""A cache with a pool of its own."""

from redis import ConnectionPool, Redis

from chat.config import REDIS_URL


class RedisCacheManager:
    def __init__(self, prefix="cache:"):
        self._prefix = prefix
        self._redis = Redis(connection_pool=ConnectionPool.from_url(REDIS_URL))

    def read(self, key):
        return self._redis.get(self._prefix + key)

    def write(self, key, value):
        self._redis.set(self._prefix + key, value)
