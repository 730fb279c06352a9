import unittest
from unittest.mock import patch

from chat.websocket.connection_handler import ConnectionHandler
from chat.websocket.manager import WebSocketManager
from tests.doubles.fake_socket import FakeSocket


class ConnectionHandlerTest(unittest.TestCase):
    def test_welcomes(self):
        socket = FakeSocket()
        handler = ConnectionHandler()
        handler.connect("ada", socket)
        self.assertEqual(socket.sent, [{"event": "welcome"}])
        handler.disconnect("ada", socket)

    def test_asks_the_factory_for_its_manager(self):
        with patch("chat.websocket.connection_handler.create_websocket_manager") as create:
            ConnectionHandler()
        create.assert_called_once_with()

    def test_has_one_manager(self):
        with patch("chat.websocket.manager.get_websocket_manager", WebSocketManager):
            self.assertIsInstance(ConnectionHandler()._manager, WebSocketManager)
