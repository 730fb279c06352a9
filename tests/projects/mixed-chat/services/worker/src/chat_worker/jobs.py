import redis.sentinel
from chat_api.infra import redis_manager
from chat_api.legacy.redis_cache import RedisCacheManager

from . import local_redis

cache = RedisCacheManager()
sentinel = redis.sentinel.Sentinel([("localhost", 26379)])


def run(job):
    redis_manager.set(f"job:{job}", "running")
    local_redis.Redis().set(job)
