from unittest import mock

import fakeredis

from chat_api.sessions import Sessions


class FakeRedisManager:
    def get(self, key):
        return fakeredis.FakeRedis().get(key)


@mock.patch("chat_api.ws.factory.create_websocket_manager")
def test_load(factory):
    assert Sessions(FakeRedisManager()).load(fakeredis.FakeRedis(), "me") is None
