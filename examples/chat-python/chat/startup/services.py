"""What runs when the process starts."""

from chat.agents.supervisor import Supervisor
from chat.auth.session_store import SessionStore
from chat.cache.response_cache import cached
from chat.db.message_repository import MessageRepository
from chat.db.thread_repository import ThreadRepository
from chat.infra.redis_manager import RedisManager
from chat.services.metrics import count
from chat.services.notification_service import NotificationService
from chat.services.rate_limiter import may_ask
from chat.websocket.connection_handler import ConnectionHandler


class Services:
    def __init__(self):
        self.redis = RedisManager()
        self.messages = MessageRepository()
        self.threads = ThreadRepository()
        self.sessions = SessionStore()
        self.notifications = NotificationService()
        self.connections = ConnectionHandler()
        self.supervisor = Supervisor({"math": self.reckon, "chat": self.chat})

    def answer(self, question, make):
        return cached(question, make)

    def reckon(self, question):
        return self.answer(question, lambda text: f"{len(text.split())} words, with numbers")

    def chat(self, question):
        return self.answer(question, lambda text: f"You said: {text}")

    def handle(self, context, token, text):
        """Answers a message over the user's sockets; None where the user may not ask."""
        if not self.sessions.is_open(context.user_id, token) or not may_ask(context.user_id):
            return None
        if not self.messages.all(context.user_id, context.thread_id):
            self.threads.start(context.user_id)
        self.messages.add(context.user_id, context.thread_id, text)
        answer = self.supervisor.answer(context, text)
        self.messages.add(context.user_id, context.thread_id, answer)
        self.notifications.notify(context.user_id, answer)
        count("runs")
        return answer
