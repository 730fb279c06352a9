from chat_api.infra import redis_manager


class RedisCacheManager:
    def get(self, key):
        return redis_manager.get("cache:" + key)
