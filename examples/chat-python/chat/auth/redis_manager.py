"""The auth service's own copy, from the time when it was a repository of its own."""

import redis

from chat.config import REDIS_URL


class AuthRedisManager:
    def __init__(self):
        self._client = redis.Redis.from_url(REDIS_URL)

    def get(self, key):
        return self._client.get(key)

    def set(self, key, value):
        self._client.set(key, value)

    def delete(self, key):
        self._client.delete(key)

    def get_session(self, token):
        return self._client.get(f"session:{token}")


auth_redis_manager = AuthRedisManager()
