import unittest

from chat.auth.token import sign
from chat.startup.services import Services
from chat.websocket.user_execution_context import UserExecutionContext
from tests.doubles.fake_socket import FakeSocket


class ServicesTest(unittest.TestCase):
    def test_answers_and_remembers(self):
        services = Services()
        socket = FakeSocket()
        context = UserExecutionContext("fay", "1")
        services.sessions.open("fay", sign("fay"))
        services.connections.connect("fay", socket)
        answer = services.handle(context, sign("fay"), "Hello!")
        self.assertEqual(answer, "You said: Hello!")
        self.assertEqual(services.messages.all("fay", "1"), ["Hello!", answer])
        self.assertEqual(services.notifications.last("fay"), answer)
        events = [message["event"] for message in socket.sent]
        self.assertEqual(
            events, ["welcome", "agent_thinking", "agent_started", "agent_completed"]
        )

    def test_wants_a_session(self):
        self.assertIsNone(
            Services().handle(UserExecutionContext("gus", "1"), sign("eve"), "Hello!")
        )
