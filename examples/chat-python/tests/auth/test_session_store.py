import unittest

from chat.auth.session_store import SessionStore
from chat.auth.token import sign


class SessionStoreTest(unittest.TestCase):
    def test_knows_who_is_logged_in(self):
        store = SessionStore()
        token = sign("ada")
        store.open("ada", token)
        self.assertTrue(store.is_open("ada", token))
        store.close("ada")
        self.assertFalse(store.is_open("ada", token))
