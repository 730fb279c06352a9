"""Threads of a user."""

from ..infra.keys import user_key
from . import redis_manager


class ThreadRepository:
    def start(self, user_id):
        return redis_manager.redis_manager.increment(user_key(user_id, "threads"))

    def count(self, user_id):
        return int(redis_manager.get_redis_manager().get(user_key(user_id, "threads")) or 0)
