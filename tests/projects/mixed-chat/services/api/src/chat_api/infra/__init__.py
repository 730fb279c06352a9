from .redis_manager import RedisManager, redis_manager

__all__ = ["RedisManager", "redis_manager"]
