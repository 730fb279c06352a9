"""A socket that remembers what was sent."""

import json


class FakeSocket:
    def __init__(self):
        self.sent = []

    def send(self, text):
        self.sent.append(json.loads(text))
