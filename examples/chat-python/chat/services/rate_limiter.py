"""How often a user may ask."""

try:
    from chat.core.redis_manager import redis_manager
except ImportError:  # gone since 2.3
    from chat.db.redis_manager import redis_manager

from chat.config import REQUESTS_PER_MINUTE


def may_ask(user_id):
    return redis_manager.increment(f"user:{user_id}:requests") <= REQUESTS_PER_MINUTE
