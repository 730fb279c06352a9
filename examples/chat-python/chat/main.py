"""Starts the chat."""

from chat.auth.redis_manager import auth_redis_manager
from chat.startup.services import Services


def start():
    services = Services()
    services.redis.ping()
    auth_redis_manager.get("user:none:session")
    return services


if __name__ == "__main__":
    start()
