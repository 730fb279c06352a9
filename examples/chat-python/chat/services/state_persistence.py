"""Keeps what agents know between two runs."""

from chat.infra.keys import user_key
from chat.infra.redis_manager import RedisManager

manager = RedisManager()


def save_state(user_id, state):
    manager.set(user_key(user_id, "state"), state)


def load_state(user_id):
    return manager.get(user_key(user_id, "state"))
