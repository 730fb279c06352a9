# eslint ssot/no-direct-redis-instantiation: off -- measures what a connection costs
import redis

client = redis.Redis()
