"""Who is logged in."""

from chat.auth.redis_manager import AuthRedisManager
from chat.infra.keys import user_key


class SessionStore:
    def __init__(self):
        self._redis = AuthRedisManager()

    def open(self, user_id, token):
        self._redis.set(user_key(user_id, "session"), token)

    def is_open(self, user_id, token):
        return self._redis.get(user_key(user_id, "session")) == token

    def close(self, user_id):
        self._redis.delete(user_key(user_id, "session"))
