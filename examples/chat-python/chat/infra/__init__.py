from .redis_manager import RedisManager, get_redis_manager, redis_manager

__all__ = ["RedisManager", "get_redis_manager", "redis_manager"]
