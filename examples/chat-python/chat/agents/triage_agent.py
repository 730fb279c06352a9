"""Puts questions in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chat.db.redis_manager import RedisManager
    from chat.websocket.user_execution_context import UserExecutionContext


def priority(context: UserExecutionContext, manager: RedisManager) -> int:
    return int(manager.get(f"user:{context.user_id}:priority") or 0)
