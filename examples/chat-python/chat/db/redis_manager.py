"""Moved to chat.infra.redis_manager; kept for old imports."""

from chat.infra.redis_manager import RedisManager, get_redis_manager, redis_manager

__all__ = ["RedisManager", "get_redis_manager", "redis_manager"]
