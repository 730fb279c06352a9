try:
    from redis.asyncio import Redis as AsyncRedis
except ImportError:
    from aioredis import Redis as AsyncRedis


async def online():
    # A naïve “😀” before the finding: columns count UTF-16 code units.
    label, client = "😀", AsyncRedis(host="localhost")
    return label, await client.smembers("online")
