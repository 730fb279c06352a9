"""Answers that need not be made twice."""

from chat.cache.redis_cache_manager import RedisCacheManager

cache = RedisCacheManager("answers:")


def cached(question, make):
    answer = cache.read(question)
    if answer is None:
        answer = make(question)
        cache.write(question, answer)
    return answer
