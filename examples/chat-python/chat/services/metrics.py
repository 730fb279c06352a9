"""Counters."""

from chat.infra.redis_manager import RedisManager as Manager

Counters = Manager
counters = Counters()


def count(name):
    return counters.increment(f"metrics:{name}")
