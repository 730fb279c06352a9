from __future__ import annotations

from typing import TYPE_CHECKING

from chat_api.infra.redis_manager import RedisManager

if TYPE_CHECKING:
    from redis.asyncio import Redis


class Sessions:
    """One more pool, behind the back of the manager."""

    def __init__(self, manager: RedisManager | None = None):
        self.manager = manager or RedisManager()

    def load(self, client: Redis, user: str):
        return client.get(f"session:{user}")
