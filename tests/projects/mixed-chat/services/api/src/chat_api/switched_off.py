import redis

a = redis.Redis()  # noqa: F841  # eslint-disable-line ssot/no-direct-redis-instantiation -- until 2.0
# eslint-disable-next-line ssot/no-direct-redis-instantiation
b = redis.from_url("redis://localhost")
# eslint-disable ssot/no-direct-redis-instantiation -- a script of the platform team
c = redis.ConnectionPool()
# eslint-enable ssot/no-direct-redis-instantiation
d = redis.Redis()
# "eslint-disable-next-line" is in this comment, but does not begin it.
e = redis.RedisCluster(host="localhost", port=7000)
