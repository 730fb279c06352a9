"""Tells users what they missed."""


class NotificationService:
    def notify(self, user_id, text):
        # Not at the top: the notifier is loaded before the settings are.
        from chat.infra.redis_manager import RedisManager

        redis_manager = RedisManager()
        redis_manager.set(f"user:{user_id}:notification", text)

    def last(self, user_id):
        from chat.infra import redis_manager

        return redis_manager.get(f"user:{user_id}:notification")
