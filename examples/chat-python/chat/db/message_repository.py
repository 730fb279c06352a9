"""Messages of a thread."""

import json

from chat.config import HISTORY_LENGTH
from chat.db.redis_manager import redis_manager
from chat.infra.keys import user_key


class MessageRepository:
    def add(self, user_id, thread_id, text):
        messages = self.all(user_id, thread_id)[-HISTORY_LENGTH:]
        messages.append(text)
        redis_manager.set(self._key(user_id, thread_id), json.dumps(messages))

    def all(self, user_id, thread_id):
        stored = redis_manager.get(self._key(user_id, thread_id))
        return json.loads(stored) if stored else []

    def _key(self, user_id, thread_id):
        return user_key(user_id, f"messages:{thread_id}")
