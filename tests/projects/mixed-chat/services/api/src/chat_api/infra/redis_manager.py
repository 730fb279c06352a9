"""The one connection pool of all services."""

import redis


class RedisManager:
    def __init__(self):
        self._client = redis.Redis()

    def get(self, key):
        return self._client.get(key)

    def set(self, key, value):
        self._client.set(key, value)


redis_manager = RedisManager()
