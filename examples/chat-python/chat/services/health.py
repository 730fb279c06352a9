"""What the load balancer asks."""

import redis

from chat.config import REDIS_URL


def is_healthy():
    client = redis.Redis.from_url(REDIS_URL, socket_timeout=1)
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False
