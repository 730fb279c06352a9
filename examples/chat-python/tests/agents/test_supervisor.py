import unittest

from chat.agents.supervisor import Supervisor
from chat.services.metrics import count
from chat.services.state_persistence import load_state
from chat.websocket.user_execution_context import UserExecutionContext
from chat.websocket.websocket_manager_factory import create_websocket_manager
from tests.doubles.fake_socket import FakeSocket


class SupervisorTest(unittest.TestCase):
    def test_tells_the_user_how_it_goes(self):
        socket = FakeSocket()
        create_websocket_manager().add("ada", socket)
        agents = {"math": lambda question: "42", "chat": lambda question: "Hello!"}
        context = UserExecutionContext("ada", "1")
        self.assertEqual(Supervisor(agents).answer(context, "What is 6 times 7 ?"), "42")
        events = [message["event"] for message in socket.sent]
        self.assertEqual(events, ["agent_thinking", "agent_started", "agent_completed"])
        self.assertEqual(load_state("ada"), "42")

    def test_counts(self):
        self.assertEqual(count("runs") + 1, count("runs"))
